import type { Instrument, Role } from '../../../instrument/instrument.js';
import { hasUnreadableCharacters, hasVisibleCharacters } from '../../../responses/readable-text.js';
import type { ResponseSheetFile } from '../../../responses/response-sheet-file.js';

/** Answers on their way to becoming a response sheet, and where their owner is. */
export interface Draft {
  name: string;
  responses: Record<string, number | string>;
  picks: Record<string, string[]>;
  open: Record<string, string>;
  withheld: string[];
  agreed: string[];
  consent: boolean;
  seconds: Record<string, number>;
  /** Questions their owner would rather not answer: open by choice, so nobody is reminded of them. */
  passed: string[];
  step: string;
}

export function emptyDraft(): Draft {
  return {
    name: '',
    responses: {},
    picks: {},
    open: {},
    withheld: [],
    agreed: [],
    consent: false,
    seconds: {},
    passed: [],
    step: 'intro',
  };
}

/** What is handed in. A skipped item is left out; so is whatever is empty. */
export function toSheetFile(
  draft: Draft,
  {
    instrument,
    role,
    locale,
  }: { readonly instrument: Instrument; readonly role: Role; readonly locale: string },
): ResponseSheetFile {
  const name = readable(draft.name);
  const given = new Set([
    ...Object.keys(draft.picks).filter((id) => draft.picks[id]?.length),
    ...Object.keys(draft.open).filter((id) => draft.open[id]?.trim()),
  ]);
  return {
    questionnaire: instrument.reference,
    role,
    ...(hasVisibleCharacters(name) && { respondent: { name } }),
    locale,
    responses: draft.responses,
    picks: Object.fromEntries(Object.entries(draft.picks).filter(([id]) => given.has(id))),
    open: Object.fromEntries(
      Object.entries(draft.open).flatMap(([id, text]) => (given.has(id) ? [[id, readable(text)]] : [])),
    ),
    withheld: draft.withheld,
    agreed: draft.agreed.filter((id) => given.has(id)),
    consent: { sharedReport: draft.consent },
    secondsPerSection: Object.fromEntries(
      Object.entries(draft.seconds).map(([id, seconds]) => [id, Math.min(86_400, Math.round(seconds))]),
    ),
  };
}

/** Pasted text may bring characters that no sheet may hold; they are invisible, so nobody misses them. */
function readable(text: string): string {
  return [...text]
    .filter((character) => !hasUnreadableCharacters(character))
    .join('')
    .trim();
}

/** A saved sheet is a draft again. Its consent is asked anew: what is handed in may have changed. */
export function fromSheetFile(file: ResponseSheetFile): Draft {
  return {
    ...emptyDraft(),
    name: file.respondent?.name ?? '',
    responses: { ...file.responses },
    picks: { ...file.picks },
    open: { ...file.open },
    withheld: [...(file.withheld ?? [])],
    agreed: [...(file.agreed ?? [])],
    seconds: { ...file.secondsPerSection },
  };
}

export function isEmpty({ responses, picks, open, name }: Draft): boolean {
  return (
    name.trim() === '' &&
    Object.keys(responses).length === 0 &&
    Object.values(picks).every((chosen) => chosen.length === 0) &&
    Object.values(open).every((text) => text.trim() === '')
  );
}
