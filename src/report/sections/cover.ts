import type { PairAnalysis } from '../../analysis/analyse-pair.js';
import { addDays } from '../../i18n/format.js';
import type { Titled } from '../block-parts.js';
import { type ComposeContext, hasFixedQuestion, say } from '../compose-context.js';
import type { Section } from '../report-document.js';
import type { RuleId } from '../template.js';

/** Who it is between, what it is for, and the ground rules that hold from the first minute. */
export function coverSection(context: ComposeContext, kind: PairAnalysis['kind']): Section {
  const { template, formats, date } = context;
  const before = addDays(date, template.timing.discussWithinDays);
  return {
    id: 'cover',
    name: say(context, 'cover.title'),
    blocks: [
      {
        kind: 'cover',
        titleLines: [say(context, 'cover.title'), say(context, 'cover.between')],
        lead: say(context, kind === 'compared' ? 'cover.purpose' : 'nothing.lead'),
        rules: groundRules(context, template.rules.cover),
        discussBefore: { title: say(context, 'cover.discuss'), text: formats.date(before) },
        preparedOn: say(context, 'cover.prepared-on', { date: formats.date(date) }),
        alt: say(context, 'cover.alt'),
      },
    ],
  };
}

/** Without a fixed question there is no exception to who begins. */
function ruleKey(context: ComposeContext, rule: RuleId): string {
  return rule === 'employee-first' && !hasFixedQuestion(context)
    ? 'rules.employee-first.only'
    : `rules.${rule}`;
}

export function groundRules(context: ComposeContext, rules: readonly RuleId[]): Titled[] {
  return rules.map((rule) => ({
    title: say(context, `rules.${rule}.title`),
    text: say(context, ruleKey(context, rule)),
  }));
}
