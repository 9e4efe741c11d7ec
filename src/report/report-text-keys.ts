import type { Instrument, Pick, Scale } from '../instrument/instrument.js';

/** Findings on a need that have a text of their own. */
const NEED_KINDS = [
  'met',
  'unmet',
  'underestimated',
  'overestimated',
  'givenMore',
  'noticedMore',
  'open',
] as const;

/** Texts a questionnaire brings along for the report: about its themes and choices, in its own words. */
export function reportTextKeys({ scales, picks }: Instrument): string[] {
  return [...scales.flatMap(themeKeys), ...picks.flatMap(pickKeys)];
}

function themeKeys(scale: Scale): string[] {
  const topic = ['title', 'about', 'ask-employee', 'ask-manager', 'experiment'].map(
    (key) => `topic.${scale.id}.${key}`,
  );
  switch (scale.domain) {
    case 'strengths':
      return [
        ...['name', 'definition', 'shared', 'complementary', 'seen', 'unseen'].map(
          (key) => `strength.${scale.id}.${key}`,
        ),
        ...topic,
      ];
    case 'preferences':
      return [
        ...[
          'name',
          'left',
          'right',
          'definition',
          'left.gives',
          'right.gives',
          'left.hint',
          'right.hint',
        ].map((key) => `preference.${scale.id}.${key}`),
        ...['clear', 'possible', 'close', 'undetermined'].map((tier) => `preference.${scale.id}.${tier}`),
        ...topic,
      ];
    case 'expectations': {
      const need = (key: string): string => `need.${scale.id}.${key}`;
      const base = [need('name'), need('definition'), need('hint')];
      if (scale.fixedQuestion) return [...base, need('fixed'), need('fixed.explain'), ...topic];
      // Where room is nobody else's business, nothing can be said about taking it higher up.
      const upward =
        scale.ratings.room.sharing === 'never' ? [] : [need('noRoom'), `topic.${scale.id}.upward`];
      return [...base, ...NEED_KINDS.map(need), ...upward, ...topic];
    }
  }
}

function pickKeys({ id, use }: Pick): string[] {
  return use === 'choice'
    ? ['title', 'pair', 'same', 'different', 'choice'].map((key) => `pick.${id}.${key}`)
    : [];
}
