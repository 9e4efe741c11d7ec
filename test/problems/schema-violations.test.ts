import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { schemaViolations } from '../../src/problems/schema-violations.js';

const name = { type: 'string', pattern: '^[a-z]+$', maxLength: 5 } as const;

test.each([
  {
    why: 'a property that is not known, named when it looks like an id',
    schema: { type: 'object', additionalProperties: false },
    value: { score: 87 },
    violations: [{ pointer: '/score', code: 'unknown-property', message: 'is not a known property' }],
  },
  {
    why: 'a property that could be somebody’s words is not named',
    schema: { type: 'object', additionalProperties: false },
    value: { 'I hate Mondays': 1 },
    violations: [{ pointer: '', code: 'unknown-property', message: 'has a property that is not known' }],
  },
  {
    why: 'a missing property, at the place where it should be',
    schema: { type: 'object', required: ['role'] },
    value: {},
    violations: [{ pointer: '/role', code: 'required', message: 'is required' }],
  },
  {
    why: 'the options of a closed list',
    schema: { enum: ['manager', 'employee'] },
    value: 'boss',
    violations: [{ pointer: '', code: 'enum', message: 'must be one of: manager, employee' }],
  },
  {
    why: 'the one value allowed',
    schema: { const: false },
    value: true,
    violations: [{ pointer: '', code: 'const', message: 'must be false' }],
  },
  {
    why: 'a pattern',
    schema: name,
    value: 'ABC',
    violations: [{ pointer: '', code: 'pattern', message: 'must match ^[a-z]+$' }],
  },
  {
    why: 'anything else in the words of the validator',
    schema: { type: 'integer', minimum: 1 },
    value: 0,
    violations: [{ pointer: '', code: 'minimum', message: 'must be >= 1' }],
  },
  {
    why: 'two mistakes in one place, both',
    schema: name,
    value: 'ABCDEF',
    violations: [
      { pointer: '', code: 'maxLength', message: 'must NOT have more than 5 characters' },
      { pointer: '', code: 'pattern', message: 'must match ^[a-z]+$' },
    ],
  },
  {
    why: 'of alternatives only what each of them wanted, once',
    schema: { anyOf: [{ type: 'integer' }, { type: 'string' }] },
    value: null,
    violations: [
      { pointer: '', code: 'type', message: 'must be integer' },
      { pointer: '', code: 'type', message: 'must be string' },
    ],
  },
  {
    why: 'a place on the way that could be somebody’s words is hidden',
    schema: { type: 'object', additionalProperties: { type: 'array', items: { type: 'integer' } } },
    value: { 'Jan is late': [1, 'x'] },
    violations: [{ pointer: '/?/1', code: 'type', message: 'must be integer' }],
  },
])('$why', ({ schema, value, violations }) => {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
  validate(value);
  expect(schemaViolations(validate.errors ?? [])).toEqual(violations);
});
