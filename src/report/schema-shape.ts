import { objectSchema } from '../kernel/json-schema.js';

/**
 * Schema of an object with the properties of a type: one that is forgotten, or too many, does not compile.
 *
 * @param optional properties that may be absent
 */
export function shape<Value extends object>(
  properties: { readonly [Name in keyof Required<Value>]: object },
  optional: readonly (keyof Value & string)[] = [],
): object {
  return objectSchema(properties as Readonly<Record<string, unknown>>, optional);
}

export const text = { type: 'string', minLength: 1 } as const;
export const count = { type: 'integer', minimum: 0 } as const;

/** A definition that the document schema shares. */
export function ref(name: string): object {
  return { $ref: `#/$defs/${name}` };
}

export function list(items: object, minItems = 0): object {
  return minItems === 0 ? { type: 'array', items } : { type: 'array', items, minItems };
}

/** One value for each of the two people. */
export function perRole(value: object): object {
  return objectSchema({ employee: value, manager: value });
}
