import type { ExpectationRating, ExpectationScale, Role, ScaleId } from '../instrument/instrument.js';
import type { Rating } from '../scoring/profile.js';
import { atLeast } from './at-least.js';
import { centredResiduals } from './centred-residuals.js';
import type { ComparisonPolicy } from './comparison-policy.js';
import type { Gap, GapType } from './gap.js';
import { gapFamily } from './gap-family.js';
import { type ProfilePair, shareableRating } from './profile-pair.js';
import { isFlagged } from './tier.js';

export type NeedAnswers = { readonly [Kind in ExpectationRating]?: Rating | undefined };

/** What can be done about a theme, by the giver's own account. */
export type Room = 'now' | 'together' | 'upward';

export type NeedGapType = Extract<GapType, 'unmet-need' | 'blind-spot' | 'offer-perception' | 'capacity'>;

/** The gaps of one theme; absent where one of the two answers is. */
export type NeedGaps = { readonly [Type in NeedGapType]?: Gap | undefined };

/** Findings on one theme, each with the gap it rests on; `met` rests on the two answers as given. */
export interface NeedFindings {
  readonly met: boolean;
  readonly unmet?: Gap | undefined;
  /** Noticed more than asked for: the reverse of unmet, not its mirror image. */
  readonly moreThanAsked?: Gap | undefined;
  readonly underestimated?: Gap | undefined;
  readonly overestimated?: Gap | undefined;
  readonly givenMore?: Gap | undefined;
  readonly noticedMore?: Gap | undefined;
  /** More asked than there is room for. */
  readonly beyondRoom?: Gap | undefined;
}

export interface ComparedNeed {
  readonly kind: 'compared';
  readonly scaleId: ScaleId;
  readonly asker: Role;
  readonly giver: Role;
  readonly answers: NeedAnswers;
  readonly gaps: NeedGaps;
  readonly findings: NeedFindings;
  readonly room?: Room | undefined;
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
  const themes = scales.map((scale) => ({
    scale,
    answers: shared.has(scale.id) ? answersTo(scale, profiles) : {},
  }));
  const gaps = needGaps(themes, policy);
  const residuals = centredResiduals(themes);

  return themes.map(({ scale, answers }, index): ExpectationComparison => {
    const { id: scaleId, asker, giver } = scale;
    if (scale.fixedQuestion) return { kind: 'fixed-question', scaleId, asker, giver };
    if (!hasAnswers(answers)) return { kind: 'not-included', scaleId, asker, giver };
    const own = gaps[index] ?? {};
    const findings = findingsOf(answers, own, residuals.get(scaleId), policy);
    const room = roomOf(answers, policy);
    return { kind: 'compared', scaleId, asker, giver, answers, gaps: own, findings, room };
  });
}

function answersTo({ ratings, asker, giver }: ExpectationScale, profiles: ProfilePair): NeedAnswers {
  return {
    importance: shareableRating(profiles[asker], ratings.importance),
    experience: shareableRating(profiles[asker], ratings.experience),
    estimate: shareableRating(profiles[giver], ratings.estimate),
    offer: shareableRating(profiles[giver], ratings.offer),
    room: shareableRating(profiles[giver], ratings.room),
  };
}

function hasAnswers({ importance, experience, estimate, offer, room }: NeedAnswers): boolean {
  return (importance ?? experience ?? estimate ?? offer ?? room) !== undefined;
}

interface NeedTheme {
  readonly scale: ExpectationScale;
  readonly answers: NeedAnswers;
}

/** What is compared with what; either may be missing. */
type Sides = readonly [minuend: Rating | undefined, subtrahend: Rating | undefined];

function needGaps(themes: readonly NeedTheme[], policy: ComparisonPolicy): NeedGaps[] {
  const family = (type: NeedGapType, sides: (answers: NeedAnswers) => Sides) =>
    gapFamily(
      type,
      themes.map(({ scale, answers }) => {
        const [minuend, subtrahend] = sides(answers);
        return { scaleId: scale.id, minuend: minuend?.measure, subtrahend: subtrahend?.measure };
      }),
      policy,
    );
  const unmet = family('unmet-need', ({ importance, experience }) => [importance, experience]);
  const blind = family('blind-spot', ({ estimate, importance }) => [estimate, importance]);
  const offer = family('offer-perception', ({ offer, experience }) => [offer, experience]);
  const capacity = family('capacity', ({ importance, room }) => [importance, room]);
  return themes.map((_, index) => ({
    'unmet-need': unmet[index],
    'blind-spot': blind[index],
    'offer-perception': offer[index],
    capacity: capacity[index],
  }));
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

  return {
    met,
    unmet: important ? above(need) : undefined,
    moreThanAsked: below(need),
    underestimated: below(off),
    overestimated: above(off),
    givenMore: above(offer),
    noticedMore: below(offer),
    beyondRoom: above(beyondRoom),
  };
}

/** Every gap of a theme that both sides of it were answered for. */
export function gapsOf(gaps: NeedGaps): Gap[] {
  return [gaps['unmet-need'], gaps['blind-spot'], gaps['offer-perception'], gaps.capacity].filter(
    (gap) => gap !== undefined,
  );
}

function above(gap: Gap | undefined): Gap | undefined {
  return gap !== undefined && gap.difference.value > 0 ? gap : undefined;
}

function below(gap: Gap | undefined): Gap | undefined {
  return gap !== undefined && gap.difference.value < 0 ? gap : undefined;
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
