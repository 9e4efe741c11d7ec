import type { PairAnalysis } from '../analysis/analyse-pair.js';
import type { PairSimilarity } from '../analysis/similarity.js';
import type { ComparedNeed, NeedAnswers } from '../comparison/compare-expectations.js';
import type { Gap } from '../comparison/gap.js';
import type { Role } from '../instrument/instrument.js';
import type { Profile } from '../scoring/profile.js';
import type { Topic } from '../topics/topic.js';
import { type ChangeJson, changeToJson } from './change-to-json.js';
import { type MeasureJson, measureToJson } from './profile-json.js';

export interface GapJson {
  readonly type: string;
  readonly theme: string;
  readonly minuend: number;
  readonly subtrahend: number;
  readonly difference: number;
  readonly standardError: number;
  readonly df?: number;
  readonly p: number;
  readonly adjustedP: number;
  readonly closeProbability: number;
  readonly tier: string;
}

export interface TopicJson {
  readonly theme: string;
  readonly domain: string;
  readonly asker?: Role;
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
  readonly answers: Readonly<Record<string, number>>;
  readonly findings: readonly string[];
  readonly room?: string;
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
        readonly opening?: { readonly kind: string; readonly theme: string };
        readonly topics: readonly TopicJson[];
        readonly ranking: readonly TopicJson[];
        readonly upward: readonly { readonly theme: string; readonly asker: Role; readonly giver: Role }[];
      };
      /** For research and checking; never a match score, never in a report. */
      readonly similarity: PairSimilarity;
      /** Where each person's standard errors come from. */
      readonly uncertainty: Readonly<Record<Role, Profile['uncertainty']>>;
      /** Present when earlier sheets were given. */
      readonly change?: ChangeJson;
    };

export function comparisonToJson(analysis: PairAnalysis): ComparisonJson {
  const questionnaire = analysis.sheets.employee.instrument.reference;
  if (analysis.kind === 'too-little') return { kind: 'too-little', questionnaire };
  const { comparison, agenda } = analysis;
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
    preferences: comparison.preferences.flatMap((preference) =>
      preference.kind === 'compared'
        ? [
            {
              theme: preference.scaleId,
              employee: measureToJson(preference.positions.employee),
              manager: measureToJson(preference.positions.manager),
              opposite: preference.opposite,
              gap: gapToJson(preference.gap),
            },
          ]
        : [],
    ),
    needs: comparison.expectations.flatMap((need) => (need.kind === 'compared' ? [needToJson(need)] : [])),
    notIncluded: [...comparison.preferences, ...comparison.expectations].flatMap(({ kind, scaleId }) =>
      kind === 'compared' ? [] : [scaleId],
    ),
    agenda: {
      ...(agenda.opening !== undefined && {
        opening: { kind: agenda.opening.kind, theme: agenda.opening.scaleId },
      }),
      topics: agenda.topics.map(topicToJson),
      ranking: agenda.ranking.map(topicToJson),
      upward: agenda.upward.map(({ scaleId, asker, giver }) => ({ theme: scaleId, asker, giver })),
    },
    similarity: analysis.similarity,
    uncertainty: {
      employee: analysis.profiles.employee.uncertainty,
      manager: analysis.profiles.manager.uncertainty,
    },
    ...(analysis.change !== undefined && { change: changeToJson(analysis.change) }),
  };
}

function needToJson({ scaleId, asker, giver, answers, findings, room, gaps }: ComparedNeed): NeedJson {
  return {
    theme: scaleId,
    asker,
    giver,
    answers: optionsOf(answers),
    findings: Object.keys(findings).filter((finding) => finding !== 'met' || findings.met),
    ...(room !== undefined && { room }),
    gaps: Object.values(gaps).map(gapToJson),
  };
}

function optionsOf(answers: NeedAnswers): NeedJson['answers'] {
  const options: Record<string, number> = {};
  for (const [rating, { option }] of Object.entries(answers)) options[rating] = option;
  return options;
}

function topicToJson({ scaleId, domain, asker, forBalance, reasons }: Topic): TopicJson {
  return {
    theme: scaleId,
    domain,
    ...(asker !== undefined && { asker }),
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
  const [from, to] = [minuend.value, subtrahend.value];
  const theme = scaleId;
  // Written out, as measures are: copying by spread takes several times as long.
  return distribution.kind === 't'
    ? {
        type,
        theme,
        minuend: from,
        subtrahend: to,
        difference: value,
        standardError,
        df: distribution.df,
        p,
        adjustedP,
        closeProbability,
        tier,
      }
    : {
        type,
        theme,
        minuend: from,
        subtrahend: to,
        difference: value,
        standardError,
        p,
        adjustedP,
        closeProbability,
        tier,
      };
}
