import type {
  ComparedNeed,
  ExpectationComparison,
  NeedFindings,
  NeedGapType,
  Room,
} from '../../src/comparison/compare-expectations.js';
import type { PreferenceComparison } from '../../src/comparison/compare-preferences.js';
import type { Comparison } from '../../src/comparison/compare-profiles.js';
import type { StrengthsComparison } from '../../src/comparison/compare-strengths.js';
import type { Gap, GapType } from '../../src/comparison/gap.js';
import type { Tier } from '../../src/comparison/tier.js';
import { type ItemId, otherRole, type Role, type ScaleId } from '../../src/instrument/instrument.js';
import { NORMAL } from '../../src/scoring/distribution.js';
import type { Rating } from '../../src/scoring/profile.js';
import { measure } from './profiles.js';

/** Standard error of the difference between two single answers: 17√2. */
export const SINGLE_SE = 17 * Math.SQRT2;

/** A gap whose numbers a test chooses; p is of no use behind the tier. */
export function makeGap(
  type: GapType,
  id: string,
  { value, tier = 'possible', se = SINGLE_SE }: { value: number; tier?: Tier; se?: number },
): Gap {
  return {
    type,
    scaleId: id as ScaleId,
    minuend: measure(50 + value / 2, se / Math.SQRT2),
    subtrahend: measure(50 - value / 2, se / Math.SQRT2),
    difference: {
      value,
      standardError: se,
      distribution: NORMAL,
      p: 0.05,
      adjustedP: 0.05,
      closeProbability: 0.1,
      tier,
    },
  };
}

const TYPES: Readonly<Record<Exclude<keyof NeedFindings, 'met'>, NeedGapType>> = {
  unmet: 'unmet-need',
  moreThanAsked: 'unmet-need',
  underestimated: 'blind-spot',
  overestimated: 'blind-spot',
  givenMore: 'offer-perception',
  noticedMore: 'offer-perception',
  beyondRoom: 'capacity',
};

export interface NeedSpec {
  readonly asker?: Role;
  /** Size of each gap found; `clear` where the second is true. */
  readonly found?: Partial<Record<keyof typeof TYPES, readonly [size: number, tier: Tier]>>;
  readonly met?: boolean;
  readonly importance?: number;
  readonly experience?: number;
  readonly estimate?: number;
  readonly room?: Room;
}

export function makeNeed(id: string, spec: NeedSpec = {}): ComparedNeed {
  const { asker = 'employee', found = {}, met = false, room } = spec;
  const gaps = Object.entries(found).map(([finding, [value, tier]]) => {
    const type = TYPES[finding as keyof typeof TYPES];
    return [finding, makeGap(type, id, { value, tier })] as const;
  });
  const rating = (kind: 'importance' | 'experience' | 'estimate'): { [key: string]: Rating } => {
    const value = spec[kind];
    if (value === undefined) return {};
    return {
      [kind]: { itemId: `${id}-${kind}` as ItemId, option: 1 + value / 25, measure: measure(value, 17) },
    };
  };
  return {
    kind: 'compared',
    scaleId: id as ScaleId,
    asker,
    giver: otherRole(asker),
    answers: { ...rating('importance'), ...rating('experience'), ...rating('estimate') },
    gaps: Object.fromEntries(gaps.map(([, gap]) => [gap.type, gap])),
    findings: { met, ...Object.fromEntries(gaps) },
    ...(room !== undefined && { room }),
  };
}

export function makeLine(id: string, value: number, tier: Tier, se = 15): PreferenceComparison {
  const gap = makeGap('style-distance', id, { value, tier, se });
  const band = { lower: 0, upper: 100 };
  return {
    kind: 'compared',
    scaleId: gap.scaleId,
    positions: { employee: gap.minuend, manager: gap.subtrahend },
    bands: { employee: band, manager: band },
    gap,
    left: value <= 0 ? 'employee' : 'manager',
    opposite: false,
    lean: 'middle',
  };
}

export interface ComparisonSpec {
  readonly expectations?: readonly ExpectationComparison[];
  readonly preferences?: readonly PreferenceComparison[];
  readonly sharedStrengths?: readonly string[];
  readonly seen?: Partial<Record<Role, readonly string[]>>;
}

export function makeComparison(spec: ComparisonSpec): Comparison {
  const nobody = { employee: [], manager: [] };
  const ids = (list: readonly string[] = []) => list as readonly ScaleId[];
  const strengths: StrengthsComparison = {
    top: nobody,
    seenAtTop: nobody,
    shared: ids(spec.sharedStrengths),
    complementary: [],
    seen: { employee: ids(spec.seen?.employee), manager: ids(spec.seen?.manager) },
    unseen: nobody,
    sufficient: true,
    gaps: [],
    perceptionGaps: [],
  };
  const { expectations = [], preferences = [] } = spec;
  return { strengths, preferences, expectations, comparisons: 0, expectedByChance: 0 };
}
