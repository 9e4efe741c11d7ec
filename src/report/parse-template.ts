import { Ajv2020 } from 'ajv/dist/2020.js';
import { pointer } from '../kernel/json-pointer.js';
import { err, ok, type Result } from '../kernel/result.js';
import { Problem, type Violation } from '../problems/problem.js';
import { schemaViolations } from '../problems/schema-violations.js';
import type { ReportTemplate } from './template.js';
import { type ReportTemplateFile, templateSchema } from './template-file.js';

const isTemplateFile = new Ajv2020({ allErrors: true, strict: true }).compile<ReportTemplateFile>(
  templateSchema,
);

/**
 * Turns a template file into a ReportTemplate; all mistakes at once.
 *
 * @param file the name to put into the violations
 */
export function parseTemplate(raw: unknown, file: string): Result<ReportTemplate, Problem> {
  const mistakes = isTemplateFile(raw) ? checkAgenda(raw) : schemaViolations(isTemplateFile.errors ?? []);
  const [first] = mistakes;
  if (first === undefined) return ok(raw as ReportTemplate);
  const detail = `${file}: ${mistakes.length} mistake(s); first at ${first.pointer || '/'}: ${first.message}`;
  return err(
    new Problem(
      'invalid-template',
      detail,
      mistakes.map((violation) => ({ ...violation, file })),
    ),
  );
}

function checkAgenda({ agenda, policy }: ReportTemplateFile): Violation[] {
  const { maximum } = policy.topics;
  const violations: Violation[] = [];
  if (agenda.length !== maximum + 1) {
    const message = `must have ${maximum + 1} plans: for 0 to ${maximum} topics`;
    violations.push({ pointer: '/agenda', code: 'agenda', message });
  }
  agenda.forEach(({ topics }, index) => {
    const slots = Math.max(1, index);
    if (topics.length !== slots) {
      violations.push({
        pointer: pointer('/agenda', index, 'topics'),
        code: 'agenda',
        message: `must have ${slots} times`,
      });
    }
  });
  return violations;
}
