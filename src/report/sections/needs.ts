import type { ExpectationComparison } from '../../comparison/compare-expectations.js';
import { importanceOrder } from '../../comparison/importance-order.js';
import type { Role } from '../../instrument/instrument.js';
import { otherRole, scalesOf } from '../../instrument/instrument.js';
import type { Block } from '../block.js';
import type { MarkedTerm, NeedGroup, NeedRow } from '../block-parts.js';
import {
  type ComparedPair,
  type ComposeContext,
  cardLabel,
  cardNumbers,
  numberWord,
  say,
  themeName,
  themePrefix,
} from '../compose-context.js';
import type { Section } from '../report-document.js';
import { missingWords, needAlt, needChart } from './need-chart.js';
import { groupOf, needReadingText, readNeed } from './need-reading.js';

/** What one person needs: importance and experience beside the other's estimate and offer. */
export function needsSection(asker: Role, context: ComposeContext, pair: ComparedPair): Section | undefined {
  const needs = pair.comparison.expectations.filter((need) => need.asker === asker);
  if (needs.length === 0) return undefined;

  const { groups, fitting } = groupNeeds(context, pair, needs);
  return {
    id: `needs-${asker}`,
    name: say(context, `needs.${asker}.title`),
    headline: say(context, 'needs.headline', {
      count: fitting,
      word: context.formats.capitalize(numberWord(context, fitting)),
      name: context.people[asker].name,
    }),
    lead: say(context, `needs.${asker}.intro`),
    blocks: [
      {
        kind: 'needs-table',
        asker,
        legend: legend(context, asker),
        ...rangeOf(context),
        groups,
      },
      ...topThree(context, pair, asker),
    ],
  };
}

/** In the order of the page: the groups of readings, what is left out, and what is never shared. */
const GROUPS = ['fits', 'look', 'open', 'missing', 'fixed'] as const;

function groupNeeds(
  context: ComposeContext,
  { agenda }: ComparedPair,
  needs: readonly ExpectationComparison[],
) {
  const cards = cardNumbers(agenda.topics);
  const upward = new Set(agenda.upward.map(({ scaleId }) => scaleId));
  const rows: Record<(typeof GROUPS)[number], NeedRow[]> = {
    fits: [],
    look: [],
    open: [],
    missing: [],
    fixed: [],
  };

  for (const need of needs) {
    const { scaleId } = need;
    const label = themeName(context, scaleId);
    const description = say(context, `${themePrefix(context.instrument, scaleId)}.hint`);
    if (need.kind === 'fixed-question') {
      const question = say(context, `need.${scaleId}.fixed`);
      rows.fixed.push({ kind: 'open', label, description, text: say(context, 'needs.fixed.text'), question });
    } else if (need.kind === 'not-included') {
      const text = `${context.formats.capitalize(say(context, 'common.not-included'))}. ${say(context, 'common.not-included.explain')}`;
      rows.missing.push({ kind: 'open', label, description, text });
    } else {
      const topic = agenda.topics.find((candidate) => candidate.scaleId === scaleId);
      const reading = readNeed(need, { goesUpward: upward.has(scaleId), topic });
      const chart = needChart(context, need);
      rows[groupOf(reading)].push({
        kind: 'answers',
        label,
        description,
        chart,
        alt: needAlt(context, chart),
        reading: needReadingText(context, need, reading),
        ...cardLabel(context, cards, scaleId),
        missing: missingWords(context, chart),
      });
    }
  }
  const groups: NeedGroup[] = GROUPS.filter((id) => rows[id].length > 0).map((id) => ({
    title: say(context, `needs.group.${id}.title`),
    note: say(context, `needs.group.${id}.note`),
    rows: rows[id],
  }));
  return { groups, fitting: rows.fits.length };
}

/** What the marks mean: the asker's two, then the giver's. */
export function legend(context: ComposeContext, asker: Role): MarkedTerm[] {
  const term = (
    rating: 'importance' | 'experience' | 'estimate' | 'offer',
    role: Role,
    mark: 'closed' | 'open',
  ) => ({
    role,
    mark,
    term: say(context, `chart.${rating}`),
    meaning: say(context, `needs.legend.${rating}`, { name: context.people[role].name }),
    alt: say(context, 'common.mark', { shape: role === 'employee' ? 'circle' : 'square', fill: mark }),
  });
  const giver = otherRole(asker);
  return [
    term('importance', asker, 'closed'),
    term('experience', asker, 'open'),
    term('estimate', giver, 'closed'),
    term('offer', giver, 'open'),
  ];
}

/** The options answers range over, with what its ends mean. */
export function rangeOf(context: ComposeContext) {
  const [first] = scalesOf(context.instrument, 'expectations');
  const { min, max } = first?.ratings.importance.format ?? { min: 1, max: 5 };
  return {
    range: { min, max },
    ends: {
      low: say(context, 'needs.end.low', { value: min }),
      high: say(context, 'needs.end.high', { value: max }),
    },
  };
}

/** What guessing blindly gets right is told of a top without a tie. */
const TOP = 3;
/** A top three with at most one tie. */
const MAX_TOP = 4;

/** The asker's top three beside the giver's guess, where there are enough themes for it to say something. */
function topThree(context: ComposeContext, { comparison }: ComparedPair, asker: Role): Block[] {
  const order = importanceOrder(comparison.expectations, asker);
  const compared = comparison.expectations.filter(
    (need) => need.kind === 'compared' && need.asker === asker,
  ).length;
  // Where many themes tie, there is no top to speak of.
  if (
    order === undefined ||
    compared < 2 * 3 ||
    Math.max(order.actual.length, order.estimated.length) > MAX_TOP
  )
    return [];
  const list = (ids: typeof order.actual): string =>
    context.formats.list(ids.map((id) => themeName(context, id)));
  const giver = otherRole(asker);
  const text = say(context, 'needs.top-three', {
    asker: context.people[asker].name,
    giver: context.people[giver].name,
    list: list(order.actual),
    guess: list(order.estimated),
  });
  if (order.actual.length > TOP) return [{ kind: 'paragraph', text }];
  const chance = say(context, 'needs.top-three.chance', {
    expected: context.formats.decimal(order.expectedOverlap),
  });
  return [{ kind: 'paragraph', text: `${text} ${chance}` }];
}
