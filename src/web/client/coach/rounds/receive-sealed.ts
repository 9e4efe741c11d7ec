import { err, ok, type Result } from '../../../../kernel/result.js';
import { openSealed } from '../../../../sealing/open.js';
import type { SealingRefusal } from '../../../../sealing/refusal.js';
import type { SealedMessage } from '../../../../sealing/sealed-message.js';
import { readSealed } from '../../../../sealing/sealed-text.js';
import { oneAtATime } from '../../page/one-at-a-time.js';
import type { KeptRound, RoundStore } from './round-store.js';

/** Opened, but not yet parsed: whoever sealed it may have sealed anything. */
export interface OpenedSheet {
  readonly sheet: unknown;
  readonly roundId: string;
  readonly label: string;
}

interface ReceiveOptions {
  /** Also what was opened before. */
  readonly again: boolean;
}

/**
 * Opens sealed answers with the key of their round, notes that, and keeps them, sealed, beside the key.
 *
 * Two links that are clicked one after the other open two tabs: each waits until the other has noted its own.
 *
 * @param text a file, or a link, or its part behind `#`
 */
export async function receiveSealed(
  text: string,
  store: RoundStore,
  options: ReceiveOptions,
): Promise<Result<OpenedSheet, SealingRefusal>> {
  const message = readSealed(text);
  return message.ok ? oneAtATime('rounds', () => openAndKeep(message.value, text, store, options)) : message;
}

async function openAndKeep(
  message: SealedMessage,
  text: string,
  store: RoundStore,
  options: ReceiveOptions,
): Promise<Result<OpenedSheet, SealingRefusal>> {
  const { header } = message;
  const kept = (await store.all()).find(({ id }) => id === header.round);
  if (kept === undefined) return err('other-round');
  const opened = await openSealed(message, kept.round, options);
  if (!opened.ok) return opened;
  await store.put({
    ...kept,
    round: opened.value.round,
    messages: { ...kept.messages, [header.role]: text },
  });
  return ok(sheetOf(kept, opened.value.sheet));
}

/** What came in for a round before, opened once more. */
export async function reopen(kept: KeptRound): Promise<OpenedSheet[]> {
  const messages = Object.values(kept.messages).map((text) => readSealed(text));
  const opened = await Promise.all(
    messages
      .flatMap((message): SealedMessage[] => (message.ok ? [message.value] : []))
      .map((message) => openSealed(message, kept.round, { again: true })),
  );
  return opened.flatMap((result) => (result.ok ? [sheetOf(kept, result.value.sheet)] : []));
}

function sheetOf({ id, round }: KeptRound, sheet: unknown): OpenedSheet {
  return { sheet, roundId: id, label: round.label === '' ? round.created : round.label };
}
