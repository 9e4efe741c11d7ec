import { createTexts, type TextValues } from '../../../i18n/texts.js';
import type { Instrument, Role } from '../../../instrument/instrument.js';
import { instrumentFromJson } from '../../instrument-json.js';
import type { FillData } from '../../pages/fill/fill-data.js';
import { all, need } from '../page/dom.js';
import type { Draft } from './draft.js';
import type { DraftStore } from './draft-store.js';
import type { Invited } from './invited.js';
import { type Row, rowsOf } from './row.js';

export interface Part {
  readonly id: string;
  readonly element: HTMLElement;
  readonly rows: readonly Row[];
}

/** Everything the parts of the page share while one person fills it in. */
export interface FillSession {
  readonly data: FillData;
  readonly instrument: Instrument;
  readonly role: Role;
  readonly store: DraftStore;
  /** Sections with questions, in their order. */
  readonly parts: readonly Part[];
  readonly signal: AbortSignal;
  readonly invited: Invited;
  draft: Draft;
  say(key: string, values?: TextValues): string;
  /** Keeps the draft and brings everything that shows it up to date. */
  changed(): void;
  /** Tells what happened, also to who does not see it. */
  announce(text: string): void;
}

export function createSession(
  data: FillData,
  { draft, store, signal, invited }: Pick<FillSession, 'draft' | 'store' | 'signal' | 'invited'>,
): FillSession {
  const texts = createTexts(data.locale, data.messages);
  return {
    data,
    instrument: instrumentFromJson(data.instrument),
    role: data.role,
    store,
    signal,
    invited,
    draft,
    parts: all('[data-section]').map((element) => ({ id: element.id, element, rows: rowsOf(element) })),
    say: (key, values) => texts.text(key, values),
    changed: () => undefined,
    announce(text) {
      need('[data-announce]').textContent = text;
    },
  };
}

export function rowsOfAll({ parts }: FillSession): Row[] {
  return parts.flatMap(({ rows }) => [...rows]);
}
