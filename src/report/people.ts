import { conventionsOf } from '../i18n/locale.js';
import type { Texts } from '../i18n/texts.js';
import { ROLES, type Role } from '../instrument/instrument.js';
import type { SheetPair } from '../responses/pair-sheets.js';
import type { Person } from './report-document.js';

const MAX_SHOWN = 20;

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
  for (const shorten of [
    firstName,
    cut,
    (name: string, role: Role) => `${cut(firstName(name), 8)} (${label(role)})`,
  ]) {
    const [employee, manager] = ROLES.map((role) => shorten(full[role], role as never));
    if (employee !== undefined && manager !== undefined && employee !== manager) return { employee, manager };
  }
  return { employee: label('employee'), manager: label('manager') };
}

/** The part before the first space, unless the whole fits. */
function firstName(name: string): string {
  if ([...name].length <= MAX_SHOWN) return name;
  return cut(name.split(/\s/)[0] ?? name);
}

function cut(name: string, limit: number = MAX_SHOWN): string {
  const characters = [...name];
  return characters.length <= limit ? name : `${characters.slice(0, limit - 1).join('')}…`;
}

function capitalized(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(conventionsOf(locale)) + text.slice(first.length);
}
