import type { Instrument, Role, ScaleId } from '../instrument/instrument.js';
import { pointer } from '../kernel/json-pointer.js';
import { err, ok, type Result } from '../kernel/result.js';
import { Problem, type Violation } from '../problems/problem.js';
import { gradeSample } from '../psychometrics/sample-size.js';
import type { CalibratedUncertainty, ScaleUncertainty } from '../scoring/uncertainty.js';
import type { CalibrationFile, ScaleFile } from './calibration-file.js';
import { roleScales } from './role-scales.js';

/**
 * Checks that a calibration was made for this very questionnaire and role, and may be used at all.
 *
 * Refused below 50 rows, and with an item that runs against its scale: its key has to be checked first.
 * A scale that has fewer than 50 complete rows or no error of measurement stays with the fallback.
 *
 * @param at where the calibration stands in the document it came in
 */
export function useCalibration(
  file: CalibrationFile,
  instrument: Instrument,
  role: Role,
  at = '',
): Result<CalibratedUncertainty, Problem> {
  const mismatches = checkOrigin(file, instrument, role, at);
  if (mismatches.length > 0) {
    const detail = `The calibration was not made for ${instrument.reference} and the ${role}.`;
    return err(new Problem('calibration-mismatch', detail, mismatches));
  }
  const obstacles = checkUsable(file, at);
  if (obstacles.length > 0) {
    return err(new Problem('calibration-unusable', 'The calibration may not be used.', obstacles));
  }
  const files = new Map(file.scales.map((scale) => [scale.scale, scale]));
  const scales = roleScales(instrument, role).flatMap(({ id }) => {
    const uncertainty = toUncertainty(files.get(id));
    return uncertainty === undefined ? [] : [[uncertainty.scaleId, uncertainty] as const];
  });
  return ok({ role, date: file.date, scales: new Map(scales) });
}

function checkOrigin(file: CalibrationFile, instrument: Instrument, role: Role, at: string): Violation[] {
  const { reference, hash } = file.questionnaire;
  const violations: Violation[] = [];
  if (file.role !== role) {
    violations.push({ pointer: `${at}/role`, code: 'role', message: `must be "${role}"` });
  }
  if (reference !== instrument.reference) {
    const message = `must be ${instrument.reference}`;
    violations.push({ pointer: `${at}/questionnaire/reference`, code: 'questionnaire', message });
  } else if (hash !== instrument.hash) {
    const message = `must be ${instrument.hash}: the questionnaire was changed after the calibration`;
    violations.push({ pointer: `${at}/questionnaire/hash`, code: 'hash', message });
  }
  return [...violations, ...checkScales(file, instrument, role, at)];
}

/** The hash says the structure is the same; a scale it does not have was put in by hand. */
function checkScales(
  { scales }: CalibrationFile,
  instrument: Instrument,
  role: Role,
  at: string,
): Violation[] {
  const known = new Map(
    roleScales(instrument, role).map(({ id, items }) => [id, items.map((item) => item.id)]),
  );
  return scales.flatMap(({ scale, items }, index): Violation[] => {
    const place = pointer(`${at}/scales`, index);
    const expected = known.get(scale);
    if (expected === undefined) {
      return [
        {
          pointer: pointer(place, 'scale'),
          code: 'unknown-scale',
          message: 'is not a scale of several items',
        },
      ];
    }
    const same =
      items === undefined ||
      (items.length === expected.length && items.every(({ item }) => expected.some((id) => id === item)));
    return same
      ? []
      : [{ pointer: pointer(place, 'items'), code: 'items', message: 'must be the items of this scale' }];
  });
}

function checkUsable({ rows, scales }: CalibrationFile, at: string): Violation[] {
  const violations: Violation[] = [];
  if (gradeSample(rows.used) === 'unusable') {
    const message = 'must be at least 50: fewer respondents say too little about errors of measurement';
    violations.push({ pointer: `${at}/rows/used`, code: 'too-few-rows', message });
  }
  scales.forEach(({ scale, status }, index) => {
    if (status !== 'key-error') return;
    const message = `scale "${scale}" has an item that runs against the others: check its key first`;
    violations.push({ pointer: pointer(`${at}/scales`, index, 'status'), code: 'key-error', message });
  });
  return violations;
}

/** An error of 0 would make any difference certain: it only comes from degenerate tables. */
function toUncertainty(file: ScaleFile | undefined): ScaleUncertainty | undefined {
  if (file?.status !== 'estimated' || file.items === undefined || file.precision === undefined)
    return undefined;
  const grade = gradeSample(file.complete);
  const { reliability, semPomp } = file.precision;
  if (grade === 'unusable' || semPomp === 0) return undefined;
  return {
    scaleId: file.scale as ScaleId,
    items: file.items.length,
    n: file.complete,
    provisional: grade === 'provisional',
    reliability,
    ...(file.alpha !== undefined && { alpha: file.alpha }),
    sem: semPomp,
  };
}
