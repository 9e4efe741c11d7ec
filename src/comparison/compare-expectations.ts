import {
  EXPECTATION_RATINGS,
  type ExpectationRating,
  type ExpectationScale,
  type Role,
  type ScaleId,
} from '../instrument/instrument.js';
import type { Rating } from '../scoring/profile.js';
import { atLeast } from './at-least.js';
import { centredResiduals } from './centred-residuals.js';
import type { ComparisonPolicy } from './comparison-policy.js';
import type { Gap, GapType } from './gap.js';
import { gapFamily } from './gap-family.js';
import { type ProfilePair, shareableRating } from './profile-pair.js';
import { isFlagged } from './tier.js';

export type NeedAnswers = { readonly [Kind in ExpectationRating]?: Rating };

/** What can be done about a theme, by the giver's own account. */
export type Room = 'now' | 'together' | 'upward';

export type NeedGapType = Extract<GapType, 'unmet-need' | 'blind-spot' | 'offer-perception' | 'capacity'>;

/** Findings on one theme, each with the gap it rests on; `met` rests on the two answers as given. */
export interface NeedFindings {
  readonly met: boolean;
  readonly unmet?: Gap;
  /** Noticed more than asked for: the reverse of unmet, not its mirror image. */
  readonly moreThanAsked?: Gap;
  readonly underestimated?: Gap;
  readonly overestimated?: Gap;
  readonly givenMore?: Gap;
  readonly noticedMore?: Gap;
  /** More asked than there is room for. */
  readonly beyondRoom?: Gap;
}

export interface ComparedNeed {
  readonly kind: 'compared';
  readonly scaleId: ScaleId;
  readonly asker: Role;
  readonly giver: Role;
  readonly answers: NeedAnswers;
  readonly gaps: Readonly<Partial<Record<NeedGapType, Gap>>>;
  readonly findings: NeedFindings;
  readonly room?: Room;
}

export type ExpectationComparison =
  | ComparedNeed
  /** Withheld or unanswered: nobody can tell which. */
  | { readonly kind: 'not-included'; readonly scaleId: ScaleId; readonly asker: Role; readonly giver: Role }
  /** Never shared; its fixed question stands in every report. */
  | {
      readonly kind: 'fixed-question';
      readonly scaleId: ScaleId;
      readonly asker: Role;
      readonly giver: Role;
    };

/** Compares what one asks with what the other estimates, does and can do. */
export function compareExpectations(
  scales: readonly ExpectationScale[],
  profiles: ProfilePair,
  shared: ReadonlySet<ScaleId>,
  policy: ComparisonPolicy,
): ExpectationComparison[] {
  const themes = scales
    .filter(({ id }) => shared.has(id))
    .map((scale) => ({ scale, answers: answersTo(scale, profiles) }))
    .filter(({ answers }) => Object.keys(answers).length > 0);
  const byId = new Map(themes.map((theme) => [theme.scale.id, theme]));
  const gaps = needGaps(themes, policy);
  const residuals = centredResiduals(themes);

  return scales.map((scale): ExpectationComparison => {
    const { id: scaleId, asker, giver } = scale;
    if (scale.fixedQuestion) return { kind: 'fixed-question', scaleId, asker, giver };
    const theme = byId.get(scaleId);
    if (theme === undefined) return { kind: 'not-included', scaleId, asker, giver };
    const own = gaps.get(scaleId) ?? {};
    const room = roomOf(theme.answers, policy);
    return {
      kind: 'compared',
      scaleId,
      asker,
      giver,
      answers: theme.answers,
      gaps: own,
      findings: findingsOf(theme.answers, own, residuals.get(scaleId), policy),
      ...(room !== undefined && { room }),
    };
  });
}

function answersTo({ ratings, asker, giver }: ExpectationScale, profiles: ProfilePair): NeedAnswers {
  const answers: { [Kind in ExpectationRating]?: Rating } = {};
  for (const kind of EXPECTATION_RATINGS) {
    const role = kind === 'importance' || kind === 'experience' ? asker : giver;
    const rating = shareableRating(profiles[role], ratings[kind]);
    if (rating !== undefined) answers[kind] = rating;
  }
  return answers;
}

const SIDES: Readonly<Record<NeedGapType, readonly [ExpectationRating, ExpectationRating]>> = {
  'unmet-need': ['importance', 'experience'],
  'blind-spot': ['estimate', 'importance'],
  'offer-perception': ['offer', 'experience'],
  capacity: ['importance', 'room'],
};
const NEED_GAP_TYPES = Object.keys(SIDES) as NeedGapType[];

type NeedGaps = Partial<Record<NeedGapType, Gap>>;

function needGaps(
  themes: readonly { readonly scale: ExpectationScale; readonly answers: NeedAnswers }[],
  policy: ComparisonPolicy,
): Map<ScaleId, NeedGaps> {
  const gaps = new Map<ScaleId, NeedGaps>();
  for (const type of NEED_GAP_TYPES) {
    const [first, second] = SIDES[type];
    const candidates = themes.map(({ scale, answers }) => ({
      scaleId: scale.id,
      minuend: answers[first]?.measure,
      subtrahend: answers[second]?.measure,
    }));
    for (const { gap } of gapFamily(type, candidates, policy)) {
      const own = gaps.get(gap.scaleId) ?? {};
      own[type] = gap;
      gaps.set(gap.scaleId, own);
    }
  }
  return gaps;
}

function findingsOf(
  { importance, experience }: NeedAnswers,
  gaps: NeedGaps,
  residual: number | undefined,
  policy: ComparisonPolicy,
): NeedFindings {
  const important = (importance?.measure.value ?? 0) >= policy.importantFrom;
  const met =
    (importance?.measure.value ?? 0) >= policy.metFrom && (experience?.measure.value ?? 0) >= policy.metFrom;

  const need = flagged(gaps['unmet-need']);
  const offer = flagged(gaps['offer-perception']);
  const beyondRoom = flagged(gaps.capacity);
  const estimate = flagged(gaps['blind-spot']);
  // An estimate is only called off if it still is after taking away how high each of them answers overall.
  const off = estimate !== undefined && residualAgrees(estimate, residual, policy) ? estimate : undefined;

  // Set one by one: to spread five that are mostly absent takes several times as long.
  const findings: { -readonly [Finding in keyof NeedFindings]: NeedFindings[Finding] } = { met };
  if (need !== undefined && need.difference.value > 0 && important) findings.unmet = need;
  if (need !== undefined && need.difference.value < 0) findings.moreThanAsked = need;
  if (off !== undefined) findings[off.difference.value < 0 ? 'underestimated' : 'overestimated'] = off;
  if (offer !== undefined) findings[offer.difference.value > 0 ? 'givenMore' : 'noticedMore'] = offer;
  if (beyondRoom !== undefined && beyondRoom.difference.value > 0) findings.beyondRoom = beyondRoom;
  return findings;
}

function flagged(gap: Gap | undefined): Gap | undefined {
  return gap !== undefined && isFlagged(gap.difference) ? gap : undefined;
}

function residualAgrees(
  { difference }: Gap,
  residual: number | undefined,
  { residualFrom }: ComparisonPolicy,
): boolean {
  if (residual === undefined) return false;
  return Math.sign(residual) === Math.sign(difference.value) && atLeast(Math.abs(residual), residualFrom);
}

function roomOf({ room }: NeedAnswers, { noRoomUpTo, roomFrom }: ComparisonPolicy): Room | undefined {
  if (room === undefined) return undefined;
  if (room.measure.value <= noRoomUpTo) return 'upward';
  return room.measure.value >= roomFrom ? 'now' : 'together';
}
