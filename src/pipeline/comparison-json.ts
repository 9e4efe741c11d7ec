import type { PairAnalysis } from '../analysis/analyse-pair.js';
import type { PairSimilarity } from '../analysis/similarity.js';
import { type ComparedNeed, gapsOf, type NeedFindings } from '../comparison/compare-expectations.js';
import type { Gap } from '../comparison/gap.js';
import type { ExpectationRating, Role } from '../instrument/instrument.js';
import type { Profile } from '../scoring/profile.js';
import type { Topic } from '../topics/topic.js';
import { type ChangeJson, changeToJson } from './change-to-json.js';
import { dfOf, type MeasureJson, measureToJson } from './profile-json.js';

export interface GapJson {
  readonly type: string;
  readonly theme: string;
  readonly minuend: number;
  readonly subtrahend: number;
  readonly difference: number;
  readonly standardError: number;
  readonly df?: number | undefined;
  readonly p: number;
  readonly adjustedP: number;
  readonly closeProbability: number;
  readonly tier: string;
}

export interface TopicJson {
  readonly theme: string;
  readonly domain: string;
  readonly asker?: Role | undefined;
  readonly forBalance: boolean;
  readonly reasons: readonly {
    readonly kind: string;
    readonly gap: GapJson;
    readonly loudness: number;
    readonly importance: number;
    readonly weight: number;
    readonly priority: number;
  }[];
}

export interface NeedJson {
  readonly theme: string;
  readonly asker: Role;
  readonly giver: Role;
  readonly answers: { readonly [Kind in ExpectationRating]?: number | undefined };
  readonly findings: readonly string[];
  readonly room?: string | undefined;
  readonly gaps: readonly GapJson[];
}

/** Two sheets side by side, shareable content only. What was withheld is absent in the same way as what was skipped. */
export type ComparisonJson =
  | { readonly kind: 'too-little'; readonly questionnaire: string }
  | {
      readonly kind: 'compared';
      readonly questionnaire: string;
      readonly comparisons: number;
      readonly expectedByChance: number;
      readonly strengths: {
        readonly top: Readonly<Record<Role, readonly string[]>>;
        readonly shared: readonly string[];
        readonly complementary: readonly { readonly theme: string; readonly strong: Role }[];
        readonly seen: Readonly<Record<Role, readonly string[]>>;
        readonly unseen: Readonly<Record<Role, readonly string[]>>;
      };
      readonly preferences: readonly {
        readonly theme: string;
        readonly employee: MeasureJson;
        readonly manager: MeasureJson;
        readonly opposite: boolean;
        readonly gap: GapJson;
      }[];
      readonly needs: readonly NeedJson[];
      /** Themes without a comparison, whatever the reason. */
      readonly notIncluded: readonly string[];
      readonly agenda: {
        readonly opening?: { readonly kind: string; readonly theme: string } | undefined;
        readonly topics: readonly TopicJson[];
        readonly ranking: readonly TopicJson[];
        readonly upward: readonly { readonly theme: string; readonly asker: Role; readonly giver: Role }[];
      };
      /** For research and checking; never a match score, never in a report. */
      readonly similarity: PairSimilarity;
      /** Where each person's standard errors come from. */
      readonly uncertainty: Readonly<Record<Role, Profile['uncertainty']>>;
      /** Present when earlier sheets were given. */
      readonly change?: ChangeJson | undefined;
    };

export function comparisonToJson(analysis: PairAnalysis): ComparisonJson {
  const questionnaire = analysis.sheets.employee.instrument.reference;
  if (analysis.kind === 'too-little') return { kind: 'too-little', questionnaire };
  const { comparison, agenda } = analysis;
  const { opening } = agenda;
  const { top, shared, complementary, seen, unseen } = comparison.strengths;
  return {
    kind: 'compared',
    questionnaire,
    comparisons: comparison.comparisons,
    expectedByChance: comparison.expectedByChance,
    strengths: {
      top,
      shared,
      complementary: complementary.map(({ scaleId, strong }) => ({ theme: scaleId, strong })),
      seen,
      unseen,
    },
    preferences: comparison.preferences
      .filter((preference) => preference.kind === 'compared')
      .map(({ scaleId, positions, opposite, gap }) => ({
        theme: scaleId,
        employee: measureToJson(positions.employee),
        manager: measureToJson(positions.manager),
        opposite,
        gap: gapToJson(gap),
      })),
    needs: comparison.expectations.filter((need) => need.kind === 'compared').map(needToJson),
    notIncluded: [...comparison.preferences, ...comparison.expectations]
      .filter(({ kind }) => kind !== 'compared')
      .map(({ scaleId }) => scaleId),
    agenda: {
      opening: opening && { kind: opening.kind, theme: opening.scaleId },
      topics: agenda.topics.map(topicToJson),
      ranking: agenda.ranking.map(topicToJson),
      upward: agenda.upward.map(({ scaleId, asker, giver }) => ({ theme: scaleId, asker, giver })),
    },
    similarity: analysis.similarity,
    uncertainty: {
      employee: analysis.profiles.employee.uncertainty,
      manager: analysis.profiles.manager.uncertainty,
    },
    change: analysis.change && changeToJson(analysis.change),
  };
}

/** None can be forgotten: a finding that is missing here does not compile. */
const FINDINGS = Object.keys({
  met: true,
  unmet: true,
  moreThanAsked: true,
  underestimated: true,
  overestimated: true,
  givenMore: true,
  noticedMore: true,
  beyondRoom: true,
} satisfies Record<keyof NeedFindings, true>) as (keyof NeedFindings)[];

function needToJson({ scaleId, asker, giver, answers, findings, room, gaps }: ComparedNeed): NeedJson {
  return {
    theme: scaleId,
    asker,
    giver,
    answers: {
      importance: answers.importance?.option,
      experience: answers.experience?.option,
      estimate: answers.estimate?.option,
      offer: answers.offer?.option,
      room: answers.room?.option,
    },
    findings: FINDINGS.filter((name) => findings[name]),
    room,
    gaps: gapsOf(gaps).map(gapToJson),
  };
}

function topicToJson({ scaleId, domain, asker, forBalance, reasons }: Topic): TopicJson {
  return {
    theme: scaleId,
    domain,
    asker,
    forBalance,
    reasons: reasons.map(({ kind, gap, loudness, importance, weight, priority }) => ({
      kind,
      gap: gapToJson(gap),
      loudness,
      importance,
      weight,
      priority,
    })),
  };
}

function gapToJson({ type, scaleId, minuend, subtrahend, difference }: Gap): GapJson {
  const { value, standardError, distribution, p, adjustedP, closeProbability, tier } = difference;
  return {
    type,
    theme: scaleId,
    minuend: minuend.value,
    subtrahend: subtrahend.value,
    difference: value,
    standardError,
    df: dfOf(distribution),
    p,
    adjustedP,
    closeProbability,
    tier,
  };
}
