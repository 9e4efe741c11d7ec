import { pointerTokens } from '../documents/pointer-tokens.js';

/** The part of JSON Schema that our schemas use to name things. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
}

/** Properties that the object at this place may have. */
export function propertiesAt(schema: unknown, pointer: string): string[] {
  return Object.keys(schemaAt(schema, pointer)?.properties ?? {});
}

/** Words that this place may hold, where it is a choice. */
export function choicesAt(schema: unknown, pointer: string): string[] {
  const choices = schemaAt(schema, pointer)?.enum ?? [];
  return choices.filter((choice) => typeof choice === 'string');
}

function schemaAt(root: unknown, pointer: string): Schema | undefined {
  return pointerTokens(pointer).reduce<Schema | undefined>(
    (schema, token) => schema?.properties?.[token] ?? schema?.items ?? additional(schema),
    root as Schema,
  );
}

function additional(schema: Schema | undefined): Schema | undefined {
  const rest = schema?.additionalProperties;
  return typeof rest === 'object' ? rest : undefined;
}
