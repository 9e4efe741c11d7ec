import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectedPairs, expectedStats, RANGE, SCALES } from './reference.js';

const FOLDER = 'test/fixtures/psychometrics';

/** SHA-256 of the files as R wrote them: who changes a fixture has to say so here. */
const FILES = {
  'expected_careless.csv': '5ef93efdfbbe5785241fe875f206aace7178f63d3050d4d855e6d84984728037',
  'expected_pairs.json': '678d7fdc9a28185c0436191e614999b13c863756d72835f1321741d447a27bce',
  'expected_scale_stats.json': 'f80f0e929809642b5ea1f28d8c2df043eecac0bcb57f9a1e1a52ced00ee863ab',
  'expected_scores.csv': '03494f57dab65a6a04c2ebaf5cf8ea4f131246661bf9155b9199c4e6671ce25e',
  'keys.json': '5d0f63c9201d09968e057d1eff61195a8d69a2ade0ed921623df56bbf62f89b3',
  'numeric_tables.csv': '693b9c16bde253990eced9e6d3bc233243680a58b3f09810dd066e12c220055a',
  'responses.csv': '7207305cf374349033f245e5a72cc8683a14f91bd859e03ccdefa42ccfa9defa',
} as const;

test.each(Object.entries(FILES))('%s is as R wrote it', (file, digest) => {
  expect(
    createHash('sha256')
      .update(readFileSync(`${FOLDER}/${file}`))
      .digest('hex'),
  ).toBe(digest);
});

/**
 * Columns of psych that nothing here can be compared with: three factors of four items leave more unknowns
 * than correlations, so they depend on where the optimizer started. Omega of one factor is the one meant.
 */
const LEFT_OUT = ['psych_omega_nfactors3_omega.tot', 'psych_omega_nfactors3_omega_h'];

describe.each(SCALES)('every column of %s is compared in a test of this folder', (scale) => {
  const stats = expectedStats[scale];
  const items = stats.keys.map((key) => key.replace('-', ''));
  const alpha = [
    'alpha_ase_duhachek',
    'alpha_raw',
    'alpha_std',
    'average_r',
    'feldt95_lower',
    'feldt95_upper',
    'guttman_lambda6',
    'items',
    'median_r',
    'n_rows',
    'score_mean',
    'score_sd',
  ];
  test.each([
    [
      'scale',
      stats,
      ['complete_cases', 'gtheory_complete', 'k', 'keys', 'max', 'min', 'omega', 'pairwise_psych_default'],
    ],
    [
      'complete_cases',
      stats.complete_cases,
      [
        ...alpha,
        'sed_two_persons',
        'sed_two_persons_pomp',
        'sem_alpha',
        'sem_alpha_pomp',
        'sem_omega_u_ml_cov_model',
      ],
    ],
    ['pairwise_psych_default', stats.pairwise_psych_default, alpha],
    [
      'items',
      stats.complete_cases.items[0],
      ['alpha_if_dropped', 'item', 'mean', 'n', 'r_drop', 'raw_r_with_total', 'sd', 'std_alpha_if_dropped'],
    ],
    [
      'omega',
      stats.omega,
      [
        'minres_std_loadings',
        'ml_cov_loadings',
        'ml_cov_uniquenesses',
        'ml_std_loadings',
        'n_complete',
        'omega_u_minres_cov_model',
        'omega_u_minres_std_model',
        'omega_u_minres_std_observed__psych',
        'omega_u_ml_cov_model',
        'omega_u_ml_cov_model__factanal_check',
        'omega_u_ml_cov_observed',
        'omega_u_ml_std_model',
        'psych_omega_nfactors1_omega.tot',
        ...LEFT_OUT,
      ],
    ],
    ['loadings', stats.omega.ml_cov_loadings, items],
    [
      'gtheory_complete',
      stats.gtheory_complete,
      [
        'MS_item',
        'MS_person',
        'MS_residual',
        'coefficient_alpha_from_MS',
        'sem_absolute',
        'sem_relative',
        'var_item',
      ],
    ],
  ])('%s', (_, columns, compared) => {
    expect(Object.keys(columns ?? {}).toSorted()).toEqual(compared.toSorted());
  });

  test('the range of the answers', () => {
    expect({ min: stats.min, max: stats.max }).toEqual(RANGE);
  });
});

test('every part of the pairs is compared; what the keys are is checked with the scales', () => {
  expect(Object.keys(expectedPairs).toSorted()).toEqual([
    'calibration',
    'calibration_stats',
    'distinctive',
    'keys',
    'pairs',
  ]);
  expect(Object.keys(expectedPairs.distinctive).toSorted()).toEqual([
    'n_normative',
    'normative_profile',
    'pairs',
  ]);
});
