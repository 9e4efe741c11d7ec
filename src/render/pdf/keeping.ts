import { ROLES } from '../../instrument/instrument.js';
import type { ReportDocument } from '../../report/report-document.js';

/** What of a document may stay in memory when it is done. */
export interface Keeping {
  /** A sentence, a line, a label. */
  text(text: string): boolean;
  /** A word or a part of one, with the punctuation that stands at it. */
  word(word: string): boolean;
}

export const KEEPING_ALL: Keeping = { text: () => true, word: () => true };

/**
 * Keeps nothing that is about the two people of a report: no text with a name in it, none of their own
 * words, no part of either, as on a line. The other words of a sentence that names somebody are the template's.
 */
export function keepingNothingPersonal({ people, sections }: ReportDocument): Keeping {
  const names = ROLES.flatMap((role) => [people[role].name, people[role].fullName]);
  const nameParts = names.flatMap((name) => name.split(/\s+/)).filter((part) => part !== '');
  const words = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'quotes' ? block.quotes.map(({ text }) => text) : []));
  const personal = [...names, ...words];
  const isPart = (text: string): boolean => text !== '' && personal.some((said) => said.includes(text));
  return {
    text: (text) => !personal.some((said) => text.includes(said)) && !isPart(text.trim()),
    word: (word) => {
      const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      return !isPart(bare) && !nameParts.some((part) => bare.startsWith(part));
    },
  };
}
