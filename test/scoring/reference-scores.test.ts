import { describe, expect, test } from 'vitest';
import { toPomp } from '../../src/scoring/pomp.js';
import { scoreSheet } from '../../src/scoring/score-sheet.js';
import { policy } from '../helpers/policy.js';
import { scaleId } from '../helpers/questionnaire-builder.js';
import { referenceSheet } from '../helpers/reference-instrument.js';
import { itemsOf, keyedRows, RANGE, readCsv, SCALES, type ScaleName } from '../psychometrics/reference.js';

const expected = readCsv('expected_scores.csv');
const profiles = readCsv('responses.csv').map((row) => scoreSheet(referenceSheet(row), policy.scoring));

test('the table has the 400 respondents of the answers, in their order', () => {
  expect(expected.map(({ id }) => id)).toEqual(readCsv('responses.csv').map(({ id }) => id));
  expect(expected).toHaveLength(400);
});

describe.each(SCALES)('%s of all 400 respondents, as computed in R', (name) => {
  const scores = profiles.map(({ scales }) => scales.get(scaleId(name.toLowerCase())));
  const pomp = scores.map((score) => (score?.kind === 'scored' ? score.measure.value : undefined));

  test('answered', () => {
    expect(scores.map((score) => score?.answered)).toEqual(column(`${name}_answered`));
  });

  test('POMP under the half rule, and no score where R gives none', () => {
    expectEqual(pomp, column(`${name}_pomp_halfrule`));
    expect(pomp.filter((value) => value === undefined)).toHaveLength(
      column(`${name}_answered`).filter((answered = 0) => answered < itemsOf(name).length / 2).length,
    );
  });

  test('mean under the half rule, from 0–100 back to 1–5', () => {
    const means = pomp.map((value) => (value === undefined ? undefined : 1 + value / 25));
    expectEqual(means, column(`${name}_mean_halfrule`));
  });

  test('mean of the available items, which needs one answer only', () => {
    const available = keyedRows(itemsOf(name)).map(meanOfAnswered);
    expectEqual(available, column(`${name}_mean_available`));
    const enough = available.map((mean, index) => (pomp[index] === undefined ? undefined : mean));
    expectEqual(
      pomp,
      enough.map((mean) => (mean === undefined ? undefined : toPomp(mean, RANGE))),
    );
  });

  // What psych does unless told otherwise. We do not; the column shows what it would change.
  test('mean with medians filled in differs only where items were skipped', () => {
    const filled = withMedians(name).map(meanOfAnswered);
    expectEqual(filled, column(`${name}_mean_medianimputed_psychdefault`));
    const complete = scores.map((score) => score?.answered === itemsOf(name).length);
    const ours = pomp.map((value, index) => (complete[index] ? value : undefined));
    expectEqual(
      ours,
      filled.map((mean, index) => (complete[index] && mean !== undefined ? toPomp(mean, RANGE) : undefined)),
    );
  });
});

test('no column of the table is left out', () => {
  const covered = [
    'answered',
    'mean_available',
    'mean_halfrule',
    'pomp_halfrule',
    'mean_medianimputed_psychdefault',
  ];
  expect(Object.keys(expected[0] ?? {})).toEqual([
    'id',
    ...SCALES.flatMap((name) => covered.map((suffix) => `${name}_${suffix}`)),
  ]);
});

function column(name: string): (number | undefined)[] {
  return expected.map((row) => {
    const cell = row[name];
    return cell === undefined || cell === '' || cell === 'NA' ? undefined : Number(cell);
  });
}

/** Within 1e-9, and absent where the other is absent. */
function expectEqual(found: readonly (number | undefined)[], wanted: readonly (number | undefined)[]): void {
  const off = found.flatMap((value, index) => {
    const other = wanted[index];
    const equal =
      value === undefined || other === undefined ? value === other : Math.abs(value - other) <= 1e-9;
    return equal ? [] : [{ respondent: expected[index]?.id, value, other }];
  });
  expect(off).toEqual([]);
  expect(found).toHaveLength(wanted.length);
}

function meanOfAnswered(row: readonly (number | undefined)[]): number | undefined {
  const answered = row.filter((value) => value !== undefined);
  return answered.length === 0
    ? undefined
    : answered.reduce((sum, value) => sum + value, 0) / answered.length;
}

function withMedians(name: ScaleName): (number | undefined)[][] {
  const rows = keyedRows(itemsOf(name));
  const medians = itemsOf(name).map((_, item) => {
    const sorted = rows.flatMap((row) => row[item] ?? []).sort((a, b) => a - b);
    const middle = sorted.length / 2;
    return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
  });
  return rows.map((row) => row.map((value, item) => value ?? medians[item]));
}
