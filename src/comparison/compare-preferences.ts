import type { PreferenceScale, Role, ScaleId } from '../instrument/instrument.js';
import { type Interval, interval, type Measure } from '../scoring/measure.js';
import { atLeast } from './at-least.js';
import type { ComparisonPolicy } from './comparison-policy.js';
import type { Gap } from './gap.js';
import { gapFamily } from './gap-family.js';
import { type ProfilePair, scoreOf } from './profile-pair.js';

/** Which side of a line both positions share, if any. */
export type Lean = 'left' | 'right' | 'middle';

export type PreferenceComparison =
  | {
      readonly kind: 'compared';
      readonly scaleId: ScaleId;
      readonly positions: Readonly<Record<Role, Measure>>;
      readonly bands: Readonly<Record<Role, Interval>>;
      readonly gap: Gap;
      /** Whose position is nearer to the low pole; the employee on equal positions. */
      readonly left: Role;
      /** Both clearly on different sides of the middle. */
      readonly opposite: boolean;
      readonly lean: Lean;
    }
  | { readonly kind: 'not-included'; readonly scaleId: ScaleId };

/** Compares positions on lines between two poles. Neither pole is the good one. */
export function comparePreferences(
  scales: readonly PreferenceScale[],
  profiles: ProfilePair,
  shared: ReadonlySet<ScaleId>,
  policy: ComparisonPolicy,
): PreferenceComparison[] {
  const positionOf = (role: Role, id: ScaleId): Measure | undefined =>
    shared.has(id) ? scoreOf(profiles[role], id) : undefined;
  const gaps = gapFamily(
    'style-distance',
    scales.map(({ id }) => ({
      scaleId: id,
      minuend: positionOf('employee', id),
      subtrahend: positionOf('manager', id),
    })),
    policy,
  );

  return scales.map(({ id: scaleId }, index) => {
    const gap = gaps[index];
    if (gap === undefined) return { kind: 'not-included', scaleId };
    const positions = { employee: gap.minuend, manager: gap.subtrahend };
    const bands = {
      employee: interval(gap.minuend, policy.bandLevel),
      manager: interval(gap.subtrahend, policy.bandLevel),
    };
    return {
      kind: 'compared',
      scaleId,
      positions,
      bands,
      gap,
      left: gap.difference.value <= 0 ? 'employee' : 'manager',
      opposite: isOpposite(positions, bands, policy),
      lean: leanOf(positions, policy),
    };
  });
}

/** Both far enough from the middle, on different sides, with bands that leave the middle out. */
function isOpposite(
  positions: Record<Role, Measure>,
  bands: Record<Role, Interval>,
  { leanFrom }: ComparisonPolicy,
): boolean {
  const sides = (['employee', 'manager'] as const).map((role) => {
    const offset = positions[role].value - 50;
    const { lower, upper } = bands[role];
    return atLeast(Math.abs(offset), leanFrom) && (lower > 50 || upper < 50) ? Math.sign(offset) : 0;
  });
  return (sides[0] ?? 0) * (sides[1] ?? 0) < 0;
}

function leanOf({ employee, manager }: Record<Role, Measure>, { leanFrom }: ComparisonPolicy): Lean {
  const mean = (employee.value + manager.value) / 2;
  if (!atLeast(Math.abs(mean - 50), leanFrom)) return 'middle';
  return mean < 50 ? 'left' : 'right';
}
