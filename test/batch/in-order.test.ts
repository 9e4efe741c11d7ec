import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/batch/in-order.js';

async function* upTo(count: number, onAsked: () => void = () => {}): AsyncGenerator<number> {
  for (let value = 0; value < count; value++) {
    onAsked();
    yield value;
  }
}

describe('inOrder', () => {
  test.each([1, 2, 5, 50])('keeps the order with %i at once, whoever is faster', async (atOnce) => {
    const outcomes: number[] = [];
    const work = async (value: number): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, (value * 7) % 5));
      return value;
    };
    for await (const outcome of inOrder(upTo(20), work, atOnce)) outcomes.push(outcome);
    expect(outcomes).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  test('has no more under way than it may, and works at once where it may', async () => {
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
    };
    for await (const _ of inOrder(upTo(30), work, 4));
    expect(most).toBe(4);
  });

  test('asks for no more input while nobody takes the outcomes', async () => {
    let asked = 0;
    const outcomes = inOrder(
      upTo(100, () => asked++),
      async (value) => value,
      3,
    );
    await outcomes.next();
    expect(asked).toBe(3);
  });

  test('ends with the first failure, and leaves no other one unhandled', async () => {
    const work = async (value: number): Promise<never> => {
      throw new Error(String(value));
    };
    await expect(inOrder(upTo(10), work, 5).next()).rejects.toThrow('0');
  });
});
