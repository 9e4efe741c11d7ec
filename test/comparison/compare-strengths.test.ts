import { describe, expect, test } from 'vitest';
import { compareStrengths } from '../../src/comparison/compare-strengths.js';
import { type Role, scalesOf } from '../../src/instrument/instrument.js';
import { policy } from '../helpers/policy.js';
import { makeProfile } from '../helpers/profiles.js';
import { buildInstrument, scaleId } from '../helpers/questionnaire-builder.js';

// Nine strengths: the top third is three.
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const scales = scalesOf(buildInstrument(IDS.map((id) => ({ id, keys: '++', seen: true }))), 'strengths');

/** Own scores in questionnaire order, and what is seen in the other; a space or `_` is no answer. */
interface Given {
  readonly employee?: readonly (number | undefined)[];
  readonly manager?: readonly (number | undefined)[];
  /** What the employee sees in the manager. */
  readonly employeeSees?: readonly (number | 'not-observed' | undefined)[];
  readonly managerSees?: readonly (number | 'not-observed' | undefined)[];
  readonly withheld?: readonly string[];
  readonly sem?: number;
}

const _ = undefined;
const FALLING = [100, 95, 90, 70, 60, 50, 40, 30, 20];
const MIDDLE = Array(9).fill(50);

function compare({ employee = FALLING, manager = FALLING, withheld = [], sem = 5, ...seen }: Given) {
  const own = (list: readonly (number | undefined)[]) =>
    Object.fromEntries(IDS.map((id, i) => [id, list[i]]));
  const views = { employee: seen.employeeSees ?? [], manager: seen.managerSees ?? [] };
  const ratings = (role: Role) =>
    Object.fromEntries(
      views[role].flatMap((value, i) => (typeof value === 'number' ? [[`${IDS[i]}-seen`, value]] : [])),
    );
  const unseen = (role: Role) =>
    new Set(views[role].flatMap((value, i) => (value === 'not-observed' ? [`${IDS[i]}-seen`] : [])));
  return compareStrengths(
    {
      scales,
      profiles: {
        employee: makeProfile('employee', { scales: own(employee), ratings: ratings('employee'), sem }),
        manager: makeProfile('manager', { scales: own(manager), ratings: ratings('manager'), sem }),
      },
      notObserved: { employee: unseen('employee'), manager: unseen('manager') },
      shared: new Set(IDS.filter((id) => !withheld.includes(id)).map(scaleId)),
    },
    policy.comparison,
  );
}

// "High": the one-sided 80 % lower bound reaches 50; with a SEM of 5 that is from 54.21 up.
describe('the own top third', () => {
  test.each([
    { why: 'the three highest', own: FALLING, top: ['a', 'b', 'c'] },
    {
      why: 'highest first, whatever the order of the questionnaire',
      own: FALLING.toReversed(),
      top: ['i', 'h', 'g'],
    },
    {
      why: 'a tie at the last place is kept together',
      own: [100, 95, 70, 70, 60, 50, 40, 30, 20],
      top: ['a', 'b', 'c', 'd'],
    },
    {
      why: 'a tie at the first place, in questionnaire order',
      own: [60, 90, 90, 70, 50, 40, 30, 20, 10],
      top: ['b', 'c', 'd'],
    },
    { why: 'all equal and high: all nine', own: Array(9).fill(75), top: IDS },
    { why: 'all equal in the middle: nothing is high', own: MIDDLE, top: [] },
    { why: 'in the top third, but not high', own: [100, 95, 54, 40, 30, 20, 10, 0, 0], top: ['a', 'b'] },
    { why: 'just high', own: [100, 95, 54.3, 40, 30, 20, 10, 0, 0], top: ['a', 'b', 'c'] },
    {
      why: 'too few answers on one: the next moves up',
      own: [_, 95, 90, 70, 60, 50, 40, 30, 20],
      top: ['b', 'c', 'd'],
    },
    { why: 'two answered', own: [100, 90, _, _, _, _, _, _, _], top: ['a', 'b'] },
    { why: 'none answered', own: Array(9).fill(_), top: [] },
  ])('$why', ({ own, top }) => {
    expect(compare({ employee: own }).top.employee).toEqual(top);
    expect(compare({ manager: own }).top.manager).toEqual(top);
  });

  test('a withheld strength is gone, and the next moves up for both', () => {
    const { top } = compare({ withheld: ['a'] });
    expect(top).toEqual({ employee: ['b', 'c', 'd'], manager: ['b', 'c', 'd'] });
  });

  test.each([
    { why: 'three places, three answers', employee: [90, 80, 70, _, _, _, _, _, _], sufficient: true },
    { why: 'three places, two answers', employee: [90, 80, _, _, _, _, _, _, _], sufficient: false },
  ])('enough for an order: $why', ({ employee, sufficient }) => {
    expect(compare({ employee }).sufficient).toBe(sufficient);
  });
});

// Single answers: high from 50 + .8416 × 17 = 64.3, so 75 and 100.
describe('what the other puts at the top', () => {
  test.each([
    { why: 'three that stand out', sees: [75, 100, 75, 50, 50, 50, 25, 25, 25], top: ['b', 'a', 'c'] },
    {
      why: 'a tie at the cut-off names none of those tied',
      sees: [100, 75, 75, 75, 50, 50, 50, 50, 50],
      top: ['a'],
    },
    { why: 'all equally high: nothing is at the top', sees: Array(9).fill(100), top: [] },
    { why: 'the highest are not high', sees: [50, 50, 50, 25, 25, 25, 0, 0, 0], top: [] },
    { why: 'three answered, nothing left out', sees: [75, 75, 100, _, _, _, _, _, _], top: ['c', 'a', 'b'] },
    {
      why: '"not observed" is no low answer',
      sees: [75, 'not-observed', 75, 75, _, _, _, _, _],
      top: ['a', 'c', 'd'],
    },
  ] as const)('$why', ({ sees, top }) => {
    expect(compare({ managerSees: sees }).seenAtTop.employee).toEqual(top);
    expect(compare({ employeeSees: sees }).seenAtTop.manager).toEqual(top);
  });

  test('seen by the other, and not in the own top', () => {
    const { seen } = compare({ managerSees: [25, 25, 100, 100, 75, 50, 50, 50, 50] });
    expect(seen).toEqual({ employee: ['d', 'e'], manager: [] });
  });
});

// Two scores of SEM 5: SE = 7.07. 14 apart: z = 1.98 but under 15 points; 20 apart: z = 2.83, p = .0047.
describe('shared and complementary', () => {
  test('at the top for both', () => {
    const manager = [95, 100, 30, 90, 60, 50, 40, 20, 10];
    expect(compare({ manager }).shared).toEqual(['a', 'b']);
  });

  test('not shared when the levels differ clearly: 100 and 70 among nine comparisons', () => {
    const manager = [70, 95, 90, 60, 55, 50, 40, 30, 20];
    expect(compare({ manager }).top.manager).toEqual(['b', 'c', 'a']);
    expect(compare({ manager }).shared).toEqual(['b', 'c']);
  });

  test('shared when the levels may differ by chance: the lists say nothing about levels', () => {
    // 85 and 100, 15 apart with SE 14.14: p = .29.
    const manager = [85, 95, 90, 70, 60, 50, 40, 30, 20];
    expect(compare({ manager, sem: 10 }).shared).toEqual(['a', 'b', 'c']);
  });

  test('at the top for one, and flagged', () => {
    const manager = [30, 95, 90, 100, 60, 50, 40, 30, 20];
    expect(
      compare({ manager }).complementary.map(({ scaleId: id, strong, gap }) => [
        id,
        strong,
        gap.difference.value,
      ]),
    ).toEqual([
      ['a', 'employee', 70],
      ['d', 'manager', -30],
    ]);
  });

  test('at the top for one, but no difference to speak of', () => {
    const manager = [88, 95, 90, 89, 60, 50, 40, 30, 20];
    const { complementary } = compare({ manager });
    expect(complementary.map(({ scaleId: id }) => id)).toEqual(['d']);
  });
});

// A single answer against a score: SE = √(17² + 5²) = 17.72.
describe('unseen: in the own top, and rated lower or not observed by the other', () => {
  test.each([
    { why: 'not observed', sees: ['not-observed', _, _], unseen: ['a'] },
    { why: 'rated three steps lower', sees: [25, _, _], unseen: ['a'] },
    { why: 'rated as high', sees: [100, 100, 100], unseen: [] },
    { why: 'rated higher is the reverse', sees: [_, 100, _], unseen: [] },
    { why: 'no answer is not unseen', sees: [_, _, _], unseen: [] },
    { why: 'one step lower, the own score being this sure: p = .158', sees: [75, _, _], unseen: ['a'] },
    { why: 'not in the own top', sees: [_, _, _, 0, 'not-observed'], unseen: [] },
  ] as const)('$why', ({ sees, unseen }) => {
    expect(compare({ managerSees: sees }).unseen).toEqual({ employee: unseen, manager: [] });
    expect(compare({ employeeSees: sees }).unseen).toEqual({ employee: [], manager: unseen });
  });

  test('one step lower is not enough with the error of a short scale', () => {
    // SE = √(17² + 14²) = 22.0: z = 1.14, p = .26.
    expect(compare({ managerSees: [75], sem: 14 }).unseen.employee).toEqual([]);
  });

  test('what the other sees minus what the owner says, per owner', () => {
    const { perceptionGaps } = compare({ managerSees: [25], employeeSees: [_, 100] });
    expect(perceptionGaps.map(({ owner, gap }) => [owner, gap.scaleId, gap.difference.value])).toEqual([
      ['employee', 'a', -75],
      ['manager', 'b', 5],
    ]);
  });
});

test('a withheld strength appears nowhere', () => {
  const found = compare({
    manager: FALLING.toReversed(),
    managerSees: ['not-observed', 100, 100, 100, 0, 0, 0, 0, 0],
    employeeSees: Array(9).fill(75),
    withheld: ['a', 'i'],
  });
  const named = JSON.stringify(found).match(/"[a-i]"/g) ?? [];
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => id === '"a"' || id === '"i"')).toEqual([]);
});

test('without scales there is nothing, and nothing fails', () => {
  const nobody = { employee: makeProfile('employee', {}), manager: makeProfile('manager', {}) };
  const none = { employee: new Set<string>(), manager: new Set<string>() };
  const found = compareStrengths(
    { scales: [], profiles: nobody, notObserved: none, shared: new Set() },
    policy.comparison,
  );
  expect(found).toMatchObject({ top: { employee: [], manager: [] }, shared: [], gaps: [], sufficient: true });
});
