import type { Block } from '../block.js';
import { type ComposeContext, names, say } from '../compose-context.js';
import type { Section } from '../report-document.js';

/** How to read marks, bars and words; the same in every report but for the names. */
export function guideSection(context: ComposeContext): Section {
  const { people } = context;
  return {
    id: 'guide',
    name: say(context, 'read.title'),
    headline: say(context, 'guide.headline'),
    lead: say(context, 'read.answers'),
    blocks: [
      {
        kind: 'person-key',
        title: say(context, 'guide.who.title'),
        notes: {
          employee: say(context, 'guide.who.employee', { label: people.employee.roleLabel }),
          manager: say(context, 'guide.who.manager', { label: people.manager.roleLabel }),
        },
      },
      markGuide(context),
      bandGuide(context),
      {
        kind: 'tier-guide',
        title: say(context, 'read.tiers.title'),
        tiers: ['close' as const, 'possible' as const, 'clear' as const, 'undetermined' as const].map(
          (tier) => ({
            sign: tier,
            label: say(context, 'common.tier', { tier }),
            text: say(context, `read.tier.${tier}`),
          }),
        ),
      },
      {
        kind: 'statement',
        title: say(context, 'guide.own-story'),
        text: say(context, 'guide.own-story.text'),
      },
    ],
  };
}

function markGuide(context: ComposeContext): Block {
  const { employee: asker, manager: giver } = names(context);
  const example = { min: 1, max: 5, importance: 4, experience: 2, estimate: 2, offer: 4 };
  const values = { asker, giver, ...example };
  const closed = say(context, 'guide.marks.closed');
  const open = say(context, 'guide.marks.open');
  return {
    kind: 'mark-guide',
    title: say(context, 'guide.marks.title'),
    chart: { kind: 'need', asker: 'employee', giver: 'manager', ...example },
    terms: {
      importance: { title: closed, text: say(context, 'guide.marks.importance', values) },
      experience: { title: open, text: say(context, 'guide.marks.experience', values) },
      estimate: { title: closed, text: say(context, 'guide.marks.estimate', values) },
      offer: { title: open, text: say(context, 'guide.marks.offer', values) },
    },
    same: say(context, 'guide.marks.same'),
    alt: say(context, 'guide.marks.alt', values),
  };
}

function bandGuide(context: ComposeContext): Block {
  return {
    kind: 'band-guide',
    title: say(context, 'guide.band.title'),
    text: `${say(context, 'read.band')} ${say(context, 'guide.band.overlap')}`,
    example: {
      employee: { value: 37.5, lower: 20, upper: 55 },
      manager: { value: 62.5, lower: 45, upper: 80 },
    },
    alt: say(context, 'guide.band.alt'),
  };
}
