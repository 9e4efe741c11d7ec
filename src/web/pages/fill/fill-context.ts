import type { TextValues } from '../../../i18n/texts.js';
import { type Instrument, type Role, type TextRef, textFor } from '../../../instrument/instrument.js';
import type { InstrumentTexts } from '../../../instrument/instrument-texts.js';
import type { PageContext } from '../../page.js';

/** What the parts of the questionnaire page are drawn from. */
export interface FillContext extends PageContext {
  readonly instrument: Instrument;
  readonly words: InstrumentTexts;
  readonly role: Role;
}

/** A text of the page itself. */
export function say({ texts }: PageContext, key: string, values?: TextValues): string {
  return texts.text(key, values);
}

/** A text of the questionnaire, in the wording for the one who answers. */
export function ask({ words, role }: Pick<FillContext, 'words' | 'role'>, ref: TextRef): string {
  return words[textFor(ref, role)] ?? '';
}
