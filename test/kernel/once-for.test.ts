import { expect, test } from 'vitest';
import { onceFor } from '../../src/kernel/once-for.js';

test('works something out once for an object, and anew for another with the same content', () => {
  const worked: object[] = [];
  const named = onceFor((source: { readonly id: string }) => {
    worked.push(source);
    return { name: source.id.toUpperCase() };
  });
  const [first, second] = [{ id: 'a' }, { id: 'a' }];
  expect(named(first)).toEqual({ name: 'A' });
  expect(named(first)).toBe(named(first));
  expect(named(second)).not.toBe(named(first));
  expect(worked).toEqual([first, second]);
});
