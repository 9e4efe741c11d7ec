import { err, ok, type Result } from '../kernel/result.js';
import { type ApiKey, hashApiKey } from './api-key.js';
import { SCOPES, type Scope } from './scope.js';

/** A key as the configuration knows it: whose, for what, and the SHA-256 of it. */
export interface KeyEntry {
  readonly client: string;
  readonly scopes: readonly Scope[];
  readonly id: string;
  readonly sha256: Uint8Array;
}

/** For a change of keys without a gap: the old one until the client has the new one. */
const MAX_ACTIVE = 2;

export const CLIENT_NAME = /^[a-z][a-z0-9-]{0,39}$/;

const SCOPE_WORD = `(?:${SCOPES.join('|')})`;
const ENTRY = new RegExp(
  `^([a-z][a-z0-9-]{0,39}):(${SCOPE_WORD}(?:\\+${SCOPE_WORD})*):([0-9a-f]{12}):([0-9a-f]{64})$`,
);

/** `acme:report+batch:<id>:<SHA-256>`, one line of the configuration. */
export function formatKeyEntry(client: string, scopes: readonly Scope[], { id, key }: ApiKey): string {
  return `${client}:${scopes.join('+')}:${id}:${hashApiKey(key).toString('hex')}`;
}

/**
 * Entries between white space; from `#` to the end of a line is a comment.
 *
 * @returns otherwise what is expected, with the number of the entry that is something else
 */
export function parseKeyEntries(text: string): Result<readonly KeyEntry[], string> {
  const entries: KeyEntry[] = [];
  for (const word of text.replace(/#.*$/gm, '').split(/\s+/).filter(Boolean)) {
    const entry = parseEntry(word);
    if (entry === undefined) {
      return err(`a line of \`visavis key new\` as entry ${entries.length + 1}: client:scopes:id:SHA-256`);
    }
    entries.push(entry);
  }
  return ok(entries);
}

/** What is wrong with entries that are each in order. */
export function keyEntryMistakes(entries: readonly KeyEntry[]): string[] {
  const ids = entries.map(({ id }) => id);
  const clients = [...new Set(entries.map(({ client }) => client))];
  return [
    ...(new Set(ids).size < ids.length ? ['The same key is listed twice.'] : []),
    ...clients.flatMap((client) => {
      const active = entries.filter((entry) => entry.client === client).length;
      return active > MAX_ACTIVE
        ? [`${client} has ${active} active keys; at most ${MAX_ACTIVE} are expected.`]
        : [];
    }),
  ];
}

function parseEntry(word: string): KeyEntry | undefined {
  const [, client, scopes, id, hash] = ENTRY.exec(word) ?? [];
  if (client === undefined || scopes === undefined || id === undefined || hash === undefined)
    return undefined;
  const words = scopes.split('+');
  return {
    client,
    scopes: SCOPES.filter((scope) => words.includes(scope)),
    id,
    sha256: Uint8Array.from(Buffer.from(hash, 'hex')),
  };
}
