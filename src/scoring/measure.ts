import { type Distribution, quantile } from './distribution.js';

/** A position on the 0–100 line and how far it can be trusted. */
export interface Measure {
  /** POMP points, 0–100, unrounded: rounding belongs to the renderers. */
  readonly value: number;
  /** Standard error of measurement, POMP points. */
  readonly sem: number;
  readonly distribution: Distribution;
}

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Central interval around the observed value, cut to 0–100.
 *
 * Around the observed value, not Kelley's estimated true score: that needs a population mean,
 * which there is none of before norms (Harvill 1991).
 *
 * @param level e.g. .90 for ±1.645 SEM under the normal distribution
 */
export function interval({ value, sem, distribution }: Measure, level: number): Interval {
  const reach = quantile((1 + level) / 2, distribution) * sem;
  return { lower: Math.max(0, value - reach), upper: Math.min(100, value + reach) };
}

/** One-sided lower bound, not cut: it is compared, not shown. */
export function lowerBound({ value, sem, distribution }: Measure, level: number): number {
  return value - quantile(level, distribution) * sem;
}
