import { compareRounds, type Round, type RoundComparison } from '../change/compare-rounds.js';
import { type Comparison, compareProfiles } from '../comparison/compare-profiles.js';
import type { ProfilePair } from '../comparison/profile-pair.js';
import { sharedThemes } from '../comparison/shared-themes.js';
import type { Instrument, Role } from '../instrument/instrument.js';
import { assessQuality, type Quality } from '../quality/assess-quality.js';
import { leaveOutWithheld } from '../responses/leave-out-withheld.js';
import type { SheetPair } from '../responses/pair-sheets.js';
import { scoreSheet } from '../scoring/score-sheet.js';
import type { CalibratedUncertainty } from '../scoring/uncertainty.js';
import { selectTopics } from '../topics/select-topics.js';
import type { Agenda } from '../topics/topic.js';
import type { Policy } from './policy.js';
import { type PairSimilarity, pairSimilarity } from './similarity.js';

/** Everything computed from two sheets: a comparison, or too little to make one. */
export type PairAnalysis =
  | {
      readonly kind: 'compared';
      readonly sheets: SheetPair;
      readonly profiles: ProfilePair;
      readonly quality: Readonly<Record<Role, Quality>>;
      readonly comparison: Comparison;
      readonly agenda: Agenda;
      /** Technical output only, never in a report. */
      readonly similarity: PairSimilarity;
      /** Present when there are earlier sheets of the same two people. */
      readonly change?: PairChange;
    }
  | {
      readonly kind: 'too-little';
      readonly sheets: SheetPair;
      readonly quality: Readonly<Record<Role, Quality>>;
    };

/** The previous round beside this one, or too little in it; not whose answers. */
export type PairChange = { readonly kind: 'too-little' } | ({ readonly kind: 'compared' } & RoundComparison);

/** What may be known beside the two sheets. */
export interface PairBackground {
  /** What earlier answers of each role say about the errors; without it they are the fallback. */
  readonly calibrations?: Readonly<Partial<Record<Role, CalibratedUncertainty>>>;
  /** Earlier sheets of the same two people, for the same questionnaire and version. */
  readonly previous?: SheetPair;
}

/**
 * For whoever holds both sheets: a person's errors rest on all that person answered, so that they agree
 * with the profile of the same sheet. Pure: the same sheets and policy give the same analysis, on any
 * machine and at any time.
 */
export function analysePair(
  sheets: SheetPair,
  policy: Policy,
  background: PairBackground = {},
): PairAnalysis {
  return analyse(sheets, policy, background, (pair) => pair);
}

/**
 * For a report that both people read: as if neither had answered what either withheld, so that not even
 * the width of a band on another theme rests on those answers. Only the quality of the answers is that
 * of all of them. Where nothing is left to compare, there is too little.
 */
export function analyseForSharing(
  sheets: SheetPair,
  policy: Policy,
  background: PairBackground = {},
): PairAnalysis {
  const analysis = analyse(sheets, policy, background, leaveOutWithheld);
  const isEmpty = analysis.kind === 'compared' && analysis.comparison.comparisons === 0;
  return isEmpty ? { kind: 'too-little', sheets, quality: analysis.quality } : analysis;
}

/** @param scoredPart what counts of a pair of sheets, of this round and of the previous */
function analyse(
  sheets: SheetPair,
  policy: Policy,
  { calibrations = {}, previous }: PairBackground,
  scoredPart: (pair: SheetPair) => SheetPair,
): PairAnalysis {
  const { instrument } = sheets.employee;
  const quality = qualityOf(sheets, policy);
  if (!isUsable(quality)) return { kind: 'too-little', sheets, quality };

  const scored = scoredPart(sheets);
  const now = roundOf(scored, policy, calibrations);
  const { profiles, shared } = now;
  const comparison = compareProfiles(
    {
      instrument,
      profiles,
      shared,
      notObserved: {
        employee: new Set(scored.employee.unscored.keys()),
        manager: new Set(scored.manager.unscored.keys()),
      },
    },
    policy.comparison,
  );
  return {
    kind: 'compared',
    sheets,
    profiles,
    quality,
    comparison,
    agenda: selectTopics(comparison, instrument, policy.topics),
    similarity: pairSimilarity(instrument, profiles, { comparison, shared }),
    ...(previous !== undefined && {
      change: isUsable(qualityOf(previous, policy))
        ? changeSince(roundOf(scoredPart(previous), policy, calibrations), now, instrument, policy)
        : { kind: 'too-little' },
    }),
  };
}

function changeSince(before: Round, now: Round, instrument: Instrument, policy: Policy): PairChange {
  return { kind: 'compared', ...compareRounds(instrument, { before, now }, policy.comparison) };
}

function roundOf(
  sheets: SheetPair,
  { scoring }: Policy,
  calibrations: NonNullable<PairBackground['calibrations']>,
): Round {
  return {
    profiles: {
      employee: scoreSheet(sheets.employee, scoring, calibrations.employee),
      manager: scoreSheet(sheets.manager, scoring, calibrations.manager),
    },
    shared: sharedThemes(sheets.employee.instrument, sheets),
  };
}

function qualityOf({ employee, manager }: SheetPair, { quality }: Policy): Readonly<Record<Role, Quality>> {
  return { employee: assessQuality(employee, quality), manager: assessQuality(manager, quality) };
}

function isUsable({ employee, manager }: Readonly<Record<Role, Quality>>): boolean {
  return employee.usable && manager.usable;
}
