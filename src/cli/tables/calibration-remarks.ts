import type { CalibratedScale, Calibration } from '../../calibration/calibration.js';
import type { CalibrationWarning } from '../../psychometrics/calibration-warnings.js';
import { coefficient } from './numbers.js';

/** What was calibrated, from how many rows, and what became of the others. */
export function calibrationCaption({ questionnaire, role, date, rows }: Calibration): string {
  const dropped = rows.dropped.map(({ rows: count }) => `${count} without any answer`).join(', ');
  const left = dropped === '' ? 'none left out' : `left out: ${dropped}`;
  return `${questionnaire.reference}, ${role}, ${date}: ${rows.read} rows, ${rows.used} used, ${left}. ${suitability(rows.used)}`;
}

/** What so many rows are good for. */
function suitability(used: number): string {
  if (used < 50) return 'Too few to use for scoring: 50 is the least.';
  if (used < 100) return 'Provisional: the larger of this error and the fallback counts.';
  return used < 200 ? 'Usable.' : 'Good.';
}

/** What an author should look at, in words, by scale. */
export function calibrationRemarks(scales: readonly CalibratedScale[]): string[] {
  const incomplete = scales.flatMap((scale) =>
    scale.status === 'refused' || scale.rows === scale.complete
      ? []
      : [`${scale.scale} ${scale.rows - scale.complete}`],
  );
  return [
    ...(incomplete.length > 0 ? [`Rows that miss an item do not count: ${incomplete.join(', ')}.`] : []),
    ...scales.flatMap((scale) => scaleRemarks(scale).map((remark) => `${scale.scale}: ${remark}`)),
  ];
}

function scaleRemarks(scale: CalibratedScale): string[] {
  if (scale.status === 'refused') {
    return [`${scale.complete} people answered every item; nothing is told about fewer than 30.`];
  }
  return [
    ...(scale.status === 'key-error'
      ? ['STOP: an item runs against the others, so there is no error of measurement. Check its key.']
      : []),
    ...(scale.status === 'not-estimable' ? [notEstimable[scale.reason]] : []),
    ...scale.warnings.map(warningText),
  ];
}

const notEstimable = {
  'single-item': 'one item has no reliability of its own; the fallback stays.',
  'no-variance': 'everybody answered the same, so nothing can be estimated.',
} as const;

function warningText(warning: CalibrationWarning): string {
  switch (warning.kind) {
    case 'negative-item-rest':
      return `${warning.item} runs against the other items (r = ${coefficient(warning.itemRestR)}): probably keyed the wrong way.`;
    case 'low-item-rest':
      return `${warning.item} has little to do with the other items (r = ${coefficient(warning.itemRestR)}, from .20 is common).`;
    case 'constant-item':
      return `${warning.item} got one answer from everybody: it tells nothing, and alpha is too low for the others.`;
    case 'heywood':
      return `no omega (${warning.reason}): the error rests on alpha alone.`;
    case 'multidimensional':
      return warning.sign === 'low-loading'
        ? `perhaps more than one thing is measured: ${warning.item} loads ${coefficient(warning.loading)}, below .30.`
        : `perhaps more than one thing is measured: omega is ${coefficient(warning.excess)} above alpha.`;
  }
}
