import { Ajv2020 } from 'ajv/dist/2020.js';
import { err, ok, type Result } from '../kernel/result.js';
import { Problem } from '../problems/problem.js';
import { schemaViolations } from '../problems/schema-violations.js';
import { type CalibrationFile, calibrationSchema } from './calibration-file.js';

const isCalibrationFile = new Ajv2020({ allErrors: true, ownProperties: true }).compile<CalibrationFile>(
  calibrationSchema,
);

/**
 * Turns untrusted JSON into what scoring reads of a calibration.
 *
 * @param at where the calibration stands in the document it came in; '' when it is the whole document
 */
export function parseCalibration(raw: unknown, at = ''): Result<CalibrationFile, Problem> {
  if (isCalibrationFile(raw)) return ok(raw);
  const violations = schemaViolations(isCalibrationFile.errors ?? []).slice(0, 100);
  return err(
    new Problem(
      'invalid-calibration',
      `The calibration has ${violations.length} mistake(s).`,
      violations.map((violation) => ({ ...violation, pointer: at + violation.pointer })),
    ),
  );
}
