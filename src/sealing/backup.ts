import { ok, type Result } from '../kernel/result.js';
import { type Bytes, fromBase64Url, type RandomBytes, toBase64Url, utf8 } from './bytes.js';
import { refused, type SealingRefusal } from './refusal.js';
import { CURVE, importPrivateKey, type Round } from './round.js';

const FORMAT = 'visavis-round';
const VERSION = 1;

/** Three times what OWASP asks of PBKDF2 with SHA-512: about half a second per guess on a laptop. */
const ITERATIONS = 600_000;

/** A file that asks for more would keep the reader waiting for ever. */
const MAX_ITERATIONS = 10_000_000;

/** Characters, after normalization. */
export const SHORTEST_PASSPHRASE = 12;

const LABEL = utf8('visavis/round/v1');

interface BackupFile {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly kdf: {
    readonly name: string;
    readonly hash: string;
    readonly iterations: number;
    readonly salt: string;
  };
  readonly iv: string;
  readonly content: string;
}

type Stored = Omit<Round, 'keys'> & { readonly privateKey: JsonWebKey };

/** The whole round as a file that only the passphrase opens. Its key must be exportable still. */
export async function backUpRound(
  { keys, ...round }: Round,
  passphrase: string,
  random: RandomBytes,
): Promise<Result<string, SealingRefusal>> {
  if (normalized(passphrase).length < SHORTEST_PASSPHRASE) return refused('short-passphrase');
  const stored: Stored = { ...round, privateKey: await crypto.subtle.exportKey('jwk', keys.privateKey) };
  const [salt, iv] = [random(16), random(12)];
  const key = await derive(passphrase, salt, ITERATIONS);
  const content = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: LABEL },
    key,
    utf8(JSON.stringify(stored)),
  );
  const file: BackupFile = {
    format: FORMAT,
    version: VERSION,
    kdf: { name: 'PBKDF2', hash: 'SHA-512', iterations: ITERATIONS, salt: toBase64Url(salt) },
    iv: toBase64Url(iv),
    content: toBase64Url(new Uint8Array(content)),
  };
  return ok(`${JSON.stringify(file, null, 2)}\n`);
}

/** @returns the round, its key exportable so that it can be kept again with what was opened since */
export async function restoreRound(text: string, passphrase: string): Promise<Result<Round, SealingRefusal>> {
  const file = parseFile(text);
  if (file === undefined) return refused('unreadable');
  const { version, kdf } = file;
  const salt = fromBase64Url(kdf.salt);
  const iv = fromBase64Url(file.iv);
  const content = fromBase64Url(file.content);
  if (version !== VERSION || kdf.name !== 'PBKDF2' || kdf.hash !== 'SHA-512') return refused('wrong-version');
  if (!salt || !iv || !content || !(kdf.iterations >= 1 && kdf.iterations <= MAX_ITERATIONS))
    return refused('unreadable');
  let stored: Stored;
  try {
    const key = await derive(passphrase, salt, kdf.iterations);
    const plaintext = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: LABEL },
      key,
      content,
    );
    stored = JSON.parse(new TextDecoder().decode(plaintext)) as Stored;
  } catch {
    return refused('wrong-passphrase');
  }
  const { privateKey, ...round } = stored;
  const { d, key_ops, ext, ...publicJwk } = privateKey;
  return ok({
    ...round,
    keys: {
      privateKey: await importPrivateKey(privateKey, true),
      publicKey: await crypto.subtle.importKey('jwk', publicJwk, CURVE, true, []),
    },
  });
}

function parseFile(text: string): BackupFile | undefined {
  try {
    const file = JSON.parse(text) as Partial<BackupFile> | null;
    const texts = [file?.kdf?.name, file?.kdf?.hash, file?.kdf?.salt, file?.iv, file?.content];
    const isWhole =
      file?.format === FORMAT &&
      texts.every((part) => typeof part === 'string') &&
      Number.isInteger(file.kdf?.iterations);
    return isWhole ? (file as BackupFile) : undefined;
  } catch {
    return undefined;
  }
}

async function derive(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', utf8(normalized(passphrase)), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-512', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The same passphrase on every keyboard. */
function normalized(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}
