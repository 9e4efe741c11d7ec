import { ROLES, type Role } from '../instrument/instrument.js';
import { joinBytes } from '../kernel/join-bytes.js';
import { ok, type Result } from '../kernel/result.js';
import { type Bytes, fromBase64Url, toBase64Url, utf8 } from './bytes.js';
import { FORMAT_VERSION, POINT_BYTES } from './format.js';
import { refused, type SealingRefusal } from './refusal.js';
import { SUITE_IDS } from './suite.js';

/** Who sealed what for which round: readable by anybody, changeable by nobody. */
export interface SealedHeader {
  readonly round: string;
  readonly role: Role;
  readonly questionnaire: string;
  readonly locale: string;
}

export interface SealedMessage {
  readonly header: SealedHeader;
  /** Encapsulated key of RFC 9180. */
  readonly enc: Bytes;
  readonly ciphertext: Bytes;
}

const ROUND_BYTES = 12;
const SUITE_BYTES = 6;

/** The fixed parts, three lengths or numbers of a byte each, and an empty ciphertext with its tag. */
const SHORTEST = 1 + SUITE_BYTES + ROUND_BYTES + 3 + POINT_BYTES + 16;

/** What the seal covers besides the answers. */
export function additionalData({ round, role, questionnaire, locale }: SealedHeader): Bytes {
  return utf8(`${round}|${role}|${questionnaire}|${locale}`);
}

/** Version, algorithms, round, role, questionnaire, locale, encapsulated key, ciphertext. */
export function messageBytes({ header, enc, ciphertext }: SealedMessage): Bytes {
  const suite = new DataView(new ArrayBuffer(SUITE_BYTES));
  SUITE_IDS.forEach((id, index) => {
    suite.setUint16(index * 2, id);
  });
  const [questionnaire, locale] = [utf8(header.questionnaire), utf8(header.locale)];
  return joinBytes([
    Uint8Array.of(FORMAT_VERSION),
    new Uint8Array(suite.buffer),
    fromBase64Url(header.round) ?? new Uint8Array(ROUND_BYTES),
    Uint8Array.of(ROLES.indexOf(header.role), questionnaire.length),
    questionnaire,
    Uint8Array.of(locale.length),
    locale,
    enc,
    ciphertext,
  ]);
}

export function parseMessage(bytes: Bytes): Result<SealedMessage, SealingRefusal> {
  if (bytes.length === 0) return refused('unreadable');
  if (bytes[0] !== FORMAT_VERSION) return refused('wrong-version');
  if (bytes.length < SHORTEST) return refused('unreadable');
  let at = 1;
  const take = (length: number): Bytes => {
    at += length;
    return bytes.slice(at - length, at);
  };
  const suite = take(SUITE_BYTES);
  const round = toBase64Url(take(ROUND_BYTES));
  const role = ROLES[take(1)[0] ?? -1];
  const questionnaire = ascii(take(take(1)[0] ?? 0));
  const locale = ascii(take(take(1)[0] ?? 0));
  const enc = take(POINT_BYTES);
  const ciphertext = bytes.slice(at);
  if (role === undefined || ciphertext.length === 0) return refused('unreadable');
  const ids = new DataView(suite.buffer);
  if (SUITE_IDS.some((id, index) => ids.getUint16(index * 2) !== id)) return refused('wrong-version');
  const header = { round, role, questionnaire, locale };
  return ok({ header, enc, ciphertext });
}

function ascii(bytes: Bytes): string {
  return String.fromCharCode(...bytes);
}
