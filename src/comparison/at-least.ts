/** Scores are quotients: a difference of exactly 15 may arrive as 14.999999999999998. */
const NOISE = 1e-9;

/** Whether a computed value reaches a threshold, floating-point noise aside. */
export function atLeast(value: number, threshold: number): boolean {
  return value + NOISE >= threshold;
}
