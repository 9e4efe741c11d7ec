import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CalibratedScale } from '../../src/calibration/calibration.js';
import { parseCalibration } from '../../src/calibration/parse-calibration.js';
import { useCalibration } from '../../src/calibration/use-calibration.js';
import type { ScaleId } from '../../src/instrument/instrument.js';
import { unwrap } from '../../src/kernel/result.js';
import { scoreSheet } from '../../src/scoring/score-sheet.js';
import { calibrateText } from '../helpers/answer-table.js';
import { referenceInstrument, referenceSheet } from '../helpers/reference-instrument.js';
import { policy } from '../helpers/shipped.js';
import { expectedPairs, expectedStats, SCALES } from '../psychometrics/reference.js';

const CLOSED_FORM = 1e-9;
const OMEGA = 1e-5;

/** The table of the reference as an author would send it: `NAB1` becomes `nab-1`, and there are no ids. */
const table = readFileSync('test/fixtures/psychometrics/responses.csv', 'utf8')
  .trim()
  .split(/\r?\n/)
  .map((line, index) => {
    const [, ...cells] = line.split(',');
    return index === 0
      ? cells
          .map((name) =>
            name
              .replaceAll('"', '')
              .replace(/^([A-Z]+)(\d)$/, (_, scale, item) => `${scale.toLowerCase()}-${item}`),
          )
          .join(',')
      : cells.join(',');
  })
  .join('\n');

const calibration = await calibrateText(table, referenceInstrument, 'employee');

describe.each(SCALES)('calibration of %s from the CSV table, as computed in R', (name) => {
  const scale = estimated(calibration.scales.find((candidate) => candidate.scale === name.toLowerCase()));
  const expected = expectedStats[name];
  const { complete_cases: stats } = expected;

  test.each([
    ['n', scale.complete, stats.n_rows],
    ['alpha', scale.alpha?.value, stats.alpha_raw],
    ['lower', scale.alpha?.interval.lower, stats.feldt95_lower],
    ['upper', scale.alpha?.interval.upper, stats.feldt95_upper],
    ['mean', scale.mean, stats.score_mean],
    ['SD', scale.sd, stats.score_sd],
    ['average r', scale.averageInterItemR, stats.average_r],
  ])('%s', (_, value, reference) => {
    expect(value).toBeDefined();
    expect(Math.abs(Number(value) - reference)).toBeLessThan(CLOSED_FORM);
  });

  test('omega', () => {
    const omega = scale.omega.kind === 'estimated' ? scale.omega.omega : Number.NaN;
    expect(Math.abs(omega - expected.omega.omega_u_ml_cov_model)).toBeLessThan(OMEGA);
  });

  test.each(stats.items.map((item, index) => [item.item, index] as const))('item %s', (_, index) => {
    const [item, reference] = [scale.items[index], stats.items[index]];
    expect(Math.abs(Number(item?.itemRestR) - Number(reference?.r_drop))).toBeLessThan(CLOSED_FORM);
    expect(Math.abs(Number(item?.alphaIfDropped) - Number(reference?.alpha_if_dropped))).toBeLessThan(
      CLOSED_FORM,
    );
  });
});

describe('a calibrated difference of two people', () => {
  const file = unwrap(parseCalibration(JSON.parse(JSON.stringify(calibration))));
  const calibrated = unwrap(useCalibration(file, referenceInstrument, 'employee'));

  test.each(expectedPairs.pairs.map((pair) => [`${pair.id_1} and ${pair.id_2}`, pair] as const))(
    '%s, as computed in R (there always with alpha, here with the lower coefficient)',
    (_, pair) => {
      const [first, second] = [pair.responses_1, pair.responses_2].map((row) =>
        scoreSheet(referenceSheet(row), policy.scoring, calibrated),
      );
      for (const expected of pair.scales) {
        const id = expected.scale.toLowerCase() as ScaleId;
        const [a, b] = [first?.scales.get(id), second?.scales.get(id)];
        const scale = calibrated.scales.get(id);
        if (a?.kind !== 'scored' || b?.kind !== 'scored' || scale?.alpha === undefined) {
          throw new Error('Every scale of the reference pairs has a score');
        }
        const toAlpha = Math.sqrt((1 - scale.alpha.value) / (1 - scale.reliability.value));
        const whole = Math.hypot(
          a.measure.sem * Math.sqrt(a.answered / a.items),
          b.measure.sem * Math.sqrt(b.answered / b.items),
        );
        expect(Math.abs(whole * toAlpha - 25 * expected.calibrated.se_diff)).toBeLessThan(CLOSED_FORM);
      }
    },
  );
});

function estimated(scale: CalibratedScale | undefined): Extract<CalibratedScale, { status: 'estimated' }> {
  if (scale?.status !== 'estimated') throw new Error('The reference scales can all be estimated');
  return scale;
}
