import type { Role } from '../instrument/instrument.js';
import type { ChangeChart, ChartSpec, ContinuumChart, DifferenceSign, NeedChart } from './chart-spec.js';

export interface Titled {
  readonly title: string;
  readonly text: string;
}

/** Somebody's own words, as written, in their own language (BCP 47). */
export interface OwnWords {
  readonly role: Role;
  readonly intro: string;
  readonly text: string;
  /** The same between the quotation marks of the report's language. */
  readonly quoted: string;
  readonly lang: string;
}

export interface MarkedTerm {
  readonly role: Role;
  readonly mark: 'closed' | 'open';
  readonly term: string;
  readonly meaning: string;
  /** What a reader hears for the mark: "round, closed". */
  readonly alt: string;
}

export interface SeenStrength {
  readonly name: string;
  readonly note: string;
  readonly ownToo: boolean;
}

export interface StrengthBox {
  readonly name: string;
  readonly description: string;
}

export interface ContinuumRow {
  readonly left: string;
  readonly leftHint: string;
  readonly right: string;
  readonly rightHint: string;
  readonly chart: ContinuumChart;
  readonly alt: string;
  readonly sign: DifferenceSign;
  readonly label: string;
  readonly reading: string;
  readonly card?: string;
}

/** A line with the place of one person on it. */
export interface OwnLineRow {
  readonly left: string;
  readonly leftHint: string;
  readonly right: string;
  readonly rightHint: string;
  readonly chart: ContinuumChart;
  readonly alt: string;
  readonly reading: string;
}

/** Short instructions under a head, beside each other down the page. */
export interface GuidanceGroup {
  readonly title: string;
  readonly note?: string;
  readonly items: readonly string[];
}

export interface DataCell {
  readonly text: string;
  /** The number behind the text, unrounded, where it is one. */
  readonly value?: number;
}

export interface TableGroup {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly text: string }[];
}

/** A long list of labels with a word to each, in two halves side by side. */
export interface SplitTable {
  readonly kind: 'split-table';
  readonly columns: readonly [string, string];
  readonly halves: readonly [readonly TableGroup[], readonly TableGroup[]];
}

/** A plain table; the first cell of a row is its head. */
export interface DataTable {
  readonly kind: 'data-table';
  readonly title?: string;
  readonly note?: string;
  /** Constant ids, by which a program finds a column in any language. */
  readonly columns: readonly {
    readonly id: string;
    readonly label: string;
    readonly align: 'start' | 'end';
  }[];
  readonly groups: readonly {
    readonly title?: string;
    readonly rows: readonly (readonly DataCell[])[];
  }[];
}

export interface ChangeRow {
  readonly label: string;
  readonly text: string;
  readonly chart: ChangeChart;
  readonly alt: string;
  /** What the ends of the line mean. */
  readonly ends: { readonly low: string; readonly high: string };
  /** What is asked, where the ends do not say it. */
  readonly asked?: string;
}

export type NeedRow = { readonly label: string; readonly description: string } & (
  | {
      readonly kind: 'answers';
      readonly chart: NeedChart;
      readonly alt: string;
      readonly reading: string;
      readonly card?: string;
      readonly missing: { readonly asker: string; readonly giver: string };
    }
  | { readonly kind: 'open'; readonly text: string; readonly question?: string }
);

export interface NeedGroup {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly NeedRow[];
}

export interface RoomColumn {
  readonly sign: 'now' | 'together' | 'upward';
  readonly title: string;
  readonly note: string;
  readonly items: readonly { readonly role: Role; readonly label: string; readonly card?: string }[];
}

export interface AgendaSegment {
  readonly minutes: number;
  /** Minute at which it starts. */
  readonly start: number;
  readonly label: string;
  readonly text: string;
  readonly opens: Role;
  readonly topic?: number;
}

export interface TopicSummary {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly chart: ChartSpec;
  /** "Card 1, page {page}": `{page}` is for the renderer, which alone knows pages. */
  readonly reference: string;
}

export interface CardKey {
  readonly role: Role;
  readonly mark: 'closed' | 'open';
  readonly text: string;
}

/** How a card's chart is read: a key of answers, or the two sides of a line. */
export type CardChart =
  | {
      readonly kind: 'need';
      readonly chart: NeedChart;
      readonly key: readonly CardKey[];
      readonly missing: { readonly asker: string; readonly giver: string };
    }
  | {
      readonly kind: 'continuum';
      readonly chart: ContinuumChart;
      readonly left: Titled;
      readonly right: Titled;
    };

export interface TopicCard {
  readonly kind: 'topic-card';
  readonly number: number;
  /** "Card 1": how other places name this card, and by which a renderer can link them to it. */
  readonly label?: string;
  readonly title: string;
  readonly trace: Titled;
  readonly answers: { readonly title: string; readonly chart: CardChart; readonly alt: string };
  readonly reading: string;
  readonly questions: readonly { readonly role: Role; readonly intro: string; readonly text: string }[];
  readonly experiment: Titled;
  readonly notes: string;
}

/** Words of the reading example on page 2. */
export interface MarkGuide {
  readonly kind: 'mark-guide';
  readonly title: string;
  readonly chart: NeedChart;
  readonly terms: Readonly<Record<'importance' | 'experience' | 'estimate' | 'offer', Titled>>;
  readonly same: string;
  readonly alt: string;
}
