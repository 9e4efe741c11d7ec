import { describe, expect, test } from 'vitest';
import { calibrateScale } from '../../src/psychometrics/calibrate-scale.js';
import { standardErrorOfDifference } from '../../src/psychometrics/sem.js';
import { type ComparedProfiles, profileSimilarity } from '../../src/psychometrics/similarity.js';
import {
  expectedPairs,
  itemsOf,
  keyed,
  keyedRows,
  momentsOf,
  type Pair,
  RANGE,
  type Row,
  SCALES,
  type SimilarityColumns,
} from './reference.js';

const ITEMS = itemsOf('all');

const profiles = expectedPairs.pairs.flatMap((pair) => [
  {
    name: `${pair.id_1} and ${pair.id_2}, keyed items`,
    first: ITEMS.map((item) => keyedResponse(pair.responses_1, item)),
    second: ITEMS.map((item) => keyedResponse(pair.responses_2, item)),
    expected: pair.item_profile_keyed_pairwise_complete,
  },
  {
    name: `${pair.id_1} and ${pair.id_2}, raw items`,
    first: ITEMS.map((item) => pair.responses_1[item] ?? undefined),
    second: ITEMS.map((item) => pair.responses_2[item] ?? undefined),
    expected: pair.item_profile_raw_pairwise_complete,
  },
  {
    name: `${pair.id_1} and ${pair.id_2}, scale means`,
    first: pair.scales.map((scale) => scale.mean_1),
    second: pair.scales.map((scale) => scale.mean_2),
    expected: pair.scale_profile_means,
  },
]);

describe.each(profiles)('$name, as computed in R', ({ first, second, expected }) => {
  const compared = compare(first, second);
  const [one, two] = compared.profiles;
  const bothX = first.filter((value, item) => value !== undefined && second[item] !== undefined);
  const bothY = second.filter((value, item) => value !== undefined && first[item] !== undefined);
  const columns: Readonly<Record<keyof SimilarityColumns, number | undefined>> = {
    n: compared.items,
    q_correlation_pearson: compared.q,
    spearman: compare(ranks(bothX), ranks(bothY)).q,
    kendall_tau_b: compare(orders(bothX), orders(bothY)).q,
    D2: compared.dSquared,
    D: Math.sqrt(compared.dSquared),
    D_rms: Math.sqrt(compared.dSquared / compared.items),
    mean_abs_diff: meanAbsoluteDifference(bothX, bothY),
    elevation_x: one.elevation,
    elevation_y: two.elevation,
    elevation_diff: one.elevation - two.elevation,
    scatter_x: one.scatter,
    scatter_y: two.scatter,
    D2_elevation: compared.elevation,
    D2_scatter: compared.scatter,
    D2_shape: compared.shape,
    icc_double_entry: compared.doubleEntryIcc,
    ...shroutFleiss(compared),
  };

  test('every column is covered', () => {
    expect(Object.keys(columns).toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  test.each(Object.entries(expected))('%s', (column, value) => {
    expect(columns[column]).toBeCloseTo(value, 9);
  });
});

describe('distinctive similarity follows from profiles minus the mean profile', () => {
  const moments = momentsOf(keyedRows(ITEMS));
  const { distinctive } = expectedPairs;

  test('the mean profile', () => {
    expect(moments.complete).toBe(distinctive.n_normative);
    expect(Object.fromEntries(ITEMS.map((item, index) => [item, moments.means[index]]))).toEqual(
      Object.fromEntries(
        ITEMS.map((item) => [item, expect.closeTo(distinctive.normative_profile[item] ?? NaN, 9)]),
      ),
    );
  });

  const complete = distinctive.pairs.filter((pair) => pair.note === undefined);
  test.each(complete)('$id_1 and $id_2', (expected) => {
    const pair = expectedPairs.pairs.find(
      ({ id_1, id_2 }) => id_1 === expected.id_1 && id_2 === expected.id_2,
    );
    const first = ITEMS.map((item) => keyedResponse(pair?.responses_1 ?? {}, item));
    const second = ITEMS.map((item) => keyedResponse(pair?.responses_2 ?? {}, item));
    const centered = (row: Row) => row.map((value, item) => (value ?? NaN) - (moments.means[item] ?? NaN));

    expect(compare(first, second).q).toBeCloseTo(expected.overall_similarity ?? NaN, 9);
    expect(compare(centered(first), centered(second)).q).toBeCloseTo(
      expected.distinctive_similarity ?? NaN,
      9,
    );
    expect(compare(first, moments.means).q).toBeCloseTo(expected.normativeness_1 ?? NaN, 9);
    expect(compare(second, moments.means).q).toBeCloseTo(expected.normativeness_2 ?? NaN, 9);
  });
});

describe.each(SCALES)('the calibration that the pairs of %s rest on', (name) => {
  const items = itemsOf(name);
  const calibration = calibrateScale({ items, range: RANGE }, momentsOf(keyedRows(items)));
  const expected = expectedPairs.calibration_stats[name];

  test('calibration_stats', () => {
    expect(calibration).toMatchObject({
      complete: expected.n_rows,
      mean: expect.closeTo(expected.score_mean ?? NaN, 9),
      sd: expect.closeTo(expected.score_sd ?? NaN, 9),
      alpha: { value: expect.closeTo(expected.alpha_raw ?? NaN, 9) },
      precision: { sem: expect.closeTo(expected.sem_alpha ?? NaN, 9) },
    });
  });

  test.each(expectedPairs.pairs)('calibrated sem and se_diff of $id_1 and $id_2', ({ scales }) => {
    const calibrated = scales.find(({ scale }) => scale === name)?.calibrated;
    const sem = calibration.status === 'estimated' ? calibration.precision.sem : NaN;
    expect(sem).toBeCloseTo(calibrated?.sem ?? NaN, 9);
    expect(standardErrorOfDifference([sem, sem])).toBeCloseTo(calibrated?.se_diff ?? NaN, 9);
  });
});

function compare(first: Row, second: Row): ComparedProfiles {
  const similarity = profileSimilarity(first, second);
  if (similarity.kind !== 'compared') throw new Error('The reference pairs share items');
  return similarity;
}

function keyedResponse(responses: Pair['responses_1'], item: string): number | undefined {
  const response = responses[item] ?? undefined;
  return response === undefined ? undefined : keyed(item, response);
}

function meanAbsoluteDifference(x: Row, y: Row): number {
  return (
    x.reduce<number>((total, value, item) => total + Math.abs((value ?? NaN) - (y[item] ?? NaN)), 0) /
    x.length
  );
}

/** Ranks with ties in the middle: Spearman's correlation is q of the ranks. */
function ranks(values: Row): readonly number[] {
  return values.map((value = NaN) => {
    const below = values.filter((other = NaN) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

/** The order of every two items: Kendall's tau-b is q of the orders. */
function orders(values: Row): readonly number[] {
  return values.flatMap((value = NaN) => values.map((other = NaN) => Math.sign(value - other)));
}

/** Intraclass correlations of Shrout & Fleiss (1979), whose mean squares follow from the parts of D². */
function shroutFleiss({ items, profiles: [one, two], dSquared, elevation, shape }: ComparedProfiles) {
  const products = one.scatter * two.scatter - shape / 2;
  const between = (one.scatter ** 2 + two.scatter ** 2 + 2 * products) / (2 * (items - 1));
  const within = dSquared / (2 * items);
  const raters = elevation / 2;
  const residual = (dSquared - elevation) / (2 * (items - 1));
  return {
    psych_ICC1: (between - within) / (between + within),
    psych_ICC2_absolute: (between - residual) / (between + residual + (2 / items) * (raters - residual)),
    psych_ICC3_consistency: (between - residual) / (between + residual),
  };
}
