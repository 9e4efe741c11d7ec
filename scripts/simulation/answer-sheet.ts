import type { Instrument, Item, Role } from '../../src/instrument/instrument.js';
import type { ResponseSheet } from '../../src/responses/response-sheet.js';
import type { Random } from './random.js';
import type { Truth } from './true-positions.js';

/** How far an answer strays from the truth, POMP points: one item of a scale, and an item on its own. */
export interface AnswerNoise {
  readonly scaleItem: number;
  readonly singleItem: number;
}

/** What one person would hand in: truth and noise, rounded to the nearest option. */
export function answerSheet(
  instrument: Instrument,
  role: Role,
  truth: Truth,
  { noise, random }: { readonly noise: AnswerNoise; readonly random: Random },
): ResponseSheet {
  const responses = [...truth].flatMap(([id, position]) => {
    const item = instrument.items.get(id);
    if (item === undefined) return [];
    const spread = item.perspective === 'self' ? noise.scaleItem : noise.singleItem;
    return [[id, nearestOption(position + spread * random.normal(), item)] as const];
  });
  return {
    instrument,
    role,
    respondent: {},
    locale: 'en',
    responses: new Map(responses),
    unscored: new Map(),
    picks: new Map(),
    open: new Map(),
    withheld: new Set(),
    agreed: new Set(),
    consent: { sharedReport: true },
    secondsPerSection: new Map(),
  };
}

function nearestOption(position: number, { format: { min, max }, keying }: Item): number {
  const option = Math.min(max, Math.max(min, Math.round(min + (position / 100) * (max - min))));
  return keying === 'reverse' ? min + max - option : option;
}
