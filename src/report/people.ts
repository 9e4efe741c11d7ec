import { conventionsOf } from '../i18n/locale.js';
import type { Texts } from '../i18n/texts.js';
import type { Role } from '../instrument/instrument.js';
import type { SheetPair } from '../responses/pair-sheets.js';
import type { Person } from './report-document.js';

const MAX_SHOWN = 20;
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The two people as the report names them: short enough for a line, and never the same. */
export function namePeople(sheets: SheetPair, texts: Texts): Record<Role, Person> {
  const label = (role: Role): string => texts.text('common.role', { role });
  const full = (role: Role): string => sheets[role].respondent.name ?? capitalized(label(role), texts.locale);
  const short = shortNames({ employee: full('employee'), manager: full('manager') }, label);

  const person = (role: Role): Person => ({
    role,
    name: short[role],
    fullName: full(role),
    roleLabel: label(role),
    lang: conventionsOf(sheets[role].respondent.name === undefined ? texts.locale : sheets[role].locale),
  });
  return { employee: person('employee'), manager: person('manager') };
}

/** First names where they tell the two apart, else whole names, else with the role behind. */
function shortNames(full: Record<Role, string>, label: (role: Role) => string): Record<Role, string> {
  const strategies: readonly ((role: Role) => string)[] = [
    (role) => firstName(full[role]),
    (role) => cut(full[role], MAX_SHOWN),
    (role) => `${cut(full[role], MAX_SHOWN - label(role).length - 3)} (${label(role)})`,
  ];
  for (const shorten of strategies) {
    const employee = shorten('employee');
    const manager = shorten('manager');
    if (employee !== manager) return { employee, manager };
  }
  return { employee: label('employee'), manager: label('manager') };
}

/** The part before the first space, unless the whole fits. */
function firstName(name: string): string {
  if (charactersOf(name).length <= MAX_SHOWN) return name;
  return cut(name.split(/\s/)[0] ?? name, MAX_SHOWN);
}

function cut(name: string, limit: number): string {
  const characters = charactersOf(name);
  return characters.length <= limit ? name : `${characters.slice(0, limit - 1).join('')}…`;
}

/** What a reader takes for one character: a joined emoji is not cut in two. */
function charactersOf(name: string): string[] {
  return [...GRAPHEMES.segment(name)].map(({ segment }) => segment);
}

function capitalized(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(conventionsOf(locale)) + text.slice(first.length);
}
