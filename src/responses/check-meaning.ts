import { languageOf } from '../i18n/locale.js';
import type { Instrument, OpenQuestion, Pick } from '../instrument/instrument.js';
import { pointer } from '../kernel/json-pointer.js';
import { onceFor } from '../kernel/once-for.js';
import type { Violation } from '../problems/problem.js';
import { hasUnreadableCharacters, isLongerThan, textMistake, UNREADABLE_MESSAGE } from './readable-text.js';
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

/** All that a JSON Schema cannot say about a sheet, its responses aside. Messages name the expectation, never the answer. */
export function checkMeaning(file: ResponseSheetFile, instrument: Instrument): Violation[] {
  return [
    ...checkLocale(file, instrument),
    ...checkName(file),
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

function checkPicks({ picks = {}, role }: ResponseSheetFile, instrument: Instrument): Violation[] {
  return Object.entries(picks).flatMap(([id, chosen]): Violation[] => {
    const place = ['picks', id];
    const pick = known(instrument).picks.get(id);
    if (pick === undefined)
      return [refused(place, 'unknown-pick', `is not a pick of ${instrument.reference}`)];
    if (!pick.roles.includes(role)) return [refused(place, 'other-role', `is not asked of the ${role}`)];

    const violations: Violation[] = [];
    const { min, max } = pick.choose;
    if (chosen.length > max || chosen.length < min) {
      violations.push(refused(place, 'count', `must have ${min} to ${max} options`));
    }
    const excluded = pick.excludes === undefined ? [] : (picks[pick.excludes] ?? []);
    for (const [index, option] of chosen.entries()) {
      if (!pick.options.some(({ value }) => value === option)) {
        const values = pick.options.map(({ value }) => value);
        violations.push(refused([...place, index], 'unknown-option', `must be one of: ${values.join(', ')}`));
      } else if (excluded.includes(option)) {
        const message = `must not be chosen in "${pick.excludes}" too`;
        violations.push(refused([...place, index], 'excluded', message));
      }
    }
    return violations;
  });
}

function checkOpen({ open = {}, role }: ResponseSheetFile, instrument: Instrument): Violation[] {
  return Object.entries(open).flatMap(([id, text]): Violation[] => {
    const place = ['open', id];
    const question = known(instrument).open.get(id);
    if (question === undefined)
      return [refused(place, 'unknown-question', `is not an open question of ${instrument.reference}`)];
    if (!question.roles.includes(role)) return [refused(place, 'other-role', `is not asked of the ${role}`)];
    if (isLongerThan(text, question.maxLength))
      return [refused(place, 'too-long', `must have at most ${question.maxLength} characters`)];
    return hasUnreadableCharacters(text) ? [refused(place, 'unreadable', UNREADABLE_MESSAGE)] : [];
  });
}

function checkChoices(
  { withheld = [], agreed = [] }: ResponseSheetFile,
  instrument: Instrument,
): Violation[] {
  const { themes, personal } = known(instrument);
  const violations: Violation[] = [];
  for (const [index, id] of withheld.entries()) {
    if (themes.has(id)) continue;
    violations.push(
      refused(['withheld', index], 'unknown-theme', `is not a theme of ${instrument.reference}`),
    );
  }
  for (const [index, id] of agreed.entries()) {
    if (personal.has(id)) continue;
    violations.push(
      refused(['agreed', index], 'not-personal', `must be one of: ${[...personal].join(', ')}`),
    );
  }
  return violations;
}

function checkTimes({ secondsPerSection = {} }: ResponseSheetFile, instrument: Instrument): Violation[] {
  const { sections } = known(instrument);
  return Object.keys(secondsPerSection)
    .filter((id) => !sections.has(id))
    .map((id) =>
      refused(['secondsPerSection', id], 'unknown-section', `must be one of: ${[...sections].join(', ')}`),
    );
}

function refused(place: readonly (string | number)[], code: string, message: string): Violation {
  return { pointer: pointer('', ...place), code, message };
}
