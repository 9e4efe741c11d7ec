import { describe, expect, test } from 'vitest';
import { assessQuality } from '../../src/quality/assess-quality.js';
import { policy } from '../helpers/policy.js';
import { buildInstrument } from '../helpers/questionnaire-builder.js';
import { makeSheet } from '../helpers/sheets.js';

/** One screen of twelve items of both keyings; a run of six is half of it. */
const twelve = buildInstrument([{ id: 'pace', keys: '+-+-+-+-+-+-' }]);

function assess(answers: readonly (number | undefined)[], seconds?: number) {
  const responses = Object.fromEntries(answers.map((answer, index) => [`pace-${index + 1}`, answer]));
  const rest = seconds === undefined ? {} : { secondsPerSection: { own: seconds } };
  return assessQuality(makeSheet(twelve, 'employee', responses, rest), policy.quality);
}

const VARIED = [1, 5, 2, 4, 1, 5, 2, 4, 1, 5, 2, 4];

test('the shipped cut-offs are those of the scoring rules', () => {
  expect(policy.quality).toEqual({
    minCompletion: 0.8,
    longstringShare: 0.5,
    minVariability: 0.5,
    minSecondsPerItem: 2,
    fastShare: 0.5,
    flagsToAct: 2,
  });
});

describe('flags', () => {
  test.each([
    { why: 'varied answers in good time', answers: VARIED, seconds: 60, flags: [] },
    { why: 'a run of five of twelve', answers: [3, 3, 3, 3, 3, 1, 5, 2, 4, 1, 5, 2], flags: [] },
    { why: 'a run of six of twelve', answers: [3, 3, 3, 3, 3, 3, 1, 5, 2, 4, 1, 5], flags: ['longstring'] },
    {
      // Mean 3.5, every answer half a step from it: √(12 × .25 / 11) = .522.
      why: 'two neighbouring options in turn spread more than half a step',
      answers: [3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4],
      flags: [],
    },
    {
      // Ten threes and two fours, mean 19/6: √((10/36 + 2 × 25/36) / 11) = √(60/396) = .389.
      why: 'ten of one and two of its neighbour, never six in a row',
      answers: [3, 3, 3, 3, 4, 3, 3, 3, 3, 3, 4, 3],
      flags: ['irv'],
    },
    { why: 'one box throughout: both', answers: Array(12).fill(4), flags: ['longstring', 'irv'] },
    { why: 'just two seconds an item', answers: VARIED, seconds: 24, flags: [] },
    { why: 'under two seconds an item', answers: VARIED, seconds: 23.9, flags: ['time'] },
    { why: 'all three', answers: Array(12).fill(4), seconds: 5, flags: ['longstring', 'irv', 'time'] },
  ])('$why', ({ answers, seconds, flags }) => {
    expect(assess(answers, seconds).flags).toEqual(flags);
  });
});

describe('whether the answers can carry a comparison', () => {
  const skipping = (skipped: number) => VARIED.map((answer, index) => (index < skipped ? undefined : answer));
  test.each([
    { why: 'no flag', answers: VARIED, usable: true },
    { why: 'one flag', answers: VARIED, seconds: 5, usable: true },
    { why: 'two flags', answers: Array(12).fill(4), usable: false },
    { why: 'ten of twelve answered: 83 %', answers: skipping(2), usable: true },
    { why: 'nine of twelve answered: 75 %', answers: skipping(3), usable: false },
    { why: 'nothing answered', answers: skipping(12), usable: false },
  ])('$why', ({ answers, seconds, usable }) => {
    expect(assess(answers, seconds).usable).toBe(usable);
  });

  test('exactly 80 % is enough', () => {
    const five = buildInstrument([{ id: 'pace', keys: '+++++' }]);
    const sheet = makeSheet(five, 'employee', { 'pace-1': 1, 'pace-2': 4, 'pace-3': 2, 'pace-4': 5 });
    expect(assessQuality(sheet, policy.quality)).toMatchObject({
      completion: { answered: 4, total: 5 },
      usable: true,
    });
  });
});

describe('time is judged over the pages', () => {
  const pages = buildInstrument([
    { id: 'pace', keys: '++', seen: true },
    { id: 'light', domain: 'expectations', asker: 'employee' },
  ]);
  test.each([
    { why: 'one of three pages', seconds: { own: 1, view: 10, asks: 10 }, flags: [] },
    { why: 'two of three pages', seconds: { own: 1, view: 1, asks: 10 }, flags: ['time'] },
    { why: 'half of the pages whose time was kept', seconds: { own: 1, asks: 10 }, flags: ['time'] },
    { why: 'no page', seconds: {}, flags: [] },
  ])('$why', ({ seconds, flags }) => {
    const sheet = makeSheet(pages, 'employee', {}, { secondsPerSection: seconds });
    expect(assessQuality(sheet, policy.quality).flags).toEqual(flags);
  });
});

test('without a long block of both keyings there is no run and no spread to judge', () => {
  const short = buildInstrument([{ id: 'pace', keys: '++' }]);
  const quality = assessQuality(makeSheet(short, 'employee', { 'pace-1': 3, 'pace-2': 3 }), policy.quality);
  expect(quality).toEqual({
    completion: { answered: 2, total: 2 },
    longstring: 0,
    flags: [],
    usable: true,
  });
});
