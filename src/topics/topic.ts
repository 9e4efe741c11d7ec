import type { Gap } from '../comparison/gap.js';
import type { Domain, Role, ScaleId } from '../instrument/instrument.js';

/** What a topic says about its theme; each has its own text. */
export type NeedTopicKind = 'unmet' | 'underestimated' | 'overestimated' | 'givenMore';

/** Why a theme is worth talking about, with what the ranking made of it. */
export interface TopicReason {
  readonly kind: NeedTopicKind | 'style';
  readonly gap: Gap;
  /** max(0, |d| − t.₈₀ × SE), POMP points. */
  readonly loudness: number;
  /** The more important of what either said, POMP points. */
  readonly importance: number;
  readonly weight: number;
  /** loudness × (0.5 + 0.5 × importance / 100) × weight. */
  readonly priority: number;
}

export interface Topic {
  readonly scaleId: ScaleId;
  readonly domain: Domain;
  /** Whose need it is; absent for preferences. */
  readonly asker?: Role | undefined;
  /** Strongest first: clear before possible, then by priority. */
  readonly reasons: readonly [TopicReason, ...TopicReason[]];
  /** Chosen so that the needs of both come up. */
  readonly forBalance: boolean;
}

/** A theme to take higher up: important, less noticed, and little room to do something about it. */
export interface UpwardTheme {
  readonly scaleId: ScaleId;
  readonly asker: Role;
  readonly giver: Role;
  readonly reason: TopicReason;
}

/** What the conversation opens with. */
export type Opening =
  | {
      readonly kind: 'noticed-more' | 'met';
      readonly scaleId: ScaleId;
      readonly asker: Role;
      readonly giver: Role;
    }
  | { readonly kind: 'shared-strength'; readonly scaleId: ScaleId }
  | { readonly kind: 'seen-strength'; readonly scaleId: ScaleId; readonly owner: Role };

export interface Agenda {
  readonly opening?: Opening | undefined;
  readonly topics: readonly Topic[];
  /** Every theme that could have been a topic, in order of rank, with its reasons. */
  readonly ranking: readonly Topic[];
  readonly upward: readonly UpwardTheme[];
}
