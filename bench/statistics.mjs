/** Nearest rank, so that every value given is one that was measured. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values) => quantile(values, 0.5);

/** Two digits behind the point are more than a clock on a shared machine knows. */
export function round(value) {
  return Math.round(value * 100) / 100;
}
