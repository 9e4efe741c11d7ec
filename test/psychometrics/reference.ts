import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Matrix } from '../../src/psychometrics/matrix.js';
import { createStreamingMoments, type Moments } from '../../src/psychometrics/streaming-moments.js';

const FOLDER = path.join(import.meta.dirname, '../fixtures/psychometrics');

export const RANGE = { min: 1, max: 5 };
export const SCALES = ['NAB', 'RUI', 'BEG'] as const;
export type ScaleName = (typeof SCALES)[number];

export type Row = readonly (number | undefined)[];
type Numbers = Readonly<Record<string, number>>;

interface ItemColumns {
  readonly item: string;
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly r_drop: number;
  readonly raw_r_with_total: number;
  readonly alpha_if_dropped: number;
  readonly std_alpha_if_dropped: number;
}

interface AlphaColumns {
  readonly n_rows: number;
  readonly alpha_raw: number;
  readonly alpha_std: number;
  readonly guttman_lambda6: number;
  readonly average_r: number;
  readonly median_r: number;
  readonly alpha_ase_duhachek: number;
  readonly feldt95_lower: number;
  readonly feldt95_upper: number;
  readonly score_mean: number;
  readonly score_sd: number;
  readonly items: readonly ItemColumns[];
}

export interface ScaleColumns {
  readonly keys: readonly string[];
  readonly k: number;
  readonly min: number;
  readonly max: number;
  readonly complete_cases: AlphaColumns & {
    readonly sem_alpha: number;
    readonly sem_alpha_pomp: number;
    readonly sem_omega_u_ml_cov_model: number;
    readonly sed_two_persons: number;
    readonly sed_two_persons_pomp: number;
  };
  readonly pairwise_psych_default: AlphaColumns;
  readonly omega: {
    readonly n_complete: number;
    readonly ml_cov_loadings: Numbers;
    readonly ml_cov_uniquenesses: Numbers;
    readonly ml_std_loadings: Numbers;
    readonly omega_u_ml_cov_model: number;
    readonly omega_u_ml_cov_model__factanal_check: number;
    readonly omega_u_ml_cov_observed: number;
    readonly omega_u_ml_std_model: number;
    readonly minres_std_loadings: Numbers;
    readonly omega_u_minres_std_model: number;
    readonly omega_u_minres_std_observed__psych: number;
    readonly omega_u_minres_cov_model: number;
    readonly 'psych_omega_nfactors1_omega.tot': number;
  };
  readonly gtheory_complete: Numbers;
}

export interface SimilarityColumns extends Numbers {
  readonly n: number;
}

export interface Pair {
  readonly id_1: string;
  readonly id_2: string;
  readonly responses_1: Readonly<Record<string, number | null>>;
  readonly responses_2: Readonly<Record<string, number | null>>;
  readonly item_profile_keyed_pairwise_complete: SimilarityColumns;
  readonly item_profile_raw_pairwise_complete: SimilarityColumns;
  readonly scale_profile_means: SimilarityColumns;
  readonly scales: readonly {
    readonly scale: ScaleName;
    readonly mean_1: number;
    readonly mean_2: number;
    readonly calibrated: { readonly sem: number; readonly se_diff: number };
  }[];
}

export interface Distinctive {
  readonly normative_profile: Numbers;
  readonly n_normative: number;
  readonly pairs: readonly ({ readonly id_1: string; readonly id_2: string; readonly note?: string } & {
    readonly overall_similarity?: number;
    readonly distinctive_similarity?: number;
    readonly normativeness_1?: number;
    readonly normativeness_2?: number;
  })[];
}

const keys: {
  readonly scales: Record<ScaleName, readonly { readonly item: string; readonly reverse: boolean }[]>;
} = readJson('keys.json');

export const expectedStats: Record<ScaleName, ScaleColumns> = readJson('expected_scale_stats.json');
export const expectedPairs: {
  readonly calibration_stats: Record<ScaleName, Numbers>;
  readonly pairs: readonly Pair[];
  readonly distinctive: Distinctive;
} = readJson('expected_pairs.json');

/** Table with the cells as written. */
export function readCsv(file: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = read(file)
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

/** Item ids of one scale, or of all three in order. */
export function itemsOf(scale: ScaleName | 'all'): readonly string[] {
  const names = scale === 'all' ? SCALES : [scale];
  return names.flatMap((name) => keys.scales[name].map(({ item }) => item));
}

export function keyed(item: string, response: number): number {
  const isReverse = SCALES.some((name) => keys.scales[name].some((key) => key.item === item && key.reverse));
  return isReverse ? RANGE.min + RANGE.max - response : response;
}

/** Keyed responses, one row per respondent. */
export function keyedRows(items: readonly string[]): readonly Row[] {
  return readCsv('responses.csv').map((row) =>
    items.map((item) => (row[item] === '' ? undefined : keyed(item, Number(row[item])))),
  );
}

export function momentsOf(rows: readonly Row[]): Moments {
  const accumulator = createStreamingMoments(rows[0]?.length ?? 0, RANGE);
  for (const row of rows) accumulator.add(row);
  return accumulator.moments();
}

/** Independent of the product: two passes over the complete rows. */
export function covarianceInTwoPasses(rows: readonly Row[]): Matrix {
  const complete = rows.filter((row): row is readonly number[] =>
    row.every((response) => response !== undefined),
  );
  const size = complete[0]?.length ?? 0;
  const items = Array.from({ length: size }, (_, item) => complete.map((row) => row[item] ?? Number.NaN));
  const centered = items.map((column) => {
    const mean = column.reduce((total, value) => total + value, 0) / column.length;
    return column.map((value) => value - mean);
  });
  return centered.map((left) =>
    centered.map(
      (right) =>
        left.reduce((total, value, row) => total + value * (right[row] ?? 0), 0) / (complete.length - 1),
    ),
  );
}

function read(file: string): string {
  return readFileSync(path.join(FOLDER, file), 'utf8');
}

function readJson<Content>(file: string): Content {
  return JSON.parse(read(file)) as Content;
}
