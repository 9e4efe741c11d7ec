import { analysePair } from '../../src/analysis/analyse-pair.js';
import type { Policy } from '../../src/analysis/policy.js';
import { gapsOf } from '../../src/comparison/compare-expectations.js';
import type { Comparison } from '../../src/comparison/compare-profiles.js';
import { GAP_TYPES, type Gap, type GapType } from '../../src/comparison/gap.js';
import { type Instrument, ROLES, type ScaleId, scalesOf } from '../../src/instrument/instrument.js';
import { type AnswerNoise, answerSheet } from './answer-sheet.js';
import { createRandom } from './random.js';
import { countShare, type Share } from './share.js';
import { expectationsOf, GAP_THEMES, truePositions } from './true-positions.js';

/** How often a gap type came out as clear or possible, of the comparisons counted. */
export interface Rate {
  readonly type: GapType;
  readonly clear: Share;
  readonly possible: Share;
  /** Reports with at least one clear gap of this type. */
  readonly reportsWithClear: Share;
}

export interface Simulation {
  readonly instrument: Instrument;
  readonly policy: Policy;
  readonly pairs: number;
  readonly seed: number;
  /** True gap in POMP points; 0: the two people are identical, and every theme counts. */
  readonly gap: number;
  readonly noise: AnswerNoise;
}

/** Simulates pairs and counts, per gap type, on themes with a true gap, or on all when there is none. */
export function measureRates({ instrument, policy, pairs, seed, gap, noise }: Simulation): Rate[] {
  const random = createRandom(seed);
  const themes = gapThemes(instrument);
  const counts = new Map(
    GAP_TYPES.map((type) => [type, { clear: countShare(), possible: countShare(), reports: countShare() }]),
  );
  for (let pair = 0; pair < pairs; pair++) {
    const truth = truePositions(instrument, gap, random);
    const sheet = (role: 'employee' | 'manager') =>
      answerSheet(instrument, role, truth[role], { noise, random });
    const analysis = analysePair({ employee: sheet('employee'), manager: sheet('manager') }, policy);
    if (analysis.kind !== 'compared') continue;
    const gaps = allGaps(analysis.comparison).filter(
      ({ type, scaleId }) => gap === 0 || themes[type].has(scaleId),
    );
    for (const [type, count] of counts) {
      const tiers = gaps.filter((found) => found.type === type).map(({ difference }) => difference.tier);
      count.clear.add(tiers.filter((tier) => tier === 'clear').length, tiers.length);
      count.possible.add(tiers.filter((tier) => tier === 'possible').length, tiers.length);
      count.reports.add(tiers.includes('clear') ? 1 : 0, 1);
    }
  }
  return [...counts].map(([type, { clear, possible, reports }]) => ({
    type,
    clear: clear.share(),
    possible: possible.share(),
    reportsWithClear: reports.share(),
  }));
}

function allGaps({ strengths, preferences, expectations }: Comparison): Gap[] {
  return [
    ...strengths.gaps,
    ...strengths.perceptionGaps.map(({ gap }) => gap),
    ...preferences.flatMap((preference) => (preference.kind === 'compared' ? [preference.gap] : [])),
    ...expectations.flatMap((need) => (need.kind === 'compared' ? gapsOf(need.gaps) : [])),
  ];
}

/** The themes that `truePositions` gives a true gap, by gap type. */
function gapThemes(instrument: Instrument): Record<GapType, ReadonlySet<ScaleId>> {
  const first = <Theme extends { readonly id: ScaleId }>(themes: readonly Theme[], place: number) => {
    const theme = themes[place];
    return theme === undefined ? [] : [theme.id];
  };
  const needs = (type: keyof typeof GAP_THEMES) =>
    new Set(ROLES.flatMap((asker) => first(expectationsOf(instrument, asker), GAP_THEMES[type])));
  return {
    'style-distance': new Set(first(scalesOf(instrument, 'preferences'), 0)),
    'strength-difference': new Set(first(scalesOf(instrument, 'strengths'), 0)),
    'strength-perception': new Set(first(scalesOf(instrument, 'strengths'), 1)),
    'unmet-need': needs('unmet-need'),
    'blind-spot': needs('blind-spot'),
    'offer-perception': needs('offer-perception'),
    capacity: needs('capacity'),
  };
}
