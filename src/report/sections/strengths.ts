import { otherRole, type Role, type ScaleId, scalesOf } from '../../instrument/instrument.js';
import type { Block } from '../block.js';
import type { SeenStrength, StrengthBox } from '../block-parts.js';
import { type ComparedPair, type ComposeContext, numberWord, say, themeName } from '../compose-context.js';
import type { Section } from '../report-document.js';
import { energyBlock } from './energy.js';

/** What each person puts at the top, what both share, what the other sees, and where energy goes. */
export function strengthsSection(context: ComposeContext, pair: ComparedPair): Section | undefined {
  if (scalesOf(context.instrument, 'strengths').length === 0) return undefined;
  const { strengths } = pair.comparison;
  const { employee, manager } = strengths.top;
  const isOrdered = strengths.sufficient && employee.length + manager.length > 0;
  const isBoth = strengths.sufficient && employee.length > 0 && manager.length > 0;
  return {
    id: 'strengths',
    name: say(context, 'strengths.title'),
    headline: isBoth
      ? say(context, 'strengths.headline', {
          count: strengths.shared.length,
          word: context.formats.capitalize(numberWord(context, strengths.shared.length)),
        })
      : say(context, 'strengths.headline.open'),
    ...(isOrdered && { lead: say(context, 'strengths.lead') }),
    blocks: [
      isOrdered ? ownStrengths(context, pair) : noOrder(context, strengths.sufficient),
      ...(strengths.sufficient ? seenStrengths(context, pair) : []),
      ...energyBlock(context, pair),
      ...(isOrdered ? [{ kind: 'paragraph', text: say(context, 'strengths.use') } satisfies Block] : []),
    ],
  };
}

/** Nothing of either at the top, or too few answers of one of them for an order. */
function noOrder(context: ComposeContext, sufficient: boolean): Block {
  return { kind: 'paragraph', text: say(context, sufficient ? 'nothing.strengths' : 'strengths.not-enough') };
}

function ownStrengths(context: ComposeContext, { comparison }: ComparedPair): Block {
  const { shared, top } = comparison.strengths;
  const own = (role: Role): StrengthBox[] =>
    boxes(
      context,
      top[role].filter((id) => !shared.includes(id)),
    );
  return {
    kind: 'strength-columns',
    heads: {
      employee: say(context, 'strengths.head', { name: context.people.employee.name }),
      manager: say(context, 'strengths.head', { name: context.people.manager.name }),
    },
    sharedNote: say(context, 'strengths.both'),
    shared: boxes(context, shared),
    own: { employee: own('employee'), manager: own('manager') },
    none: say(context, 'strengths.none'),
  };
}

/** In questionnaire order, so that the page carries no ranking. */
function boxes(context: ComposeContext, ids: readonly ScaleId[]): StrengthBox[] {
  return scalesOf(context.instrument, 'strengths')
    .filter(({ id }) => ids.includes(id))
    .map(({ id }) => ({
      name: themeName(context, id),
      description: say(context, `strength.${id}.definition`),
    }));
}

function seenStrengths(context: ComposeContext, { comparison }: ComparedPair): Block[] {
  const { seenAtTop, top } = comparison.strengths;
  if (seenAtTop.employee.length + seenAtTop.manager.length === 0) return [];
  const head = (seer: Role): string =>
    say(context, 'strengths.seen.head', {
      seer: context.people[seer].name,
      owner: context.people[otherRole(seer)].name,
    });
  const seenBy = (seer: Role): SeenStrength[] => {
    const owner = otherRole(seer);
    return scalesOf(context.instrument, 'strengths')
      .filter(({ id }) => seenAtTop[owner].includes(id))
      .map(({ id }) => {
        const ownToo = top[owner].includes(id);
        const note = say(context, ownToo ? 'strengths.seen.own-too' : 'strengths.seen.other-only', {
          owner: context.people[owner].name,
        });
        return { name: themeName(context, id), note, ownToo };
      });
  };
  return [
    {
      kind: 'seen-strengths',
      title: say(context, 'strengths.seen.title'),
      heads: { employee: head('employee'), manager: head('manager') },
      seen: { employee: seenBy('employee'), manager: seenBy('manager') },
      none: say(context, 'strengths.seen.nothing'),
    },
  ];
}
