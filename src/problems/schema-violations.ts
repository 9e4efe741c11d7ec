import type { ErrorObject } from 'ajv';
import { pointer } from '../kernel/json-pointer.js';
import type { Violation } from './problem.js';

/** Keys that look like ids may be shown; any other key could be somebody's words. */
const ID_SHAPED = /^[A-Za-z][\w.-]{0,63}$/;

/** Turns ajv's errors into violations that name the place and the expectation, never the value. */
export function schemaViolations(errors: readonly ErrorObject[]): Violation[] {
  const leaves = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'if');
  const violations = (leaves.length > 0 ? leaves : errors).map(toViolation);
  const seen = new Set<string>();
  return violations.filter(({ pointer: at, message }) => {
    const key = `${at} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

function toViolation({ instancePath, keyword, params, message, propertyName }: ErrorObject): Violation {
  const at = safePointer(instancePath);
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params.additionalProperty ?? params.unevaluatedProperty);
      return ID_SHAPED.test(key)
        ? { pointer: pointer(at, key), code: 'unknown-property', message: 'is not a known property' }
        : { pointer: at, code: 'unknown-property', message: 'has a property that is not known' };
    }
    case 'required':
      return {
        pointer: pointer(at, String(params.missingProperty)),
        code: 'required',
        message: 'is required',
      };
    case 'enum':
      return {
        pointer: at,
        code: 'enum',
        message: `must be one of: ${(params.allowedValues as unknown[]).join(', ')}`,
      };
    case 'const':
      return { pointer: at, code: 'const', message: `must be ${JSON.stringify(params.allowedValue)}` };
    case 'type':
      return { pointer: at, code: 'type', message: `must be ${[params.type].flat().join(' or ')}` };
    case 'pattern':
      return { pointer: at, code: 'pattern', message: `must match ${String(params.pattern)}` };
    case 'false schema':
      return { pointer: at, code: 'not-together', message: 'does not go with what stands beside it' };
    case 'propertyNames':
      return { pointer: at, code: 'property-name', message: `has a property name that is not allowed` };
    default:
      return {
        pointer: at,
        code: keyword,
        message:
          propertyName === undefined ? (message ?? keyword) : 'has a property name that is not allowed',
      };
  }
}

/** A pointer in which every token that could be somebody's words is a question mark. */
export function safePointer(instancePath: string): string {
  const tokens = instancePath.split('/').slice(1);
  return pointer(
    '',
    ...tokens.map((token) => (ID_SHAPED.test(token) || /^\d{1,6}$/.test(token) ? token : '?')),
  );
}
