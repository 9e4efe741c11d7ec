import { ROLES, type Role } from '../../../instrument/instrument.js';
import { pairSheets, requireConsent, type SheetPair } from '../../../responses/pair-sheets.js';
import type { SheetFile } from './read-sheet-file.js';

type Sheet = Extract<SheetFile, { kind: 'sheet' }>;

/** Two people who belong together, or what is missing before they do. */
export interface MatchedPair {
  readonly key: string;
  readonly files: Readonly<Record<Role, readonly Sheet[]>>;
  readonly state:
    | { readonly kind: 'ready'; readonly pair: SheetPair }
    | { readonly kind: 'missing' | 'double'; readonly role: Role }
    | { readonly kind: 'versions' }
    | { readonly kind: 'no-consent'; readonly role: Role };
}

/** Words by which people name a file after its role, in the languages of the pages. */
const ROLE_WORDS =
  /(?:^|[-_. ])(?:visavis|answers?|antwoorden|antworten|reponses|réponses|employee|medewerker|mitarbeiter(?:in|:in|nde)?|mitarbeitende?|teammitglied|équipe|equipe|collaborat(?:eur|rice)|salarie|salarié|manager|leidinggevende|fuehrungskraft|führungskraft|responsable)(?=$|[-_. ])/giu;

/**
 * Puts many sheets into pairs.
 *
 * Two sheets belong together by the round they were sealed for, by the pseudonym that an integrator gave both, else by their file names
 * without the role, else by the folder they lie in.
 */
export function matchPairs(files: readonly SheetFile[]): MatchedPair[] {
  const groups = new Map<string, Sheet[]>();
  for (const file of files) {
    if (file.kind !== 'sheet') continue;
    const group = file.round?.id ?? pairKey(file);
    groups.set(group, [...(groups.get(group) ?? []), file]);
  }
  return [...groups]
    .map(([group, sheets]) => toPair(sheets[0]?.round?.label ?? group, sheets))
    .sort((a, b) => a.key.localeCompare(b.key, undefined, { numeric: true }));
}

export function pairKey({ sheet, name, folder }: Sheet): string {
  const stem = name
    .replace(/\.json$/i, '')
    .replace(/\(\d+\)\s*$/, '')
    .replace(ROLE_WORDS, '')
    .replace(/^[-_. ]+|[-_. ]+$/g, '');
  return sheet.respondent.id ?? (stem === '' ? folder : stem);
}

function toPair(key: string, sheets: readonly Sheet[]): MatchedPair {
  const files = {
    employee: sheets.filter(({ sheet }) => sheet.role === 'employee'),
    manager: sheets.filter(({ sheet }) => sheet.role === 'manager'),
  };
  return { key, files, state: stateOf(files) };
}

function stateOf(files: Readonly<Record<Role, readonly Sheet[]>>): MatchedPair['state'] {
  for (const role of ROLES) {
    if (files[role].length === 0) return { kind: 'missing', role };
    if (files[role].length > 1) return { kind: 'double', role };
  }
  const [employee] = files.employee;
  const [manager] = files.manager;
  if (employee === undefined || manager === undefined) return { kind: 'missing', role: 'employee' };
  const pair = pairSheets({ employee: employee.sheet, manager: manager.sheet });
  if (!pair.ok) return { kind: 'versions' };
  const without = ROLES.find((role) => !pair.value[role].consent.sharedReport);
  return without === undefined && requireConsent(pair.value).ok
    ? { kind: 'ready', pair: pair.value }
    : { kind: 'no-consent', role: without ?? 'employee' };
}

/** A file name that holds nothing but plain letters, digits and hyphens, whatever the key was. */
export function entryName(number: number, key: string): string {
  const plain = key
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const place = String(number).padStart(3, '0');
  return plain === '' ? `${place}.pdf` : `${place}-${plain}.pdf`;
}
