import { otherRole, type Role, type ScaleId, type StrengthScale } from '../instrument/instrument.js';
import type { ComparisonPolicy } from './comparison-policy.js';
import type { Gap } from './gap.js';
import { gapFamily } from './gap-family.js';
import { type ProfilePair, scoreOf, shareableRating } from './profile-pair.js';
import { type Ranked, ranked, topPlaces, topWithoutTies, topWithTies } from './strength-order.js';
import { isFlagged } from './tier.js';

export interface StrengthsComparison {
  /** Each person's own top third, ties kept, highest first and then in questionnaire order. */
  readonly top: Readonly<Record<Role, readonly ScaleId[]>>;
  /** What the other puts at the top for this person; a tie that does not fit names nobody. */
  readonly seenAtTop: Readonly<Record<Role, readonly ScaleId[]>>;
  readonly shared: readonly ScaleId[];
  readonly complementary: readonly { readonly scaleId: ScaleId; readonly strong: Role; readonly gap: Gap }[];
  /** By owner: seen at the top by the other, not in the owner's own top. */
  readonly seen: Readonly<Record<Role, readonly ScaleId[]>>;
  /** By owner: in the own top, and rated lower or not observed by the other. */
  readonly unseen: Readonly<Record<Role, readonly ScaleId[]>>;
  /** Enough answers of both for an order. */
  readonly sufficient: boolean;
  readonly gaps: readonly Gap[];
  readonly perceptionGaps: readonly { readonly owner: Role; readonly gap: Gap }[];
}

export interface StrengthsInput {
  readonly scales: readonly StrengthScale[];
  readonly profiles: ProfilePair;
  readonly notObserved: Readonly<Record<Role, ReadonlySet<string>>>;
  readonly shared: ReadonlySet<ScaleId>;
}

/** Compares only orders within a person, and what one sees in the other; never levels between people. */
export function compareStrengths(input: StrengthsInput, policy: ComparisonPolicy): StrengthsComparison {
  const scales = input.scales.filter(({ id }) => input.shared.has(id));
  const places = topPlaces(input.scales);
  const { profiles } = input;

  const seenBy = (viewer: Role): Ranked[] =>
    ranked(scales, (scale) => scale.otherItem && shareableRating(profiles[viewer], scale.otherItem)?.measure);

  const own = {
    employee: ranked(scales, ({ id }) => scoreOf(profiles.employee, id)),
    manager: ranked(scales, ({ id }) => scoreOf(profiles.manager, id)),
  };
  const top = {
    employee: topWithTies(own.employee, places, policy),
    manager: topWithTies(own.manager, places, policy),
  };
  const seenAtTop = {
    employee: topWithoutTies(seenBy('manager'), places, policy),
    manager: topWithoutTies(seenBy('employee'), places, policy),
  };

  const differences = gapFamily(
    'strength-difference',
    scales.map(({ id }) => ({
      scaleId: id,
      minuend: scoreOf(profiles.employee, id),
      subtrahend: scoreOf(profiles.manager, id),
    })),
    policy,
  ).filter((gap) => gap !== undefined);
  const perceptions = perceptionGaps(scales, profiles, policy);

  // Only a clear difference keeps a strength that tops both lists from being shared: the lists say
  // nothing about levels.
  const isClear = (id: ScaleId): boolean =>
    differences.some(({ scaleId, difference }) => scaleId === id && difference.tier === 'clear');
  const unseen = (owner: Role): ScaleId[] =>
    scales.filter((scale) => top[owner].includes(scale.id) && isUnseen(scale, owner)).map(({ id }) => id);
  const isUnseen = ({ id, otherItem }: StrengthScale, owner: Role): boolean => {
    if (otherItem === undefined) return false;
    if (input.notObserved[otherRole(owner)].has(otherItem.id)) return true;
    const view = perceptions.find(
      (perception) => perception.owner === owner && perception.gap.scaleId === id,
    );
    return view !== undefined && isFlagged(view.gap.difference) && view.gap.difference.value < 0;
  };

  return {
    top,
    seenAtTop,
    shared: top.employee.filter((id) => top.manager.includes(id) && !isClear(id)),
    complementary: differences
      .filter(
        ({ scaleId, difference }) =>
          isFlagged(difference) && top.employee.includes(scaleId) !== top.manager.includes(scaleId),
      )
      .map((gap) => ({
        scaleId: gap.scaleId,
        strong: top.employee.includes(gap.scaleId) ? 'employee' : 'manager',
        gap,
      })),
    seen: {
      employee: seenAtTop.employee.filter((id) => !top.employee.includes(id)),
      manager: seenAtTop.manager.filter((id) => !top.manager.includes(id)),
    },
    unseen: { employee: unseen('employee'), manager: unseen('manager') },
    sufficient: own.employee.length >= places && own.manager.length >= places,
    gaps: differences,
    perceptionGaps: perceptions,
  };
}

function perceptionGaps(
  scales: readonly StrengthScale[],
  profiles: ProfilePair,
  policy: ComparisonPolicy,
): StrengthsComparison['perceptionGaps'] {
  const candidatesFor = (owner: Role) =>
    scales.map(({ id, otherItem }) => ({
      owner,
      scaleId: id,
      minuend: otherItem && shareableRating(profiles[otherRole(owner)], otherItem)?.measure,
      subtrahend: scoreOf(profiles[owner], id),
    }));
  const candidates = [...candidatesFor('employee'), ...candidatesFor('manager')];
  const gaps = gapFamily('strength-perception', candidates, policy);
  const found: { owner: Role; gap: Gap }[] = [];
  candidates.forEach(({ owner }, index) => {
    const gap = gaps[index];
    if (gap !== undefined) found.push({ owner, gap });
  });
  return found;
}
