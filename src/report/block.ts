import type { Role } from '../instrument/instrument.js';
import type {
  AgendaSegment,
  ChangeRow,
  ContinuumRow,
  DataTable,
  GuidanceGroup,
  MarkedTerm,
  MarkGuide,
  NeedGroup,
  OwnLineRow,
  OwnWords,
  RoomColumn,
  SeenStrength,
  SplitTable,
  StrengthBox,
  Titled,
  TopicCard,
  TopicSummary,
} from './block-parts.js';
import type { BandedPosition, DifferenceSign } from './chart-spec.js';

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
      /** Whose pages these are; the other's figure stays empty. Absent where they are for both. */
      readonly owner?: Role;
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
      /** Lines to write on under every question. */
      readonly space?: boolean;
    }
  | {
      readonly kind: 'strength-columns';
      readonly heads: Readonly<Record<Role, string>>;
      readonly sharedNote: string;
      readonly shared: readonly StrengthBox[];
      readonly own: Readonly<Record<Role, readonly StrengthBox[]>>;
      /** For a column without any, where nothing is shared either. */
      readonly none: string;
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
      readonly kind: 'own-lines';
      readonly title: string;
      readonly owner: Role;
      /** What the bar around a mark means. */
      readonly legend: string;
      readonly empty: string;
      readonly rows: readonly OwnLineRow[];
    }
  | { readonly kind: 'guidance'; readonly groups: readonly GuidanceGroup[] }
  | DataTable
  | SplitTable
  | {
      readonly kind: 'change-table';
      readonly title: string;
      readonly note: string;
      /** What the marks and the band mean; said once, where the first table stands. */
      readonly legend?: { readonly before: string; readonly now: string; readonly band: string };
      readonly rows: readonly ChangeRow[];
    }
  | {
      readonly kind: 'needs-table';
      readonly asker: Role;
      /** Whose answers are shown, where it is not those of both. */
      readonly lane?: 'asker' | 'giver';
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
      /** What to do with what goes higher up; absent where nothing does. */
      readonly closing?: string;
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
