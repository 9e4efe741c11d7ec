import { Ajv2020 } from 'ajv/dist/2020.js';
import { err, ok, type Result } from '../kernel/result.js';
import { Problem } from '../problems/problem.js';
import { schemaViolations } from '../problems/schema-violations.js';
import type { Brand } from './brand.js';
import { brandSchema, checkBrand } from './brand-file.js';
import type { Colors } from './template.js';

const isBrand = new Ajv2020({ allErrors: true }).compile<Brand>(brandSchema);

/**
 * A brand from the file of an organisation, or all of its mistakes at once.
 *
 * @param ground colors of the template, on which those of the brand have to stand out
 */
export function parseBrand(raw: unknown, ground: Colors): Result<Brand, Problem> {
  const violations = isBrand(raw) ? checkBrand(raw, ground, '') : schemaViolations(isBrand.errors ?? []);
  return isBrand(raw) && violations.length === 0
    ? ok(raw)
    : err(new Problem('invalid-request', `The brand has ${violations.length} mistake(s).`, violations));
}
