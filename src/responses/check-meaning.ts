import { languageOf } from '../i18n/locale.js';
import type { Instrument, Item, ItemId, OpenQuestion, Pick, Role } from '../instrument/instrument.js';
import { pointer } from '../kernel/json-pointer.js';
import { onceFor } from '../kernel/once-for.js';
import type { Violation } from '../problems/problem.js';
import { hasUnreadableCharacters, textMistake, UNREADABLE_MESSAGE } from './readable-text.js';
import type { ResponseSheetFile } from './response-sheet-file.js';

/** By id, as somebody may have written it. */
const known = onceFor(({ picks, open, scales, sections }: Instrument) => ({
  picks: new Map<string, Pick>(picks.map((pick) => [pick.id, pick])),
  open: new Map<string, OpenQuestion>(open.map((question) => [question.id, question])),
  themes: new Set<string>(scales.map(({ id }) => id)),
  personal: new Set<string>(
    [...picks, ...open].filter(({ sensitivity }) => sensitivity === 1).map(({ id }) => id),
  ),
  sections: new Set<string>(sections.map(({ id }) => id)),
}));

/** Everything a JSON Schema cannot say about a sheet. Messages name the expectation, never the answer. */
export function checkMeaning(file: ResponseSheetFile, instrument: Instrument): Violation[] {
  return [
    ...checkLocale(file, instrument),
    ...checkName(file),
    ...checkResponses(file, instrument),
    ...checkPicks(file, instrument),
    ...checkOpen(file, instrument),
    ...checkChoices(file, instrument),
    ...checkTimes(file, instrument),
  ];
}

/** Nobody can have filled it in in a language in which it does not exist. */
function checkLocale({ locale }: ResponseSheetFile, { locales }: Instrument): Violation[] {
  if (locales.includes(languageOf(locale))) return [];
  const message = `must be one of the languages of the questionnaire: ${locales.join(', ')}`;
  return [{ pointer: '/locale', code: 'unsupported-locale', message }];
}

function checkName({ respondent }: ResponseSheetFile): Violation[] {
  const at = '/respondent/name';
  if (respondent?.name === undefined) return [];
  const mistake = textMistake(respondent.name);
  return mistake === undefined ? [] : [{ pointer: at, ...mistake }];
}

function checkResponses({ responses, role }: ResponseSheetFile, instrument: Instrument): Violation[] {
  const violations: Violation[] = [];
  for (const id of Object.keys(responses)) {
    const option = responses[id];
    const item = instrument.items.get(id as ItemId);
    if (option !== undefined && item?.roles.includes(role) && isOption(item, option)) continue;
    violations.push({ pointer: pointer('/responses', id), ...answerMistake(item, role, instrument) });
  }
  return violations;
}

function answerMistake(
  item: Item | undefined,
  role: Role,
  { reference }: Instrument,
): Omit<Violation, 'pointer'> {
  if (item === undefined) return { code: 'unknown-item', message: `is not an item of ${reference}` };
  if (!item.roles.includes(role)) return { code: 'other-role', message: `is not asked of the ${role}` };
  return { code: 'out-of-range', message: `must be ${optionsOf(item)}` };
}

function isOption({ format }: Item, option: number | string): boolean {
  return typeof option === 'number'
    ? option >= format.min && option <= format.max
    : format.unscored.some(({ value }) => value === option);
}

function optionsOf({ format }: Item): string {
  const extra = format.unscored.map(({ value }) => ` or "${value}"`).join('');
  return `a whole number from ${format.min} to ${format.max}${extra}`;
}

function checkPicks({ picks = {}, role }: ResponseSheetFile, instrument: Instrument): Violation[] {
  return Object.entries(picks).flatMap(([id, chosen]): Violation[] => {
    const at = pointer('/picks', id);
    const pick = known(instrument).picks.get(id);
    if (pick === undefined)
      return [{ pointer: at, code: 'unknown-pick', message: `is not a pick of ${instrument.reference}` }];
    if (!pick.roles.includes(role))
      return [{ pointer: at, code: 'other-role', message: `is not asked of the ${role}` }];

    const violations: Violation[] = [];
    const { min, max } = pick.choose;
    if (chosen.length > max || chosen.length < min) {
      violations.push({ pointer: at, code: 'count', message: `must have ${min} to ${max} options` });
    }
    const values = pick.options.map(({ value }) => value);
    const excluded = pick.excludes === undefined ? [] : (picks[pick.excludes] ?? []);
    chosen.forEach((option, index) => {
      const place = pointer(at, index);
      if (!values.includes(option)) {
        violations.push({
          pointer: place,
          code: 'unknown-option',
          message: `must be one of: ${values.join(', ')}`,
        });
      } else if (excluded.includes(option)) {
        violations.push({
          pointer: place,
          code: 'excluded',
          message: `must not be chosen in "${pick.excludes}" too`,
        });
      }
    });
    return violations;
  });
}

function checkOpen({ open = {}, role }: ResponseSheetFile, instrument: Instrument): Violation[] {
  return Object.entries(open).flatMap(([id, text]): Violation[] => {
    const at = pointer('/open', id);
    const question = known(instrument).open.get(id);
    if (question === undefined)
      return [
        {
          pointer: at,
          code: 'unknown-question',
          message: `is not an open question of ${instrument.reference}`,
        },
      ];
    if (!question.roles.includes(role))
      return [{ pointer: at, code: 'other-role', message: `is not asked of the ${role}` }];
    if ([...text].length > question.maxLength) {
      return [
        { pointer: at, code: 'too-long', message: `must have at most ${question.maxLength} characters` },
      ];
    }
    return unreadable(text, at);
  });
}

function checkChoices(
  { withheld = [], agreed = [] }: ResponseSheetFile,
  instrument: Instrument,
): Violation[] {
  const { themes, personal } = known(instrument);
  return [
    ...withheld.flatMap((id, index) =>
      themes.has(id)
        ? []
        : [
            {
              pointer: pointer('/withheld', index),
              code: 'unknown-theme',
              message: `is not a theme of ${instrument.reference}`,
            },
          ],
    ),
    ...agreed.flatMap((id, index) =>
      personal.has(id)
        ? []
        : [
            {
              pointer: pointer('/agreed', index),
              code: 'not-personal',
              message: `must be one of: ${[...personal].join(', ')}`,
            },
          ],
    ),
  ];
}

function checkTimes({ secondsPerSection = {} }: ResponseSheetFile, instrument: Instrument): Violation[] {
  const { sections } = known(instrument);
  return Object.keys(secondsPerSection)
    .filter((id) => !sections.has(id))
    .map((id) => ({
      pointer: pointer('/secondsPerSection', id),
      code: 'unknown-section',
      message: `must be one of: ${[...sections].join(', ')}`,
    }));
}

function unreadable(text: string, at: string): Violation[] {
  return hasUnreadableCharacters(text)
    ? [{ pointer: at, code: 'unreadable', message: UNREADABLE_MESSAGE }]
    : [];
}
