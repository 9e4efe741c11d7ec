import type { Role } from '../../instrument/instrument.js';
import type { TopicCard } from '../../report/block-parts.js';
import type { Person, ReportDocument, Section } from '../../report/report-document.js';

/** What a block can ask about the report it stands in. */
export interface HtmlContext {
  readonly document: ReportDocument;
  readonly people: Readonly<Record<Role, Person>>;
  /** Id of the heading over the block, to name a table by. */
  readonly headingId: string;
  readonly cards: readonly TopicCard[];
}

export function createContext(document: ReportDocument, section: Section): HtmlContext {
  return {
    document,
    people: document.people,
    headingId: headingId(section),
    cards: document.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block): block is TopicCard => block.kind === 'topic-card'),
  };
}

export function headingId({ id }: Section): string {
  return `${id}-title`;
}

export function cardId(number: number): string {
  return `card-${number}`;
}
