import { type Distribution, NORMAL, twoSidedP } from '../scoring/distribution.js';
import type { Measure } from '../scoring/measure.js';

/** A signed difference of two measures with its uncertainty, before any tier. */
export interface Difference {
  /** minuend − subtrahend, POMP points, −100 to 100. The sign says who answered higher, not who is right. */
  readonly value: number;
  readonly standardError: number;
  readonly distribution: Distribution;
  /** Two-sided p-value against no difference. */
  readonly p: number;
}

/**
 * The difference of two independent measures.
 *
 * SE = √(SEM₁² + SEM₂²), each from its own form (AERA Standards 2014, 2.3–2.4); degrees of freedom
 * after Welch–Satterthwaite, where a normal measure counts as infinitely many.
 */
export function difference(minuend: Measure, subtrahend: Measure): Difference {
  const value = minuend.value - subtrahend.value;
  const standardError = Math.hypot(minuend.sem, subtrahend.sem);
  const distribution = pooledDistribution(minuend, subtrahend);
  return { value, standardError, distribution, p: twoSidedP(value, standardError, distribution) };
}

function pooledDistribution(a: Measure, b: Measure): Distribution {
  const denominator = varianceOfVariance(a) + varianceOfVariance(b);
  if (denominator === 0) return NORMAL;
  return { kind: 't', df: (a.sem ** 2 + b.sem ** 2) ** 2 / denominator };
}

function varianceOfVariance({ sem, distribution }: Measure): number {
  return distribution.kind === 't' ? (sem ** 2) ** 2 / distribution.df : 0;
}
