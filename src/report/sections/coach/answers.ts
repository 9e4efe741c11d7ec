import type { PairAnalysis } from '../../../analysis/analyse-pair.js';
import type { Comparison } from '../../../comparison/compare-profiles.js';
import { ROLES } from '../../../instrument/instrument.js';
import type { GuidanceGroup } from '../../block-parts.js';
import { type ComposeContext, hasFixedQuestion, say } from '../../compose-context.js';

/** The question that is asked of the manager first, where there is one. */
export function safetyGroup(context: ComposeContext): GuidanceGroup[] {
  if (!hasFixedQuestion(context)) return [];
  return [
    {
      title: say(context, 'coach.safety.title'),
      items: [say(context, 'coach.safety'), say(context, 'coach.safety.how')],
    },
  ];
}

/** How far the answers carry; never whose they are. */
export function qualityGroup(context: ComposeContext, analysis: PairAnalysis): GuidanceGroup {
  return { title: say(context, 'coach.quality.title'), items: qualityTexts(context, analysis) };
}

function qualityTexts(context: ComposeContext, analysis: PairAnalysis): string[] {
  const who = say(context, 'coach.quality.who');
  if (analysis.kind === 'too-little') return [say(context, 'coach.quality.stop'), who];
  const flagged = ROLES.some((role) => analysis.quality[role].flags.length > 0);
  const { compared, total } = countThemes(analysis.comparison, context);
  return [
    ...(flagged ? [say(context, 'coach.quality.caution'), who] : [say(context, 'coach.quality.good')]),
    say(context, 'coach.quality.compared', { compared, total }),
    say(context, 'coach.quality.not-included', { count: total - compared }),
  ];
}

function countThemes(
  { strengths, preferences, expectations }: Comparison,
  { instrument }: ComposeContext,
): { compared: number; total: number } {
  const isCompared = ({ kind }: { readonly kind: string }): boolean => kind === 'compared';
  return {
    compared:
      strengths.gaps.length + preferences.filter(isCompared).length + expectations.filter(isCompared).length,
    total: instrument.scales.filter(({ sharing }) => sharing !== 'never').length,
  };
}
