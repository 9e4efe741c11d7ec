import type { ComparedNeed } from '../../comparison/compare-expectations.js';
import type {
  ExpectationRating,
  ExpectationScale,
  Instrument,
  ScaleId,
} from '../../instrument/instrument.js';
import type { NeedChart } from '../chart-spec.js';
import { type ComposeContext, say } from '../compose-context.js';

export function expectationScale({ scales }: Instrument, scaleId: ScaleId): ExpectationScale {
  const scale = scales.find(({ id }) => id === scaleId);
  if (scale?.domain !== 'expectations') throw new RangeError('Not an expectation of this questionnaire');
  return scale;
}

export function needChart(
  { instrument }: ComposeContext,
  { scaleId, asker, giver, answers }: ComparedNeed,
): NeedChart {
  const { min, max } = expectationScale(instrument, scaleId).ratings.importance.format;
  const option = (rating: Exclude<ExpectationRating, 'room'>) => {
    const given = answers[rating]?.option;
    return given === undefined ? {} : { [rating]: given };
  };
  return {
    kind: 'need',
    asker,
    giver,
    min,
    max,
    ...option('importance'),
    ...option('experience'),
    ...option('estimate'),
    ...option('offer'),
  };
}

/** One sentence per person with the numbers of the chart. */
export function needAlt(context: ComposeContext, { asker, giver, ...chart }: NeedChart): string {
  const given = (option: number | undefined): string =>
    option === undefined ? say(context, 'common.not-filled') : context.formats.integer(option);
  return [
    say(context, 'needs.alt.asker', {
      asker: context.people[asker].name,
      importance: given(chart.importance),
      experience: given(chart.experience),
    }),
    say(context, 'needs.alt.giver', {
      giver: context.people[giver].name,
      estimate: given(chart.estimate),
      offer: given(chart.offer),
    }),
  ].join(' ');
}

/** Words beside a mark whose partner is missing. */
export function missingWords(
  context: ComposeContext,
  { estimate }: NeedChart,
): { asker: string; giver: string } {
  const notFilled = say(context, 'common.not-filled');
  return { asker: notFilled, giver: estimate === undefined ? say(context, 'common.no-estimate') : notFilled };
}
