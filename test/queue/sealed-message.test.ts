import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/problems/problem.js';
import { parseQueueSecret, queueName } from '../../src/queue/queue-secret.js';
import { openMessage, sealMessage } from '../../src/queue/sealed-message.js';

const KEY = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const secret = parseQueueSecret(KEY);

describe('a sealed message', () => {
  test('opens where it was meant to lie, and hides what it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 500 }), fc.string(), (message, place) => {
        const sealed = sealMessage(secret, place, message);
        expect(openMessage(secret, place, sealed).equals(message)).toBe(true);
        expect(sealed.includes(Buffer.from(message))).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test('is another one every time', () => {
    const message = Buffer.from('the same');
    expect(sealMessage(secret, 'a', message).equals(sealMessage(secret, 'a', message))).toBe(false);
  });

  test('does not open with one bit changed, anywhere', () => {
    const sealed = sealMessage(secret, 'a', Buffer.from('answers'));
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => openMessage(secret, 'a', changed)).toThrow();
    }
  });

  test.each([
    { why: 'in another place', open: (sealed: Buffer) => openMessage(secret, 'b', sealed) },
    { why: 'with another key', open: (sealed: Buffer) => openMessage(randomBytes(32), 'a', sealed) },
    {
      why: 'with its end cut off',
      open: (sealed: Buffer) => openMessage(secret, 'a', sealed.subarray(0, -1)),
    },
    { why: 'with nothing of it left', open: () => openMessage(secret, 'a', Buffer.alloc(0)) },
  ])('does not open $why', ({ open }) => {
    expect(() => open(sealMessage(secret, 'a', Buffer.from('answers')))).toThrow();
  });
});

describe('the key', () => {
  test('is read in hex and in base64', () => {
    expect(parseQueueSecret(secret.toString('base64')).equals(secret)).toBe(true);
    expect(secret.toString('hex')).toBe(KEY);
  });

  test.each([
    { why: 'missing', text: undefined, says: 'is not set' },
    { why: 'empty', text: ' ', says: 'is not set' },
    { why: 'too short', text: Buffer.alloc(16).toString('base64'), says: 'no key of 32 bytes' },
    { why: 'too long', text: `${KEY}00`, says: 'no key of 32 bytes' },
    {
      why: 'a sentence of the right length',
      text: 'correct horse battery staple, and 4 more...',
      says: 'no key',
    },
  ])('is refused when it is $why, without being told', ({ text, says }) => {
    const refuse = (): unknown => parseQueueSecret(text);
    expect(refuse).toThrow(Problem);
    expect(refuse).toThrow(says);
    if (text !== undefined && text.trim() !== '') expect(refuse).not.toThrow(text);
  });

  test('and the release decide which queue it is', () => {
    const names = [queueName(secret, 'a'), queueName(secret, 'b'), queueName(randomBytes(32), 'a')];
    expect(new Set(names).size).toBe(3);
    expect(queueName(secret, 'a')).toBe(names[0]);
    expect(names.join()).not.toContain(KEY.slice(0, 16));
  });
});
