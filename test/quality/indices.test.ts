import { describe, expect, test } from 'vitest';
import { completion } from '../../src/quality/completion.js';
import { mixedBlocks } from '../../src/quality/item-blocks.js';
import { longstring } from '../../src/quality/longstring.js';
import { responseVariability } from '../../src/quality/response-variability.js';
import { timePerItem } from '../../src/quality/time-per-item.js';
import { buildInstrument } from '../helpers/questionnaire-builder.js';
import { answerAll, makeSheet } from '../helpers/sheets.js';

const _ = undefined;

describe('longstring', () => {
  test.each([
    { why: 'nothing answered', responses: [_, _], longest: 0 },
    { why: 'no item at all', responses: [], longest: 0 },
    { why: 'one answer', responses: [3], longest: 1 },
    { why: 'never twice the same', responses: [1, 2, 1, 2], longest: 1 },
    { why: 'the run in the middle', responses: [1, 4, 4, 4, 2], longest: 3 },
    { why: 'the run at the end', responses: [1, 2, 5, 5], longest: 2 },
    { why: 'the longer of two runs', responses: [3, 3, 1, 2, 2, 2], longest: 3 },
    { why: 'one box throughout', responses: Array(24).fill(4), longest: 24 },
    { why: 'skipping one row does not end a run', responses: [4, 4, _, 4, 4, 4], longest: 5 },
    { why: 'skipped items are no run of their own', responses: [1, _, _, _, _, 2], longest: 1 },
  ])('$why', ({ responses, longest }) => {
    expect(longstring(responses)).toBe(longest);
  });
});

describe('responseVariability', () => {
  test.each([
    { why: 'nothing answered', responses: [_, _], spread: undefined },
    { why: 'one answer has no spread', responses: [3, _], spread: undefined },
    { why: 'one box throughout', responses: [4, 4, 4], spread: 0 },
    { why: 'two answers two steps apart: √2', responses: [2, 4], spread: Math.SQRT2 },
    { why: 'all options once: √(10 / 4)', responses: [1, 2, 3, 4, 5], spread: Math.sqrt(2.5) },
    { why: 'skipped items are passed over', responses: [1, _, 2, 3, 4, _, 5], spread: Math.sqrt(2.5) },
  ])('$why', ({ responses, spread }) => {
    const found = responseVariability(responses);
    if (spread === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(spread, 12);
  });
});

describe('completion', () => {
  const instrument = buildInstrument([
    { id: 'pace', keys: '++', seen: true },
    { id: 'light', domain: 'expectations', asker: 'employee' },
  ]);

  test.each([
    { why: 'nothing', role: 'employee', answers: {}, answered: 0, total: 5 },
    { why: 'the other role is asked other items', role: 'manager', answers: {}, answered: 0, total: 6 },
    {
      why: '"not observed" is an answer',
      role: 'employee',
      answers: { 'pace-seen': 'not-observed' },
      answered: 1,
      total: 5,
    },
    {
      why: 'everything',
      role: 'employee',
      answers: { 'pace-1': 1, 'pace-2': 1, 'pace-seen': 1, 'light-importance': 1, 'light-experience': 1 },
      answered: 5,
      total: 5,
    },
  ] as const)('$why', ({ role, answers, answered, total }) => {
    expect(completion(makeSheet(instrument, role, answers))).toEqual({ answered, total });
  });
});

describe('mixedBlocks', () => {
  test.each([
    { why: 'ten items of both keyings', keys: '+-+-+-+-+-', blocks: 1 },
    { why: 'nine are too few', keys: '+-+-+-+-+', blocks: 0 },
    { why: 'ten of one keying: a row of fours may be meant', keys: '++++++++++', blocks: 0 },
    { why: 'one reversed item is enough', keys: '+++++++++-', blocks: 1 },
  ])('$why', ({ keys, blocks }) => {
    const instrument = buildInstrument([{ id: 'pace', keys }]);
    expect(mixedBlocks(makeSheet(instrument, 'employee', {}))).toHaveLength(blocks);
  });

  test('gives the answers as given, in the order shown, skipped ones among them', () => {
    const instrument = buildInstrument([
      { id: 'pace', keys: '+-+-+' },
      { id: 'calm', keys: '-+-+-' },
    ]);
    // The screen shows pace-1, calm-1, pace-2, calm-2 …
    const sheet = makeSheet(instrument, 'employee', { 'pace-1': 5, 'calm-1': 1, 'pace-2': 2, 'calm-5': 4 });
    expect(mixedBlocks(sheet)).toEqual([[5, 1, 2, _, _, _, _, _, _, 4]]);
  });

  test('each screen is a block of its own', () => {
    const instrument = buildInstrument(
      Array.from({ length: 10 }, (__, index) => ({
        id: `s${index}`,
        keys: index === 0 ? '-' : '+',
        seen: true,
      })),
    );
    // Ten items about oneself, one reversed; ten about the other, none reversed.
    expect(
      mixedBlocks(
        makeSheet(
          instrument,
          'employee',
          answerAll(instrument, 'employee', () => 3),
        ),
      ),
    ).toEqual([Array(10).fill(3)]);
  });
});

describe('timePerItem', () => {
  const instrument = buildInstrument([
    { id: 'pace', keys: '++++' },
    { id: 'light', domain: 'expectations', asker: 'employee' },
  ]);
  const timed = (role: 'employee' | 'manager', secondsPerSection: Record<string, number>) =>
    timePerItem(makeSheet(instrument, role, {}, { secondsPerSection }));

  test.each([
    { why: 'no time kept', role: 'employee', seconds: {}, times: [] },
    { why: 'four questions in ten seconds', role: 'employee', seconds: { own: 10 }, times: [['own', 2.5]] },
    {
      why: 'who asks gives two answers a theme',
      role: 'employee',
      seconds: { asks: 6 },
      times: [['asks', 3]],
    },
    { why: 'who gives gives three', role: 'manager', seconds: { asks: 6 }, times: [['asks', 2]] },
    { why: 'no time at all is fast', role: 'employee', seconds: { own: 0 }, times: [['own', 0]] },
  ] as const)('$why', ({ role, seconds, times }) => {
    expect(timed(role, seconds).map(({ sectionId, secondsPerItem }) => [sectionId, secondsPerItem])).toEqual(
      times,
    );
  });
});
