import { Ajv2020 } from 'ajv/dist/2020.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { DEFAULT_TEMPLATE, requireTemplate } from '../../library/library.js';
import type { Engine } from '../../pipeline/engine.js';
import { Problem } from '../../problems/problem.js';
import { schemaViolations } from '../../problems/schema-violations.js';
import type { Brand } from '../../report/brand.js';
import { brandSchema, checkBrand } from '../../report/brand-file.js';

const isBrand = new Ajv2020({ allErrors: true }).compile<Brand>(brandSchema);

/** A brand with colors that stand out on the grounds of the usual template; all mistakes at once. */
export function parseBrand(raw: unknown, { library }: Engine): Result<Brand, Problem> {
  const template = requireTemplate(library, DEFAULT_TEMPLATE);
  if (!template.ok) return template;
  const violations = isBrand(raw)
    ? checkBrand(raw, template.value.template.theme.colors, '')
    : schemaViolations(isBrand.errors ?? []);
  return isBrand(raw) && violations.length === 0
    ? ok(raw)
    : err(new Problem('invalid-request', `The brand has ${violations.length} mistake(s).`, violations));
}
