import { describe, expect, test } from 'vitest';
import { apiKeyId, newApiKey } from '../../src/access/api-key.js';
import { formatKeyEntry, keyEntryMistakes, parseKeyEntries } from '../../src/access/key-entry.js';
import { createKeyRing } from '../../src/access/key-ring.js';
import type { Scope } from '../../src/access/scope.js';

function entriesOf(text: string) {
  const parsed = parseKeyEntries(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

const entryFor = (client: string, scopes: readonly Scope[] = ['report']) =>
  formatKeyEntry(client, scopes, newApiKey());

describe('a new key', () => {
  const made = newApiKey();

  test('has a prefix, an id and 256 bits', () => {
    expect(made.key).toMatch(new RegExp(`^visavis_${made.id}_[0-9a-f]{64}$`));
    expect(newApiKey().key).not.toBe(made.key);
  });

  test('cannot be found in its entry', () => {
    const entry = formatKeyEntry('acme', ['batch', 'report'], made);
    expect(entry).toMatch(/^acme:batch\+report:[0-9a-f]{12}:[0-9a-f]{64}$/);
    expect(entry).not.toContain(made.key.split('_')[2]);
  });

  test('opens with its own entry only', () => {
    const ring = createKeyRing(entriesOf(`${formatKeyEntry('acme', ['batch'], made)} ${entryFor('other')}`));
    expect(ring(made.key)).toEqual({
      client: 'acme',
      scopes: new Set(['batch']),
      countedAs: `key:${made.id}`,
    });
    const otherSecret = made.key.slice(0, -1) + (made.key.endsWith('0') ? '1' : '0');
    for (const wrong of [otherSecret, newApiKey().key, '', made.key.toUpperCase(), `${made.key} `]) {
      expect(ring(wrong)).toBeUndefined();
    }
  });

  test.each(['visavis_1_2', 'eyJhbGciOiJub25lIn0.e30.', 'Visavis_'])('is not taken for %s', (text) => {
    expect(apiKeyId(text)).toBeUndefined();
  });
});

describe('entries', () => {
  test('stand between white space, with comments', () => {
    const text = `# keys of today\n${entryFor('acme')} # the old one\n\n  ${entryFor('acme', ['report', 'metrics'])}\t${entryFor('b')}\n`;
    expect(entriesOf(text).map(({ client, scopes }) => [client, scopes])).toEqual([
      ['acme', ['report']],
      ['acme', ['report', 'metrics']],
      ['b', ['report']],
    ]);
  });

  test.each([
    { why: 'a key in place of its hash', entry: newApiKey().key },
    { why: 'a scope there is not', entry: entryFor('acme').replace(':report:', ':all:') },
    { why: 'no scope', entry: entryFor('acme').replace(':report:', '::') },
    { why: 'a client with capitals', entry: entryFor('acme').replace('acme', 'Acme') },
    { why: 'half a hash', entry: entryFor('acme').slice(0, -32) },
  ])('with $why are refused by number, not by content', ({ entry }) => {
    expect(parseKeyEntries(`${entryFor('acme')}\n${entry}`)).toEqual({
      ok: false,
      error: 'a line of `visavis key new` as entry 2: client:scopes:id:SHA-256',
    });
  });

  test('of a client may be two, and not the same twice', () => {
    const [a, b, c] = [entryFor('acme'), entryFor('acme'), entryFor('acme')];
    expect(keyEntryMistakes(entriesOf(`${a} ${b} ${entryFor('b')}`))).toEqual([]);
    expect(keyEntryMistakes(entriesOf(`${a} ${b} ${c}`))).toEqual([
      'acme has 3 active keys; at most 2 are expected.',
    ]);
    expect(keyEntryMistakes(entriesOf(`${a} ${a}`))).toEqual(['The same key is listed twice.']);
  });
});
