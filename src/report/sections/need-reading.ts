import type { ComparedNeed } from '../../comparison/compare-expectations.js';
import type { Gap } from '../../comparison/gap.js';
import type { Topic } from '../../topics/topic.js';
import { type ComposeContext, say } from '../compose-context.js';

/** What the answers on one need amount to; the first that fits is what its row says. */
export type NeedKind =
  | 'noRoom'
  | 'unmet'
  | 'underestimated'
  | 'overestimated'
  | 'givenMore'
  | 'noticedMore'
  | 'moreThanAsked'
  | 'met'
  | 'enough'
  | 'open';

export interface NeedReading {
  readonly kind: NeedKind;
  readonly gap?: Gap;
}

/** Kinds that ask for a conversation; the others fit already or stay open. */
const TO_DISCUSS: ReadonlySet<NeedKind> = new Set([
  'noRoom',
  'unmet',
  'underestimated',
  'overestimated',
  'givenMore',
]);

export interface NeedFate {
  readonly goesUpward: boolean;
  /** The card on this need, whose first reason its row repeats. */
  readonly topic?: Topic | undefined;
}

export function readNeed(need: ComparedNeed, { goesUpward, topic }: NeedFate): NeedReading {
  const { findings } = need;
  const [reason] = topic?.reasons ?? [];
  if (reason !== undefined && reason.kind !== 'style') {
    return { kind: reason.kind === 'unmet' && goesUpward ? 'noRoom' : reason.kind, gap: reason.gap };
  }
  const order = [
    'unmet',
    'underestimated',
    'overestimated',
    'givenMore',
    'noticedMore',
    'moreThanAsked',
  ] as const;
  const kind = order.find((candidate) => findings[candidate] !== undefined);
  if (kind !== undefined) {
    const gap = findings[kind];
    return { kind: kind === 'unmet' && goesUpward ? 'noRoom' : kind, ...(gap !== undefined && { gap }) };
  }
  if (findings.met) return { kind: 'met' };
  return { kind: hasEnough(need) ? 'enough' : 'open' };
}

export type NeedGroupId = 'fits' | 'look' | 'open';

export function groupOf({ kind }: NeedReading): NeedGroupId {
  if (TO_DISCUSS.has(kind)) return 'look';
  return kind === 'open' ? 'open' : 'fits';
}

/** One line for the row; what may be chance is worded as perhaps. */
export function needReadingText(
  context: ComposeContext,
  need: ComparedNeed,
  { kind, gap }: NeedReading,
): string {
  return say(context, `needs.reading.${kind}`, {
    asker: context.people[need.asker].name,
    giver: context.people[need.giver].name,
    tier: gap?.difference.tier ?? 'undetermined',
  });
}

function hasEnough({ answers: { importance, experience } }: ComparedNeed): boolean {
  return importance !== undefined && experience !== undefined && experience.option >= importance.option;
}
