import type { OmegaEstimate, OmegaFailure } from './omega.js';

/** A remark for the questionnaire's author; item ids as given. */
export type CalibrationWarning =
  /** Omega exceeds alpha by more than .05: the items share one factor very unequally. */
  | { readonly kind: 'multidimensional'; readonly sign: 'omega-above-alpha'; readonly excess: number }
  /** An item has a standardized loading below .30. */
  | {
      readonly kind: 'multidimensional';
      readonly sign: 'low-loading';
      readonly item: string;
      readonly loading: number;
    }
  /** Item–rest correlation from 0 to .20. */
  | { readonly kind: 'low-item-rest'; readonly item: string; readonly itemRestR: number }
  /** Item–rest correlation below 0: a probable key error. */
  | { readonly kind: 'negative-item-rest'; readonly item: string; readonly itemRestR: number }
  | { readonly kind: 'constant-item'; readonly item: string }
  /** No proper one-factor solution: alpha stands alone. */
  | {
      readonly kind: 'heywood';
      readonly reason: Extract<OmegaFailure, 'heywood' | 'not-converged' | 'singular'>;
    };

export interface WarningEvidence {
  readonly alpha: number | undefined;
  readonly omega: OmegaEstimate;
  readonly items: readonly {
    readonly item: string;
    readonly sd: number;
    readonly itemRestR: number | undefined;
    readonly standardizedLoading: number | undefined;
  }[];
}

/** Omega may exceed alpha by this much in a scale with one factor. */
const LARGEST_EXCESS = 0.05;
const LOWEST_LOADING = 0.3;
/** @see Nunnally & Bernstein (1994), Psychometric Theory, 3rd ed. */
const LOWEST_ITEM_REST = 0.2;
/** A correlation this close to 0 is 0 but for rounding, not negative. */
const ROUNDING = 1e-9;

/** Everything about the scale first, then item by item in the order of the scale. */
export function calibrationWarnings(evidence: WarningEvidence): readonly CalibrationWarning[] {
  return [...scaleWarnings(evidence), ...evidence.items.flatMap(itemWarnings)];
}

function scaleWarnings({ alpha, omega }: WarningEvidence): CalibrationWarning[] {
  if (omega.kind === 'not-estimated') {
    const { reason } = omega;
    const isTried = reason === 'heywood' || reason === 'not-converged' || reason === 'singular';
    return isTried ? [{ kind: 'heywood', reason }] : [];
  }
  const excess = alpha === undefined ? 0 : omega.omega - alpha;
  return excess > LARGEST_EXCESS ? [{ kind: 'multidimensional', sign: 'omega-above-alpha', excess }] : [];
}

function itemWarnings(statistics: WarningEvidence['items'][number]): CalibrationWarning[] {
  const { item, sd, itemRestR, standardizedLoading: loading } = statistics;
  if (sd === 0) return [{ kind: 'constant-item', item }];

  const warnings: CalibrationWarning[] = [];
  if (itemRestR !== undefined && itemRestR < -ROUNDING) {
    warnings.push({ kind: 'negative-item-rest', item, itemRestR });
  } else if (itemRestR !== undefined && itemRestR < LOWEST_ITEM_REST) {
    warnings.push({ kind: 'low-item-rest', item, itemRestR });
  }
  if (loading !== undefined && loading < LOWEST_LOADING) {
    warnings.push({ kind: 'multidimensional', sign: 'low-loading', item, loading });
  }
  return warnings;
}
