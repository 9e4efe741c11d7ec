import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, SMALLEST_BUCKET, unpack } from '../../src/sealing/padding.js';

test('any text comes back from a bucket', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 3000 }), async (text) => {
      const packed = await pack(text);
      const doublings = Math.log2(packed.length / SMALLEST_BUCKET);
      expect(doublings).toBe(Math.floor(doublings));
      expect(await unpack(packed)).toBe(text);
    }),
    { numRuns: 40 },
  );
});

test('texts of about the same length cannot be told apart by it', async () => {
  const lengths = await Promise.all(
    ['a', 'ab'.repeat(40), '{"responses":{}}'].map(async (text) => (await pack(text)).length),
  );
  expect(lengths).toEqual([SMALLEST_BUCKET, SMALLEST_BUCKET, SMALLEST_BUCKET]);
});

test('a small message cannot grow without end', async () => {
  const bomb = await pack(' '.repeat(300_000));
  expect(bomb.length).toBe(SMALLEST_BUCKET);
  await expect(unpack(bomb)).rejects.toThrow('Longer than any sheet');
});

test.each([
  { why: 'a length beyond the end', bytes: [0, 0, 2, 0, 1, 2, 3] },
  { why: 'no length', bytes: [0, 0] },
  { why: 'something that was never deflated', bytes: [0, 0, 0, 3, 255, 255, 255, 0] },
])('$why is refused', async ({ bytes }) => {
  await expect(unpack(Uint8Array.from(bytes))).rejects.toThrow();
});
