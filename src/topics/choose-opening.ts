import type { ComparedNeed } from '../comparison/compare-expectations.js';
import type { Comparison } from '../comparison/compare-profiles.js';
import type { ScaleId } from '../instrument/instrument.js';
import type { Opening } from './topic.js';

/**
 * One good thing to begin with: what someone notices more than the other thought to give, then what
 * is important and noticed, then a strength both have, then one the other sees.
 *
 * Personal themes (sensitivity 1) never come first, nor do themes that are a topic already.
 *
 * @param taken themes that are topics or go higher up
 * @param personal themes that may not come first
 */
export function chooseOpening(
  comparison: Comparison,
  taken: ReadonlySet<ScaleId>,
  personal: ReadonlySet<ScaleId>,
): Opening | undefined {
  const free = (id: ScaleId): boolean => !taken.has(id) && !personal.has(id);
  const needs = comparison.expectations.filter(
    (need): need is ComparedNeed => need.kind === 'compared' && free(need.scaleId),
  );

  const noticed = best(
    needs.filter(({ findings }) => findings.noticedMore !== undefined),
    ({ findings }) => Math.abs(findings.noticedMore?.difference.value ?? 0),
  );
  if (noticed !== undefined) return openingOf('noticed-more', noticed);

  const met = best(
    needs.filter(({ findings }) => findings.met && findings.unmet === undefined),
    ({ answers }) => (answers.importance?.option ?? 0) + (answers.experience?.option ?? 0),
  );
  if (met !== undefined) return openingOf('met', met);

  const [shared] = comparison.strengths.shared.filter(free);
  if (shared !== undefined) return { kind: 'shared-strength', scaleId: shared };

  for (const owner of ['employee', 'manager'] as const) {
    const [seen] = comparison.strengths.seen[owner].filter(free);
    if (seen !== undefined) return { kind: 'seen-strength', scaleId: seen, owner };
  }
  return undefined;
}

function openingOf(kind: 'noticed-more' | 'met', { scaleId, asker, giver }: ComparedNeed): Opening {
  return { kind, scaleId, asker, giver };
}

/** The first with the greatest value, so that ties stay in questionnaire order. */
function best<Value>(values: readonly Value[], measure: (value: Value) => number): Value | undefined {
  return values.reduce<Value | undefined>(
    (winner, value) => (winner === undefined || measure(value) > measure(winner) ? value : winner),
    undefined,
  );
}
