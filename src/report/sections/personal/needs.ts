import {
  type ExpectationRating,
  type ExpectationScale,
  type Role,
  scalesOf,
} from '../../../instrument/instrument.js';
import type { Block } from '../../block.js';
import type { NeedRow } from '../../block-parts.js';
import type { NeedChart } from '../../chart-spec.js';
import { type ComposeContext, say, themeName } from '../../compose-context.js';
import type { OwnAnswers } from '../../compose-personal.js';
import type { Section } from '../../report-document.js';
import { legend, rangeOf } from '../needs.js';

/** What the owner asks of the other, and what the owner says to give; each with the own answers only. */
export function ownNeedsSection(context: ComposeContext, own: OwnAnswers): Section | undefined {
  const scales = scalesOf(context.instrument, 'expectations');
  if (scales.length === 0) return undefined;
  const table = (lane: 'asker' | 'giver'): Block[] => {
    const asked = scales.filter((scale) => scale[lane] === own.owner);
    return asked.length === 0 ? [] : [needsTable(context, own, lane, asked)];
  };
  return {
    id: 'needs',
    name: say(context, 'personal.needs.title'),
    headline: say(context, 'personal.needs.headline'),
    lead: say(context, 'personal.needs.lead', rangeOf(context).range),
    blocks: [...table('asker'), ...table('giver')],
  };
}

function needsTable(
  context: ComposeContext,
  own: OwnAnswers,
  lane: 'asker' | 'giver',
  scales: readonly ExpectationScale[],
): Block {
  const asker: Role = scales[0]?.asker ?? own.owner;
  return {
    kind: 'needs-table',
    asker,
    lane,
    legend: legend(context, asker).filter(({ role }) => role === own.owner),
    ...rangeOf(context),
    groups: [
      {
        title: say(context, `personal.needs.${lane}.title`),
        note: say(context, `personal.results.needs.${lane}`),
        rows: scales.map((scale) => ownRow(context, own, lane, scale)),
      },
    ],
  };
}

const SHOWN = {
  asker: ['importance', 'experience'],
  giver: ['estimate', 'offer'],
} as const satisfies Record<'asker' | 'giver', readonly ExpectationRating[]>;

function ownRow(
  context: ComposeContext,
  own: OwnAnswers,
  lane: 'asker' | 'giver',
  scale: ExpectationScale,
): NeedRow {
  const { asker, giver, ratings } = scale;
  const option = (rating: ExpectationRating): number | undefined =>
    own.profile.ratings.get(ratings[rating].id)?.option;
  const { min, max } = ratings.importance.format;
  const chart: NeedChart = { kind: 'need', asker, giver, min, max, ...given(SHOWN[lane], option) };
  const words = (rating: ExpectationRating): string =>
    option(rating)?.toString() ?? say(context, 'common.not-filled');
  const isGiven = (rating: ExpectationRating): string => (option(rating) === undefined ? 'no' : 'yes');
  const alt = say(context, `needs.alt.${lane}`, {
    [lane]: context.people[own.owner].name,
    importance: words('importance'),
    experience: words('experience'),
    estimate: words('estimate'),
    offer: words('offer'),
  });
  const reading = [
    ...(lane === 'giver'
      ? [say(context, 'personal.needs.room', { given: isGiven('room'), room: words('room'), max })]
      : []),
    ...(scale.sharing === 'never' ? [say(context, 'personal.only-you')] : []),
  ];
  return {
    kind: 'answers',
    label: themeName(context, scale.id),
    description: say(context, `need.${scale.id}.hint`),
    chart,
    alt,
    reading:
      reading.length > 0
        ? reading.join(' ')
        : say(context, 'personal.needs.answers', {
            importance: words('importance'),
            experience: words('experience'),
          }),
    missing: { asker: say(context, 'common.not-filled'), giver: say(context, 'common.not-filled') },
  };
}

function given(
  ratings: readonly ExpectationRating[],
  option: (rating: ExpectationRating) => number | undefined,
): Partial<Record<ExpectationRating, number>> {
  return Object.fromEntries(
    ratings.flatMap((rating) => {
      const value = option(rating);
      return value === undefined ? [] : [[rating, value]];
    }),
  );
}
