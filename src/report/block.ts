import type { Role } from '../instrument/instrument.js';
import type { BandedPosition, ChartSpec, ContinuumChart, DifferenceSign, NeedChart } from './chart-spec.js';

export interface Titled {
  readonly title: string;
  readonly text: string;
}

/** Somebody's own words, as written, in their own language (BCP 47). */
export interface OwnWords {
  readonly role: Role;
  readonly intro: string;
  readonly text: string;
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

/**
 * The building blocks of a report: meaning only, no fonts, no coordinates, no HTML.
 * Texts are final and localized. A new kind makes every renderer fail to compile until it handles it.
 */
export type Block =
  | {
      readonly kind: 'cover';
      readonly titleLines: readonly [string, string];
      readonly lead: string;
      readonly rules: readonly Titled[];
      readonly discussBefore?: Titled;
      readonly preparedOn: string;
      readonly alt: string;
    }
  | { readonly kind: 'person-key'; readonly title: string; readonly notes: Readonly<Record<Role, string>> }
  | MarkGuide
  | {
      readonly kind: 'band-guide';
      readonly title: string;
      readonly text: string;
      readonly example: Readonly<Record<Role, BandedPosition>>;
      readonly alt: string;
    }
  | {
      readonly kind: 'tier-guide';
      readonly title: string;
      readonly tiers: readonly {
        readonly sign: DifferenceSign;
        readonly label: string;
        readonly text: string;
      }[];
    }
  | { readonly kind: 'statement'; readonly title: string; readonly text: string }
  | { readonly kind: 'highlight'; readonly eyebrow: string; readonly title: string; readonly text: string }
  | { readonly kind: 'topic-overview'; readonly title: string; readonly topics: readonly TopicSummary[] }
  | {
      readonly kind: 'agenda';
      readonly title: string;
      readonly note: string;
      readonly minutes: number;
      readonly segments: readonly AgendaSegment[];
    }
  | {
      readonly kind: 'columns';
      readonly title?: string;
      readonly intro?: string;
      readonly items: readonly Titled[];
    }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'question-list';
      readonly title: string;
      readonly intro?: string;
      readonly questions: readonly string[];
    }
  | {
      readonly kind: 'strength-columns';
      readonly heads: Readonly<Record<Role, string>>;
      readonly sharedNote: string;
      readonly shared: readonly StrengthBox[];
      readonly own: Readonly<Record<Role, readonly StrengthBox[]>>;
    }
  | {
      readonly kind: 'seen-strengths';
      readonly title: string;
      /** By the one who looks. */
      readonly heads: Readonly<Record<Role, string>>;
      readonly seen: Readonly<Record<Role, readonly SeenStrength[]>>;
      readonly none: string;
    }
  | {
      readonly kind: 'energy';
      readonly title: string;
      readonly gives: string;
      readonly costs: string;
      readonly people: Readonly<
        Record<Role, { readonly gives: readonly string[]; readonly costs: readonly string[] }>
      >;
      readonly none: string;
    }
  | {
      readonly kind: 'continua';
      readonly legend: { readonly band: string; readonly overlap: string };
      readonly empty: string;
      readonly rows: readonly ContinuumRow[];
    }
  | {
      readonly kind: 'needs-table';
      readonly asker: Role;
      readonly legend: readonly MarkedTerm[];
      readonly range: { readonly min: number; readonly max: number };
      readonly ends: { readonly low: string; readonly high: string };
      readonly groups: readonly NeedGroup[];
    }
  | {
      readonly kind: 'room-map';
      readonly title: string;
      readonly note: string;
      readonly columns: readonly RoomColumn[];
      readonly empty: string;
      readonly closing: string;
    }
  | TopicCard
  | { readonly kind: 'own-topic-card'; readonly title: string; readonly text: string }
  | { readonly kind: 'quotes'; readonly title: string; readonly quotes: readonly OwnWords[] }
  | {
      readonly kind: 'question-panel';
      readonly eyebrow: string;
      readonly question: string;
      readonly text: string;
    }
  | {
      readonly kind: 'upward-list';
      readonly title: string;
      readonly intro: string;
      readonly items: readonly { readonly role: Role; readonly label: string; readonly text: string }[];
      readonly closing: string;
    }
  | {
      readonly kind: 'agreements';
      readonly columns: readonly [string, string, string, string];
      readonly rows: number;
    }
  | {
      readonly kind: 'checkpoint';
      readonly title: string;
      readonly when: string;
      readonly questions: readonly string[];
    }
  | { readonly kind: 'notes'; readonly notes: readonly Titled[] }
  | {
      readonly kind: 'colophon';
      readonly versions: string;
      readonly fingerprint: string;
      readonly note: string;
    };

export type BlockKind = Block['kind'];
