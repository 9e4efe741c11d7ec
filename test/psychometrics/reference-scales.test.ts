import { describe, expect, test } from 'vitest';
import { calibrateScale } from '../../src/psychometrics/calibrate-scale.js';
import { correlations, totalVariance, variances } from '../../src/psychometrics/covariance.js';
import { at, sum } from '../../src/psychometrics/matrix.js';
import { omegaOneFactor } from '../../src/psychometrics/omega.js';
import { meanToPomp } from '../../src/psychometrics/pomp.js';
import { standardErrorOfDifference, standardErrorOfMeasurement } from '../../src/psychometrics/sem.js';
import {
  covarianceInTwoPasses,
  expectedStats,
  itemsOf,
  keyedRows,
  momentsOf,
  RANGE,
  SCALES,
} from './reference.js';

describe.each(SCALES)('%s, complete rows, as computed in R', (scale) => {
  const items = itemsOf(scale);
  const rows = keyedRows(items);
  const moments = momentsOf(rows);
  const { covariance } = moments;
  const calibration = calibrateScale({ items, range: RANGE }, moments);
  if (calibration.status !== 'estimated') throw new Error('The reference scales can be estimated');

  const { alpha, omega, precision } = calibration;
  const {
    complete_cases: complete,
    omega: expectedOmega,
    gtheory_complete: gtheory,
    keys,
    k,
  } = expectedStats[scale];
  if (omega.kind !== 'estimated' || alpha === undefined)
    throw new Error('The reference scales have an omega');

  test('the accumulator gives the covariances of two passes', () => {
    const expected = covarianceInTwoPasses(rows);
    for (const [i, row] of covariance.entries()) {
      for (const [j, value] of row.entries()) expect(value).toBeCloseTo(expected[i]?.[j] ?? Number.NaN, 12);
    }
  });

  test('the keys are those that R used', () => {
    const written = items.map((item) => keys.find((key) => key.replace('-', '') === item));
    expect(written).toEqual([...keys]);
    expect(items).toHaveLength(k);
  });

  test.each([
    ['n_rows', calibration.complete, complete.n_rows],
    ['alpha_raw', alpha.value, complete.alpha_raw],
    ['feldt95_lower', alpha.interval.lower, complete.feldt95_lower],
    ['feldt95_upper', alpha.interval.upper, complete.feldt95_upper],
    ['average_r', calibration.averageInterItemR, complete.average_r],
    ['score_mean', calibration.mean, complete.score_mean],
    ['score_mean in POMP', calibration.meanPomp, meanToPomp(complete.score_mean, RANGE)],
    ['score_sd', calibration.sd, complete.score_sd],
    ['score_sd in POMP', calibration.sdPomp, complete.score_sd * 25],
    ['sem_alpha', precision.sem, complete.sem_alpha],
    ['sem_alpha_pomp', precision.semPomp, complete.sem_alpha_pomp],
    ['sed_two_persons', standardErrorOfDifference([precision.sem, precision.sem]), complete.sed_two_persons],
    ['sed_two_persons_pomp', precision.seDifferencePomp, complete.sed_two_persons_pomp],
    [
      'smallest difference',
      precision.smallestDifferencePomp,
      1.6448536269514722 * complete.sed_two_persons_pomp,
    ],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBeCloseTo(expected, 9);
  });

  test('the standard error rests on alpha, the lower of the two', () => {
    expect(precision.reliability).toEqual({ name: 'alpha', value: alpha.value });
    expect(omega.omega).toBeGreaterThan(alpha.value);
  });

  test.each(complete.items.map((expected, index) => ({ ...expected, index })))(
    '$item',
    ({ index, ...expected }) => {
      const statistics = calibration.items[index];
      expect(statistics).toMatchObject({
        item: expected.item,
        mean: expect.closeTo(expected.mean, 9),
        sd: expect.closeTo(expected.sd, 9),
        itemRestR: expect.closeTo(expected.r_drop, 9),
        alphaIfDropped: expect.closeTo(expected.alpha_if_dropped, 9),
        answered: expectedStats[scale].pairwise_psych_default.items[index]?.n,
      });
      expect(calibration.complete).toBe(expected.n);
    },
  );

  test.each([
    ['omega_u_ml_cov_model', omega.omega, expectedOmega.omega_u_ml_cov_model],
    ['factanal_check', omega.omega, expectedOmega.omega_u_ml_cov_model__factanal_check],
    [
      'omega_u_ml_cov_observed',
      sum(omega.loadings) ** 2 / totalVariance(covariance),
      expectedOmega.omega_u_ml_cov_observed,
    ],
    [
      'sem_omega_u_ml_cov_model',
      standardErrorOfMeasurement(calibration.sd, omega.omega),
      complete.sem_omega_u_ml_cov_model,
    ],
    ['n_complete', calibration.complete, expectedOmega.n_complete],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBeCloseTo(expected, 5);
  });

  test('omega_u_ml_std_model, from the correlations', () => {
    expect(omegaOneFactor(correlations(covariance) ?? [])).toMatchObject({
      kind: 'estimated',
      omega: expect.closeTo(expectedOmega.omega_u_ml_std_model, 5),
    });
  });

  // The covariances of maximum likelihood in R have divisor n; omega does not depend on it.
  const shrunk = (calibration.complete - 1) / calibration.complete;
  test.each(items.map((item, index) => ({ item, index })))(
    'loading and uniqueness of $item',
    ({ item, index }) => {
      expect(at(omega.loadings, index) * Math.sqrt(shrunk)).toBeCloseTo(
        expectedOmega.ml_cov_loadings[item] ?? NaN,
        5,
      );
      expect(at(omega.uniquenesses, index) * shrunk).toBeCloseTo(
        expectedOmega.ml_cov_uniquenesses[item] ?? NaN,
        5,
      );
      expect(at(omega.standardizedLoadings, index)).toBeCloseTo(
        expectedOmega.ml_std_loadings[item] ?? NaN,
        5,
      );
    },
  );

  // Alpha is the relative coefficient of a persons-by-items design, so its mean squares follow from ours.
  const residual = k * precision.sem ** 2;
  const spread = variances(momentsOfMeans()).reduce((total, value) => total + value, 0);
  const itemVariance = Math.max(0, spread - residual / calibration.complete);
  test.each([
    ['MS_person', k * calibration.sd ** 2, gtheory.MS_person],
    ['MS_item', calibration.complete * spread, gtheory.MS_item],
    ['MS_residual', residual, gtheory.MS_residual],
    ['var_item', itemVariance, gtheory.var_item],
    ['sem_relative', precision.sem, gtheory.sem_relative],
    ['sem_absolute', Math.sqrt(precision.sem ** 2 + itemVariance / k), gtheory.sem_absolute],
    ['coefficient_alpha_from_MS', alpha.value, gtheory.coefficient_alpha_from_MS],
  ])('gtheory %s', (_, actual, expected = NaN) => {
    expect(actual).toBeCloseTo(expected, 9);
  });

  /** The item means as a sample of their own. */
  function momentsOfMeans() {
    return momentsOf(moments.means.map((mean) => [mean])).covariance;
  }
});
