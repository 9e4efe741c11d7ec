import { scalesOf } from '../../instrument/instrument.js';
import type { Titled } from '../block-parts.js';
import { type ComparedPair, type ComposeContext, hasFixedQuestion, say } from '../compose-context.js';
import type { Section } from '../report-document.js';
import { uncertaintyTexts } from './uncertainty-texts.js';

/** All that a reader has a right to know about where this comes from and what it cannot carry. */
export function methodSection(context: ComposeContext, pair: ComparedPair): Section {
  return {
    id: 'method',
    name: say(context, 'method.title'),
    headline: say(context, 'method.headline'),
    lead: say(context, 'method.lead'),
    blocks: [{ kind: 'notes', notes: methodNotes(context, pair) }],
  };
}

function methodNotes(context: ComposeContext, { comparison, profiles }: ComparedPair): Titled[] {
  const { instrument, template, formats, contact } = context;
  const { minimumDifference, closeRegion } = template.policy.comparison;
  const count = (domain: 'strengths' | 'preferences' | 'expectations'): number =>
    scalesOf(instrument, domain).length;
  const hasEvidence = Object.values(instrument.evidence).some((status) => !status.startsWith('none'));

  const note = (id: string, ...texts: readonly string[]): Titled => ({
    title: say(context, `method.${id}.title`),
    text: texts.join(' '),
  });
  return [
    note('purpose', say(context, 'method.purpose')),
    note(
      'measure',
      say(context, 'method.measure', {
        instrument: instrument.id,
        version: instrument.version,
        strengths: count('strengths'),
        preferences: count('preferences'),
        expectations: count('expectations'),
      }),
      say(context, 'method.single'),
    ),
    note('scores', say(context, 'method.scores'), say(context, 'method.missing')),
    note('norms', say(context, 'method.norms')),
    note('uncertainty', ...uncertaintyTexts(context, profiles)),
    note(
      'comparisons',
      say(context, 'method.comparisons', {
        comparisons: comparison.comparisons,
        expected: formats.integer(Math.ceil(comparison.expectedByChance)),
      }),
      say(context, 'method.thresholds', {
        minimum: formats.integer(minimumDifference),
        close: formats.integer(closeRegion),
      }),
    ),
    note(
      'evidence',
      say(context, 'method.evidence', {
        status: hasEvidence ? 'some' : 'none',
        document: `${instrument.id}/SOURCES.md`,
      }),
      say(context, 'method.evidence.reviewed'),
      say(context, 'method.roles'),
      say(context, 'method.views'),
      say(context, 'method.no-forecast'),
    ),
    note('rules', say(context, 'method.rules'), say(context, 'method.order')),
    {
      title: say(context, 'access.title'),
      text: [
        say(context, 'access.shared'),
        ...(hasFixedQuestion(context) ? [say(context, 'access.safety')] : []),
        say(context, 'access.organisation'),
      ].join(' '),
    },
    note(
      'privacy',
      say(context, 'method.privacy'),
      contact === undefined
        ? say(context, 'method.rights.no-contact')
        : say(context, 'method.rights', { contact }),
    ),
  ];
}
