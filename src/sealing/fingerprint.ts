import { utf8 } from './bytes.js';

/** 10^20 possibilities, 66 bits: nobody makes a second key with the same number. */
const DIGITS = 20n;

/**
 * A round's key as a number to read out: five groups of four digits, the same in every language.
 *
 * Whoever sees the same number as the coach seals for the coach and for nobody else.
 */
export async function fingerprint(round: {
  readonly id: string;
  readonly publicKey: string;
}): Promise<string> {
  const hash = await crypto.subtle.digest(
    'SHA-256',
    utf8(`visavis/fingerprint/v1|${round.id}|${round.publicKey}`),
  );
  const number = [...new Uint8Array(hash)].reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const digits = String(number % 10n ** DIGITS).padStart(Number(DIGITS), '0');
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}
