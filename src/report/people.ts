import { conventionsOf } from '../i18n/locale.js';
import type { Texts } from '../i18n/texts.js';
import type { Role } from '../instrument/instrument.js';
import type { SheetPair } from '../responses/pair-sheets.js';
import type { Person } from './report-document.js';

const MAX_SHOWN = 20;
/** In average letters, for each character: a name of nothing but wide letters gets fewer of them. */
const MAX_WIDTH = 1.2;
const WIDE = /[MWmw]/g;
const WIDE_LETTER = 1.7;
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The two people as the report names them: short enough for a line, and never the same. Somebody without
 * a sheet is named by the role.
 */
export function namePeople(sheets: Partial<SheetPair>, texts: Texts): Record<Role, Person> {
  const label = (role: Role): string => texts.text('common.role', { role });
  const full = (role: Role): string =>
    sheets[role]?.respondent.name ?? capitalized(label(role), texts.locale);
  const tag = (role: Role): string => texts.text('common.role-tag', { role });
  const short = shortNames({ employee: full('employee'), manager: full('manager') }, tag);

  const person = (role: Role): Person => ({
    role,
    name: short[role],
    fullName: full(role),
    roleLabel: label(role),
    lang: conventionsOf(
      sheets[role]?.respondent.name === undefined ? texts.locale : (sheets[role]?.locale ?? texts.locale),
    ),
  });
  return { employee: person('employee'), manager: person('manager') };
}

/** First names where they tell the two apart, else whole names, else with the role behind. */
function shortNames(full: Record<Role, string>, tag: (role: Role) => string): Record<Role, string> {
  const strategies: readonly ((role: Role) => string)[] = [
    (role) => firstName(full[role]),
    (role) => cut(full[role], MAX_SHOWN),
    (role) => `${cut(full[role], MAX_SHOWN - tag(role).length - 3)} (${tag(role)})`,
  ];
  for (const shorten of strategies) {
    const employee = shorten('employee');
    const manager = shorten('manager');
    if (employee !== manager) return { employee, manager };
  }
  return { employee: tag('employee'), manager: tag('manager') };
}

/** The part before the first space, unless the whole fits. */
function firstName(name: string): string {
  return fits(name, MAX_SHOWN) ? name : cut(name.split(/\s/)[0] ?? name, MAX_SHOWN);
}

/** At most that many code points, and no wider than most names of that length; what a reader takes for one character is not cut in two. */
function cut(name: string, limit: number): string {
  if (fits(name, limit)) return name;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(name)) {
    if (!fits(`${kept}${segment}…`, limit)) break;
    kept += segment;
  }
  return `${kept}…`;
}

function fits(text: string, limit: number): boolean {
  const { length } = [...text];
  const wide = text.match(WIDE)?.length ?? 0;
  return length <= limit && length + wide * (WIDE_LETTER - 1) <= limit * MAX_WIDTH;
}

function capitalized(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(conventionsOf(locale)) + text.slice(first.length);
}
