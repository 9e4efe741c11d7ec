import { ROLES } from '../../instrument/instrument.js';
import type { ReportDocument } from '../../report/report-document.js';

/**
 * Tells which texts of a report are about its two people: those with a name in them, their own words, and
 * parts of either, as on a line. They are not kept in memory when the report is done.
 */
export function personalTexts({ people, sections }: ReportDocument): (text: string) => boolean {
  const names = ROLES.flatMap((role) => [people[role].name, people[role].fullName]);
  const words = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'quotes' ? block.quotes.map(({ text }) => text) : []));
  const personal = [...names, ...words];
  return (text) => {
    const shown = text.trim();
    return shown !== '' && personal.some((said) => text.includes(said) || said.includes(shown));
  };
}
