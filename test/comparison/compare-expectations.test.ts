import { describe, expect, test } from 'vitest';
import { centredResiduals } from '../../src/comparison/centred-residuals.js';
import {
  type ComparedNeed,
  compareExpectations,
  type ExpectationComparison,
} from '../../src/comparison/compare-expectations.js';
import { importanceOrder } from '../../src/comparison/importance-order.js';
import { scalesOf } from '../../src/instrument/instrument.js';
import { scoreSheet } from '../../src/scoring/score-sheet.js';
import { policy } from '../helpers/policy.js';
import { buildInstrument, type ScaleSpec, scaleId } from '../helpers/questionnaire-builder.js';
import { makeSheet } from '../helpers/sheets.js';

/** Importance, experience (by who asks), estimate, offer, room (by who gives); on 1–5. */
type Ratings = readonly (number | undefined)[];
const KINDS = ['importance', 'experience', 'estimate', 'offer', 'room'] as const;
const _ = undefined;

const SPECS: readonly ScaleSpec[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
  id,
  domain: 'expectations',
  asker: 'employee',
}));

function compare(
  themes: Readonly<Record<string, Ratings>>,
  specs: readonly ScaleSpec[] = SPECS,
  shared = specs.filter(({ never }) => never !== true).map(({ id }) => id),
): ExpectationComparison[] {
  const instrument = buildInstrument(specs);
  const answers = { employee: {}, manager: {} } as Record<'employee' | 'manager', Record<string, number>>;
  for (const { id, asker = 'employee' } of specs) {
    KINDS.forEach((kind, index) => {
      const option = themes[id]?.[index];
      const asks = kind === 'importance' || kind === 'experience';
      const role = asks === (asker === 'employee') ? 'employee' : 'manager';
      if (option !== undefined) answers[role][`${id}-${kind}`] = option;
    });
  }
  const profile = (role: 'employee' | 'manager') =>
    scoreSheet(makeSheet(instrument, role, answers[role]), policy.scoring);
  return compareExpectations(
    scalesOf(instrument, 'expectations'),
    { employee: profile('employee'), manager: profile('manager') },
    new Set(shared.map(scaleId)),
    policy.comparison,
  );
}

/** Theme `a` beside four on which nothing differs. */
function compareA(ratings: Ratings): ComparedNeed {
  const calm = [3, 3, 3, 3, 3];
  return compared(compare({ a: ratings, b: calm, c: calm, d: calm, e: calm })[0]);
}

function compared(need: ExpectationComparison | undefined): ComparedNeed {
  if (need?.kind !== 'compared') throw new Error('expected a comparison');
  return need;
}

function found(need: ComparedNeed): string[] {
  return Object.entries(need.findings)
    .filter(([, finding]) => finding !== undefined && finding !== false)
    .map(([name]) => name);
}

// Single answers: SE = 17√2. Two steps of five (50): p = .0376, possible, and five times that is over .10.
// Three steps (75): p = .0018, five times that is clear. One step is never flagged.
describe('findings on one theme', () => {
  test.each([
    { why: 'nothing differs, nothing matters much', ratings: [3, 3, 3, 3, 3], findings: [] },
    { why: 'important and noticed', ratings: [4, 4, 4, 4, 3], findings: ['met'] },
    { why: 'important and noticed one step less is met too', ratings: [5, 4, 5, 4, 4], findings: ['met'] },
    { why: 'important, noticed not quite', ratings: [4, 3, 4, 3, 3], findings: [] },
    {
      why: 'unmet: importance 75, two steps more than noticed',
      ratings: [4, 2, 4, 2, 3],
      findings: ['unmet'],
    },
    { why: 'not unmet below importance 62.5', ratings: [3, 1, 3, 1, 3], findings: [] },
    {
      why: 'more than asked for, which is not the mirror image',
      ratings: [2, 4, 2, 4, 3],
      findings: ['moreThanAsked'],
    },
    {
      why: 'underestimated: the guess two steps under',
      ratings: [4, 4, 2, 4, 3],
      findings: ['met', 'underestimated'],
    },
    { why: 'overestimated', ratings: [2, 2, 4, 2, 3], findings: ['overestimated'] },
    { why: 'given more than noticed', ratings: [3, 2, 3, 4, 3], findings: ['givenMore'] },
    { why: 'noticed more than given', ratings: [3, 4, 3, 2, 3], findings: ['noticedMore'] },
    { why: 'more asked than there is room for', ratings: [4, 4, 4, 4, 2], findings: ['met', 'beyondRoom'] },
    { why: 'more room than asked for is no finding', ratings: [2, 2, 2, 2, 4], findings: [] },
    {
      why: 'several at once',
      ratings: [5, 1, 2, 4, 1],
      findings: ['unmet', 'underestimated', 'givenMore', 'beyondRoom'],
    },
    { why: 'a missing side makes no finding', ratings: [5, _, _, 1, _], findings: [] },
  ])('$why', ({ ratings, findings }) => {
    expect(found(compareA(ratings))).toEqual(findings);
  });

  test.each([
    { type: 'unmet-need', value: 25 * (5 - 2) },
    { type: 'blind-spot', value: 25 * (1 - 5) },
    { type: 'offer-perception', value: 25 * (4 - 2) },
    { type: 'capacity', value: 25 * (5 - 3) },
  ] as const)('the sign of $type', ({ type, value }) => {
    expect(compareA([5, 2, 1, 4, 3]).gaps[type]?.difference.value).toBe(value);
  });

  test('two steps are possible, three are clear, among five comparisons', () => {
    expect(compareA([4, 2, 4, 4, 3]).findings.unmet?.difference.tier).toBe('possible');
    expect(compareA([5, 2, 5, 5, 3]).findings.unmet?.difference.tier).toBe('clear');
  });
});

describe('room to act, by the account of who gives', () => {
  test.each([
    { option: 1, room: 'upward' },
    { option: 2, room: 'upward' },
    { option: 3, room: 'together' },
    { option: 4, room: 'now' },
    { option: 5, room: 'now' },
    { option: _, room: _ },
  ])('option $option is $room', ({ option, room }) => {
    expect(compareA([3, 3, 3, 3, option]).room).toBe(room);
  });
});

describe('an estimate is off only if it still is without how high each answers', () => {
  const rows: { why: string; themes: Readonly<Record<string, Ratings>>; findings: string[] }[] = [
    {
      // Every guess two steps under: residuals 0.
      why: 'somebody who guesses low throughout',
      themes: { a: [4, 3, 2], b: [5, 3, 3], c: [4, 3, 2], d: [3, 3, 1], e: [5, 3, 3] },
      findings: [],
    },
    {
      // a: −50; the others −100, −100, −100, −100. Mean −90, residual of a +40: the other sign.
      why: 'a guess that is low, but the best of a low row',
      themes: { a: [4, 3, 2], b: [5, 3, 1], c: [5, 3, 1], d: [5, 3, 1], e: [5, 3, 1] },
      findings: [],
    },
    {
      // Four of −50 and one of 0: mean −40, residual exactly −10.
      why: 'a residual of exactly 10 counts',
      themes: { a: [4, 3, 2], b: [4, 3, 2], c: [4, 3, 2], d: [4, 3, 2], e: [3, 3, 3] },
      findings: ['underestimated'],
    },
    {
      // −50, −50, −50, −50, −25: mean −45, residual −5.
      why: 'a residual of 5 does not',
      themes: { a: [4, 3, 2], b: [4, 3, 2], c: [4, 3, 2], d: [4, 3, 2], e: [3, 3, 2] },
      findings: [],
    },
  ];
  test.each(rows)('$why', ({ themes, findings }) => {
    expect(found(compared(compare(themes)[0]))).toEqual(findings);
  });
});

describe('centredResiduals', () => {
  const residualsOf = (themes: Readonly<Record<string, Ratings>>, specs = SPECS) => {
    const needs = compare(themes, specs).filter((need): need is ComparedNeed => need.kind === 'compared');
    const scales = scalesOf(buildInstrument(specs), 'expectations');
    return Object.fromEntries(
      centredResiduals(
        needs.flatMap(({ scaleId: id, answers }) =>
          scales.filter((scale) => scale.id === id).map((scale) => ({ scale, answers })),
        ),
      ),
    );
  };

  test('estimate and importance, each without its own mean', () => {
    // Estimates 25, 50, 75 (mean 50); importance 75, 50, 100 (mean 75).
    expect(residualsOf({ a: [4, _, 2], b: [3, _, 3], c: [5, _, 4] })).toEqual({ a: -25, b: 25, c: 0 });
  });

  test('a theme without both answers takes no part', () => {
    expect(residualsOf({ a: [4, _, 2], b: [3, _, 3], c: [5, _, 4], d: [1, _, _], e: [_, _, 5] })).toEqual({
      a: -25,
      b: 25,
      c: 0,
    });
  });

  test('what the employee asks and what the manager asks are two lists', () => {
    const specs: ScaleSpec[] = SPECS.map((spec) => (spec.id < 'c' ? spec : { ...spec, asker: 'manager' }));
    // Employee: −50 and 0, mean −25. Manager: 25, 25, 100, mean 50.
    const themes = { a: [4, _, 2], b: [3, _, 3], c: [2, _, 3], d: [3, _, 4], e: [1, _, 5] };
    expect(residualsOf(themes, specs)).toEqual({ a: -25, b: 25, c: -25, d: -25, e: 50 });
  });

  test('one theme alone has no residual to speak of', () => {
    expect(residualsOf({ a: [5, _, 1] })).toEqual({ a: 0 });
  });
});

describe('what takes part', () => {
  test('a theme that is not shared looks like one that nobody answered', () => {
    const rest = { b: [3, 3, 3, 3, 3] };
    const withheld = compare({ ...rest, a: [5, 1, 1, 5, 1] }, SPECS, ['b', 'c', 'd', 'e']);
    const unanswered = compare(rest, SPECS);
    expect(withheld).toEqual(unanswered);
    expect(withheld[0]).toEqual({ kind: 'not-included', scaleId: 'a', asker: 'employee', giver: 'manager' });
  });

  test('a theme with a fixed question says nothing else, whatever was answered', () => {
    const specs: ScaleSpec[] = [{ id: 'open', domain: 'expectations', never: true, fixedQuestion: true }];
    const fixed = { kind: 'fixed-question', scaleId: 'open', asker: 'employee', giver: 'manager' };
    expect(compare({ open: [5, 1, 1, 5, 1] }, specs)).toEqual([fixed]);
    expect(compare({}, specs)).toEqual([fixed]);
  });

  test('an item that is never shared is as if it were skipped', () => {
    const instrument = buildInstrument([{ id: 'a', domain: 'expectations' }]);
    const [scale] = scalesOf(instrument, 'expectations');
    if (scale === undefined) throw new Error('expected a scale');
    const room = { ...scale.ratings.room, sharing: 'never' as const };
    const secret = { ...scale, ratings: { ...scale.ratings, room } };
    const manager = scoreSheet(
      makeSheet(instrument, 'manager', { 'a-room': 1, 'a-offer': 3 }),
      policy.scoring,
    );
    const employee = scoreSheet(makeSheet(instrument, 'employee', { 'a-importance': 5 }), policy.scoring);
    const [need] = compareExpectations(
      [secret],
      { employee, manager },
      new Set([scale.id]),
      policy.comparison,
    );
    expect(need).toMatchObject({ kind: 'compared', gaps: {} });
    expect(need).toHaveProperty('room', undefined);
    expect(need).toHaveProperty('answers.room', undefined);
  });

  test('a theme answered by one only is shown with what there is', () => {
    expect(compared(compare({ a: [5, 1] })[0])).toMatchObject({
      answers: { importance: { option: 5 }, experience: { option: 1 } },
      findings: { unmet: { difference: { value: 100 } } },
    });
  });

  test('comparisons are counted by gap type: the sixth theme makes each of the five harder to be clear', () => {
    // 75 apart: p = .0018; times 5 is .009, times 60 would be .11.
    const many: ScaleSpec[] = Array.from({ length: 60 }, (__, index) => ({
      id: `t${index}`,
      domain: 'expectations',
    }));
    const themes = Object.fromEntries(many.map(({ id }) => [id, id === 't0' ? [4, 1] : [3, 3]]));
    const [first] = compare(themes, many);
    expect(compared(first).findings.unmet?.difference.tier).toBe('possible');
  });
});

describe('importanceOrder', () => {
  const orderOf = (themes: Readonly<Record<string, Ratings>>) => importanceOrder(compare(themes), 'employee');

  test('the three that matter most beside the three the other guessed, and what blind guessing gives', () => {
    const order = orderOf({ a: [2, _, 5], b: [5, _, 1], c: [4, _, 4], d: [3, _, 3], e: [1, _, 2] });
    expect(order).toEqual({
      asker: 'employee',
      actual: ['b', 'c', 'd'],
      estimated: ['a', 'c', 'd'],
      expectedOverlap: 9 / 5,
    });
  });

  test('a tie at the last place is kept', () => {
    expect(orderOf({ a: [5, _, 1], b: [5, _, 1], c: [3, _, 5], d: [3, _, 4], e: [2, _, 3] })).toMatchObject({
      actual: ['a', 'b', 'c', 'd'],
      estimated: ['c', 'd', 'e'],
    });
  });

  test('equal answers throughout name all, in questionnaire order', () => {
    const same = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, [4, _, 4]]));
    expect(orderOf(same)?.actual).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('three themes have no top three', () => {
    expect(orderOf({ a: [5, _, 1], b: [4, _, 1], c: [3, _, 1] })).toBeUndefined();
  });

  test('themes with one of the two answers do not count towards chance', () => {
    const themes = { a: [5, _, 1], b: [4, _, 1], c: [3, _, 1], d: [2, _, 2], e: [1, _, _] };
    expect(orderOf(themes)?.expectedOverlap).toBe(9 / 4);
  });

  test('nobody asks: no order', () => {
    expect(importanceOrder(compare({}), 'manager')).toBeUndefined();
  });
});
