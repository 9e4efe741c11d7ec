/**
 * What a caller may do. `report`: profiles, comparisons, reports, charts. `batch`: many at once, and
 * calibrations. `metrics`: read the metrics.
 */
export const SCOPES = ['report', 'batch', 'metrics'] as const;

export type Scope = (typeof SCOPES)[number];

/** Those scopes that we know; a token may carry those of other services as well. */
export function knownScopes(words: readonly unknown[]): ReadonlySet<Scope> {
  return new Set(SCOPES.filter((scope) => words.includes(scope)));
}
