import type { Role } from '../instrument/instrument.js';
import { type RandomBytes, toBase64Url } from './bytes.js';

/** The curve of the suite, as the browser's cryptography names it. */
export const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** Answers that were opened, so that the same or older ones are noticed. */
export interface OpenedMark {
  readonly role: Role;
  /** SHA-256 of the sealed message, base64url. */
  readonly digest: string;
  /** When they were sealed, by the clock of who sealed them: UTC, `2026-11-22T09:30:00Z`. */
  readonly sealedAt: string;
}

/**
 * One conversation: the coach's key pair and a secret for each invitation.
 *
 * A pair of keys per round: whoever deletes the round can no longer open what was sealed for it.
 */
export interface Round {
  /** 96 random bits, base64url. Stands in the clear on everything that belongs to the round. */
  readonly id: string;
  /** What the coach calls it; never leaves the coach's machine. */
  readonly label: string;
  /** Day it was made, as YYYY-MM-DD. */
  readonly created: string;
  /** The questionnaire and its version, as in `vis-a-vis@1.0.0`. */
  readonly questionnaire: string;
  readonly keys: CryptoKeyPair;
  /** Uncompressed point, base64url. */
  readonly publicKey: string;
  /** 256 random bits for each invitation, base64url: who does not hold one cannot make answers. */
  readonly secrets: Readonly<Record<Role, string>>;
  readonly opened: readonly OpenedMark[];
}

export type RoundPlan = Pick<Round, 'label' | 'created' | 'questionnaire'>;

/** A new round. Its private key can be exported, for a backup; see `lockRound`. */
export async function createRound(plan: RoundPlan, random: RandomBytes): Promise<Round> {
  const keys = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    ...plan,
    id: toBase64Url(random(12)),
    keys,
    publicKey: toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey))),
    secrets: { employee: toBase64Url(random(32)), manager: toBase64Url(random(32)) },
    opened: [],
  };
}

/** The same round with a private key that opens answers and can never be read out again. */
export async function lockRound(round: Round): Promise<Round> {
  const { privateKey, publicKey } = round.keys;
  if (!privateKey.extractable) return round;
  const jwk = await crypto.subtle.exportKey('jwk', privateKey);
  return { ...round, keys: { publicKey, privateKey: await importPrivateKey(jwk, false) } };
}

export function importPrivateKey(
  { key_ops, ext, ...jwk }: JsonWebKey,
  extractable: boolean,
): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', jwk, CURVE, extractable, ['deriveBits']);
}
