import { ROLES, type Role } from '../instrument/instrument.js';
import { ok, type Result } from '../kernel/result.js';
import { type Bytes, toBase64Url } from './bytes.js';
import { unpack } from './padding.js';
import { refused, type SealingRefusal } from './refusal.js';
import type { OpenedMark, Round } from './round.js';
import { preSharedKey } from './seal.js';
import { additionalData, messageBytes, type SealedMessage } from './sealed-message.js';
import { INFO, SUITE } from './suite.js';

export interface Opened {
  /** Untrusted still: whoever sealed it may have sealed anything. Parse it like any sheet. */
  readonly sheet: unknown;
  readonly sealedAt: string;
  /** The round with these answers noted; keep it in the place of the old one. */
  readonly round: Round;
}

/**
 * Opens sealed answers with the key of their round.
 *
 * @param options `again`: also what was opened before, for somebody who lost what came out
 */
export async function openSealed(
  message: SealedMessage,
  round: Round,
  { again = false }: { readonly again?: boolean } = {},
): Promise<Result<Opened, SealingRefusal>> {
  const { header } = message;
  if (header.round !== round.id) return refused('other-round');
  const plaintext = await decrypt(message, round, header.role);
  if (plaintext === undefined) return refused(await reasonFor(message, round));
  const content = await contentOf(plaintext);
  if (content === undefined) return refused('changed');
  const { sheet, sealedAt } = content;
  if (sheet.role !== header.role) return refused('swapped-role');
  if (sheet.questionnaire !== header.questionnaire || sheet.locale !== header.locale)
    return refused('changed');
  if (header.questionnaire !== round.questionnaire) return refused('other-questionnaire');

  const mark = { role: header.role, digest: await digestOf(message), sealedAt };
  const before = round.opened.filter(({ role }) => role === mark.role);
  const isKnown = before.some(({ digest }) => digest === mark.digest);
  if (!again && isKnown) return refused('replayed');
  if (!again && before.some((other) => other.sealedAt > sealedAt)) return refused('outdated');
  return ok({ sheet, sealedAt, round: isKnown ? round : withMark(round, mark) });
}

/** Whether these very answers are the last that were opened for their role. */
export async function isLatestOpened(message: SealedMessage, { opened }: Round): Promise<boolean> {
  const last = opened.filter(({ role }) => role === message.header.role).at(-1);
  return last?.digest === (await digestOf(message));
}

function withMark(round: Round, mark: OpenedMark): Round {
  return { ...round, opened: [...round.opened, mark] };
}

async function decrypt(
  { header, enc, ciphertext }: SealedMessage,
  { keys, secrets }: Round,
  role: Role,
): Promise<Bytes | undefined> {
  try {
    const plaintext = await SUITE.open(
      {
        recipientKey: keys,
        enc,
        info: INFO,
        psk: preSharedKey(header.round, role, secrets[role]),
      },
      ciphertext,
      additionalData({ ...header, role }),
    );
    return new Uint8Array(plaintext);
  } catch {
    return undefined;
  }
}

/** What opens as the other role was sealed by the other person. */
async function reasonFor(message: SealedMessage, round: Round): Promise<SealingRefusal> {
  const [other] = ROLES.filter((role) => role !== message.header.role);
  const opens = other !== undefined && (await decrypt(message, round, other)) !== undefined;
  return opens ? 'swapped-role' : 'changed';
}

interface Content {
  readonly sealedAt: string;
  readonly sheet: { readonly role?: unknown; readonly questionnaire?: unknown; readonly locale?: unknown };
}

async function contentOf(plaintext: Bytes): Promise<Content | undefined> {
  try {
    const content: unknown = JSON.parse(await unpack(plaintext));
    return isContent(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function isContent(content: unknown): content is Content {
  return (
    typeof content === 'object' &&
    content !== null &&
    'sealedAt' in content &&
    typeof content.sealedAt === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(content.sealedAt) &&
    'sheet' in content &&
    typeof content.sheet === 'object' &&
    content.sheet !== null
  );
}

async function digestOf(message: SealedMessage): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', messageBytes(message))));
}
