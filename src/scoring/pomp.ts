import type { ResponseRange } from '../instrument/instrument.js';

/**
 * A value within a response range as percentage of the maximum possible (POMP). Not a percentile.
 *
 * @param value in response units, within `range`
 * @returns 0–100, unrounded
 * @see Cohen, Cohen, Aiken & West (1999), Multivariate Behavioral Research 34(3), 315–346
 */
export function toPomp(value: number, { min, max }: ResponseRange): number {
  return (100 * (value - min)) / (max - min);
}

/** Distance between neighbouring options in POMP units. */
export function pompStep({ min, max }: ResponseRange): number {
  return 100 / (max - min);
}
