import { describe, expect, test } from 'vitest';
import { analysePair } from '../../src/analysis/analyse-pair.js';
import type { Change, ChangeKind } from '../../src/change/change.js';
import { distance } from '../../src/change/change-family.js';
import type { Role } from '../../src/instrument/instrument.js';
import { NORMAL } from '../../src/scoring/distribution.js';
import { visAVis } from '../helpers/examples.js';
import { answerAll, makeSheet } from '../helpers/sheets.js';
import { policy } from '../helpers/shipped.js';

type Answers = Readonly<Record<string, number>>;

/** Varied enough to pass the checks on quality, the same for both. */
const base = (role: Role): Record<string, number | string> =>
  answerAll(visAVis, role, (id) => 3 + ((id.length + id.charCodeAt(id.length - 1)) % 2));

function pairWith(changes: Partial<Record<Role, Answers>>, withheld: Partial<Record<Role, string[]>> = {}) {
  const sheet = (role: Role) =>
    makeSheet(visAVis, role, { ...base(role), ...changes[role] }, { withheld: withheld[role] ?? [] });
  return { employee: sheet('employee'), manager: sheet('manager') };
}

function changesOf(before: ReturnType<typeof pairWith>, now: ReturnType<typeof pairWith>): readonly Change[] {
  const analysis = analysePair(now, policy, { previous: before });
  if (analysis.kind !== 'compared' || analysis.change?.kind !== 'compared') throw new Error('Not compared');
  return analysis.change.changes;
}

const find = (changes: readonly Change[], scaleId: string, kind: ChangeKind, role?: Role) =>
  changes.find((change) => change.scaleId === scaleId && change.kind === kind && change.role === role);

describe('a change of a single answer', () => {
  test.each([
    [1, 5, 'changed'],
    [2, 5, 'changed'],
    [3, 5, 'may-have-changed'],
    [3, 4, 'cannot-tell'],
    [3, 3, 'cannot-tell'],
  ] as const)('from %i to %i: %s', (before, now, word) => {
    const changes = changesOf(
      pairWith({ employee: { 'growth-experience': before } }),
      pairWith({ employee: { 'growth-experience': now } }),
    );
    const change = find(changes, 'growth', 'experience', 'employee');
    expect(change).toMatchObject({
      word,
      options: { before, now },
      difference: { value: 25 * (now - before) },
    });
    expect(change?.difference.standardError).toBeCloseTo(17 * Math.SQRT2, 12);
  });

  test('one step is never a change, whatever the answer', () => {
    for (const [before, now] of [
      [1, 2],
      [2, 3],
      [4, 3],
      [5, 4],
    ]) {
      const changes = changesOf(
        pairWith({ manager: { 'growth-room': before ?? 0 } }),
        pairWith({ manager: { 'growth-room': now ?? 0 } }),
      );
      expect(find(changes, 'growth', 'room', 'manager')?.word).toBe('cannot-tell');
    }
  });
});

describe('a line', () => {
  const items = ['closeness-1', 'closeness-2', 'closeness-3', 'closeness-4'] as const;
  const at = (side: 'left' | 'right'): Answers =>
    Object.fromEntries(
      items.map((id) => {
        const reverse = visAVis.items.get(id as never)?.keying === 'reverse';
        return [id, (side === 'right') === reverse ? 1 : 5];
      }),
    );

  test('tells who moved where, and that the two are closer', () => {
    const changes = changesOf(
      pairWith({ employee: at('left'), manager: at('right') }),
      pairWith({ employee: at('right'), manager: at('right') }),
    );
    expect(find(changes, 'closeness', 'position', 'employee')).toMatchObject({
      word: 'changed',
      before: 0,
      now: 100,
    });
    expect(find(changes, 'closeness', 'position', 'manager')).toMatchObject({ word: 'about-the-same' });
    expect(find(changes, 'closeness', 'distance')).toMatchObject({ word: 'changed', before: 100, now: 0 });
  });

  test('a distance has the error of the difference it is', () => {
    const measure = (value: number, sem: number) => ({ value, sem, distribution: NORMAL });
    expect(distance(measure(20, 3), measure(60, 4))).toEqual({ value: 40, sem: 5, distribution: NORMAL });
    expect(distance(measure(20, 3), undefined)).toBeUndefined();
  });
});

describe('nothing is said', () => {
  const now = pairWith({});
  const themesOf = (changes: readonly Change[]) => new Set(changes.map(({ scaleId }) => String(scaleId)));

  test('of strengths, nor of what is never shared', () => {
    const themes = themesOf(changesOf(pairWith({}), now));
    const strengths = visAVis.scales
      .filter(({ domain }) => domain === 'strengths')
      .map(({ id }) => String(id));
    expect(strengths.filter((id) => themes.has(id))).toEqual([]);
    expect(themes.has('safety')).toBe(false);
    // The employee's room for upward feedback is never shared; the rest of that theme is.
    const upward = changesOf(pairWith({}), now).filter(({ scaleId }) => scaleId === 'upward');
    expect(upward.map(({ kind }) => kind)).not.toContain('room');
    expect(upward.map(({ kind }) => kind)).toContain('importance');
  });

  test.each([
    ['by the employee then', { employee: ['growth'] }, {}],
    ['by the manager then', { manager: ['growth'] }, {}],
    ['by the employee now', {}, { employee: ['growth'] }],
    ['by the manager now', {}, { manager: ['growth'] }],
  ])('of a theme withheld %s', (_, before, after) => {
    expect(themesOf(changesOf(pairWith({}, before), pairWith({}, after))).has('growth')).toBe(false);
  });

  test('when the earlier answers carry no comparison; not whose', () => {
    const poor = makeSheet(visAVis, 'employee', { 'growth-experience': 3 });
    const analysis = analysePair(now, policy, { previous: { ...now, employee: poor } });
    expect(analysis).toMatchObject({ kind: 'compared', change: { kind: 'too-little' } });
    expect(Object.keys((analysis as { change: object }).change)).toEqual(['kind']);
  });
});

test('the number of comparisons is the number of changes looked at, and chance is a fifth of it', () => {
  const analysis = analysePair(pairWith({}), policy, { previous: pairWith({}) });
  if (analysis.kind !== 'compared' || analysis.change?.kind !== 'compared') throw new Error('Not compared');
  const { changes, comparisons, expectedByChance } = analysis.change;
  expect(comparisons).toBe(changes.length);
  expect(expectedByChance).toBeCloseTo(0.2 * comparisons, 12);
});
