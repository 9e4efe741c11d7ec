import type { ProfileJson } from '../../pipeline/profile-json.js';
import { textTable } from '../text-table.js';
import { signless } from './numbers.js';

/** A profile for reading along; programs take the JSON. */
export function profileTable({ questionnaire, role, scales, ratings, quality }: ProfileJson): string {
  const scores = textTable(
    [
      { title: 'theme' },
      { title: 'score', align: 'right' },
      { title: '90 % interval', align: 'right' },
      { title: 'answered', align: 'right' },
    ],
    scales.map((scale) => [
      scale.scale,
      scale.kind === 'scored' ? signless(scale.value) : 'too few answers',
      scale.kind === 'scored' ? `${signless(scale.interval.lower)} to ${signless(scale.interval.upper)}` : '',
      `${scale.answered} of ${scale.items}`,
    ]),
  );
  const answers = textTable(
    [
      { title: 'rating' },
      { title: 'option', align: 'right' },
      { title: 'on 0–100', align: 'right' },
      { title: '90 % interval', align: 'right' },
    ],
    ratings.map(({ item, option, value, interval }) => [
      item,
      String(option),
      signless(value),
      `${signless(interval.lower)} to ${signless(interval.upper)}`,
    ]),
  );
  const { answered, total, longstring, flags, usable } = quality;
  return [
    `${questionnaire}, ${role}. Scores from 0 to 100; without norms, so only your own other scores compare.`,
    scores,
    answers,
    `Answers: ${answered} of ${total}, longest run of one option ${longstring}, ` +
      `flags: ${flags.join(', ') || 'none'}. ${usable ? 'Enough to compare.' : 'Too little to compare.'}`,
    '',
  ].join('\n\n');
}
