import { describe, expect, test } from 'vitest';
import type { ItemId } from '../../src/instrument/instrument.js';
import { scoreSheet } from '../../src/scoring/score-sheet.js';
import { policy } from '../helpers/policy.js';
import { buildInstrument, scaleId } from '../helpers/questionnaire-builder.js';
import { makeSheet } from '../helpers/sheets.js';

const instrument = buildInstrument([
  { id: 'pace', keys: '+-', seen: true },
  { id: 'light', domain: 'expectations', asker: 'employee' },
  { id: 'route', domain: 'preferences', keys: '+--+' },
]);

describe('scoreSheet', () => {
  const sheet = makeSheet(instrument, 'employee', {
    'pace-1': 5,
    'pace-2': 2,
    'pace-seen': 4,
    'route-1': 1,
    'route-2': 4,
    'route-3': 5,
    'light-importance': 5,
    'light-experience': 2,
  });
  const profile = scoreSheet(sheet, policy.scoring);

  // Pace: 100 and 75. Route: 0, 25, 0. Pooled: SS = 2 × 12.5² + (25/3)² × 2 + (50/3)² = 312.5 + 416.67;
  // (4232 + 729.1667) / (8 + 1 + 2).
  const variance = (4232 + 312.5 + 1250 / 3) / 11;

  test('scales of several items, in questionnaire order', () => {
    expect([...profile.scales.values()]).toEqual([
      {
        kind: 'scored',
        scaleId: 'pace',
        answered: 2,
        items: 2,
        measure: {
          value: 87.5,
          sem: expect.closeTo(Math.sqrt(variance / 2), 10),
          distribution: { kind: 't', df: 11 },
        },
      },
      {
        kind: 'scored',
        scaleId: 'route',
        answered: 3,
        items: 4,
        measure: {
          value: expect.closeTo(25 / 3, 10),
          sem: expect.closeTo(Math.sqrt(variance / 3), 10),
          distribution: { kind: 't', df: 11 },
        },
      },
    ]);
  });

  test('answers that stand for themselves, with the error of a single item', () => {
    expect(
      [...profile.ratings.values()].map(({ itemId, option, measure }) => [itemId, option, measure.value]),
    ).toEqual([
      ['pace-seen', 4, 75],
      ['light-importance', 5, 100],
      ['light-experience', 2, 25],
    ]);
    expect(profile.ratings.get('pace-seen' as ItemId)?.measure).toEqual({
      value: 75,
      sem: 17,
      distribution: { kind: 'normal' },
    });
  });

  test('says whose it is and where its uncertainty comes from', () => {
    expect(profile).toMatchObject({ role: 'employee', uncertainty: { kind: 'fallback' } });
  });

  test('"not observed" is no rating', () => {
    const { ratings } = scoreSheet(
      makeSheet(instrument, 'employee', { 'pace-seen': 'not-observed' }),
      policy.scoring,
    );
    expect(ratings.size).toBe(0);
  });

  test('nothing answered: no score and no rating, and no failure', () => {
    const empty = scoreSheet(makeSheet(instrument, 'manager', {}), policy.scoring);
    expect([...empty.scales.values()].map(({ kind }) => kind)).toEqual(['insufficient', 'insufficient']);
    expect(empty.ratings.size).toBe(0);
  });
});

test('a person may be less even in one response format than in another: each is pooled alone', () => {
  const two = buildInstrument([
    { id: 'even', keys: '++' },
    { id: 'uneven', keys: '++', seen: true },
  ]);
  // Gives the second scale the format of the item about the other, which is a format of its own.
  const [even, uneven] = two.scales;
  const format = two.items.get('uneven-seen' as ItemId)?.format;
  if (uneven?.domain !== 'strengths' || even === undefined || format === undefined)
    throw new Error('strengths');
  const items = uneven.items.map((item) => ({ ...item, format })) as unknown as typeof uneven.items;
  const mixed = { ...two, scales: [even, { ...uneven, items }] };
  const sheet = makeSheet(mixed, 'employee', { 'even-1': 3, 'even-2': 3, 'uneven-1': 1, 'uneven-2': 5 });
  const { scales } = scoreSheet(sheet, policy.scoring);
  const sem = (id: string) => {
    const score = scales.get(scaleId(id));
    return score?.kind === 'scored' ? score.measure.sem : undefined;
  };
  expect(sem('even')).toBeCloseTo(Math.sqrt(4232 / 9 / 2), 10);
  expect(sem('uneven')).toBeCloseTo(Math.sqrt((4232 + 5000) / 9 / 2), 10);
});
