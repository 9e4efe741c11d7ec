import { describe, expect, test } from 'vitest';
import { comparePreferences } from '../../src/comparison/compare-preferences.js';
import { scalesOf } from '../../src/instrument/instrument.js';
import { policy } from '../helpers/policy.js';
import { makeProfile } from '../helpers/profiles.js';
import { buildInstrument, scaleId } from '../helpers/questionnaire-builder.js';

const scales = scalesOf(
  buildInstrument(['a', 'b'].map((id) => ({ id, domain: 'preferences', keys: '+-+-' }))),
  'preferences',
);

interface Positions {
  readonly employee: number | undefined;
  readonly manager: number | undefined;
  readonly sem?: number;
}

function compare({ employee, manager, sem = 5 }: Positions, shared = ['a', 'b']) {
  return comparePreferences(
    scales,
    {
      employee: makeProfile('employee', { scales: { a: employee }, sem }),
      manager: makeProfile('manager', { scales: { a: manager }, sem }),
    },
    new Set(shared.map(scaleId)),
    policy.comparison,
  );
}

function comparedA(positions: Positions) {
  const [line] = compare(positions);
  if (line?.kind !== 'compared') throw new Error('expected a comparison');
  return line;
}

test('the difference is the employee’s position minus the manager’s', () => {
  expect(comparedA({ employee: 30, manager: 80 }).gap).toMatchObject({
    type: 'style-distance',
    minuend: { value: 30 },
    subtrahend: { value: 80 },
    difference: { value: -50, standardError: expect.closeTo(Math.sqrt(50), 10) },
  });
});

test('bands are 80 % intervals: ±1.2816 standard errors, cut to the line', () => {
  const { bands } = comparedA({ employee: 3, manager: 60 });
  expect(bands.employee).toEqual({ lower: 0, upper: expect.closeTo(3 + 5 * 1.2815515655446004, 9) });
  expect(bands.manager.lower).toBeCloseTo(60 - 5 * 1.2815515655446004, 9);
});

describe('whose position is nearer to the low pole', () => {
  test.each([
    { why: 'the employee’s', employee: 20, manager: 80, left: 'employee' },
    { why: 'the manager’s', employee: 80, manager: 20, left: 'manager' },
    { why: 'equal: the employee’s, for the sake of order', employee: 50, manager: 50, left: 'employee' },
  ])('$why', ({ employee, manager, left }) => {
    expect(comparedA({ employee, manager }).left).toBe(left);
  });
});

describe('opposite leans: both at least 10 from the middle, with bands that leave it out', () => {
  // The band of SEM 5 reaches 6.41, that of SEM 10 reaches 12.8.
  test.each([
    { why: 'far apart', employee: 20, manager: 80, opposite: true },
    { why: 'the other way round', employee: 80, manager: 20, opposite: true },
    { why: 'exactly 10 from the middle', employee: 40, manager: 60, opposite: true },
    {
      why: 'exactly 10, but for noise',
      employee: 40.00000000000001,
      manager: 59.99999999999999,
      opposite: true,
    },
    { why: 'one of them only 9', employee: 41, manager: 80, opposite: false },
    { why: 'both on one side', employee: 60, manager: 90, opposite: false },
    { why: 'one in the middle', employee: 50, manager: 90, opposite: false },
    { why: '11 from the middle, but not sure of it', employee: 39, manager: 61, sem: 10, opposite: false },
    { why: '13 from the middle, and sure of it', employee: 37, manager: 63, sem: 10, opposite: true },
  ])('$why', ({ why: _, opposite, ...positions }) => {
    expect(comparedA(positions).opposite).toBe(opposite);
  });
});

describe('the side both share', () => {
  test.each([
    { why: 'left', employee: 20, manager: 40, lean: 'left' },
    { why: 'right', employee: 70, manager: 80, lean: 'right' },
    { why: 'around the middle', employee: 45, manager: 60, lean: 'middle' },
    { why: 'a mean of exactly 60 leans', employee: 55, manager: 65, lean: 'right' },
    { why: 'a mean of exactly 40 leans', employee: 50, manager: 30, lean: 'left' },
    {
      why: 'a mean of 60, but for noise',
      employee: 53.33333333333333,
      manager: 66.66666666666666,
      lean: 'right',
    },
    { why: 'a mean of 59 does not', employee: 58, manager: 60, lean: 'middle' },
  ])('$why', ({ employee, manager, lean }) => {
    expect(comparedA({ employee, manager }).lean).toBe(lean);
  });
});

describe('not included', () => {
  const absent = { kind: 'not-included', scaleId: 'a' };
  test.each([
    { why: 'too few answers of the employee', employee: undefined, manager: 80, shared: ['a', 'b'] },
    { why: 'too few answers of the manager', employee: 20, manager: undefined, shared: ['a', 'b'] },
    { why: 'too few answers of both', employee: undefined, manager: undefined, shared: ['a', 'b'] },
    { why: 'withheld', employee: 20, manager: 80, shared: ['b'] },
  ])('looks the same: $why', ({ employee, manager, shared }) => {
    expect(compare({ employee, manager }, shared)[0]).toEqual(absent);
  });
});

test('every line stays in its place', () => {
  expect(compare({ employee: 20, manager: 80 }).map(({ scaleId: id, kind }) => [id, kind])).toEqual([
    ['a', 'compared'],
    ['b', 'not-included'],
  ]);
});
