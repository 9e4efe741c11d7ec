import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createChunkBuffer } from '../../src/queue/chunk-buffer.js';

test('hands on full chunks at once, and the rest when nothing more comes', async () => {
  const chunks: (readonly number[])[] = [];
  const buffer = createChunkBuffer<number>(3, 20, (chunk) => chunks.push(chunk));
  for (const item of [1, 2, 3, 4, 5, 6, 7]) buffer.add(item);
  expect(chunks).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  await delay(100);
  expect(chunks).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  await delay(100);
  expect(chunks).toHaveLength(3);
});
