import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemId } from '../../src/instrument/instrument.js';
import { keyResponse } from '../../src/scoring/key-response.js';
import { pompStep, toPomp } from '../../src/scoring/pomp.js';
import type { ItemScale } from '../../src/scoring/profile.js';
import { keyedValues, scoreScale } from '../../src/scoring/score-scale.js';
import { buildInstrument } from '../helpers/questionnaire-builder.js';

const VARIANCE = { variance: 400, df: 20 };

function scaleOf(
  keys: string,
  { min = 1, max = 5, minAnswered = Math.ceil(keys.length / 2) } = {},
): ItemScale {
  const [scale] = buildInstrument([{ id: 's', keys, minAnswered }], { min, max }).scales;
  if (scale?.domain !== 'strengths') throw new Error('The builder makes a strength');
  return scale;
}

function responsesTo(scale: ItemScale, answers: readonly (number | undefined)[]): Map<ItemId, number> {
  return new Map(
    scale.items.flatMap(({ id }, index) => {
      const answer = answers[index];
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
}

function scoreOf(scale: ItemScale, answers: readonly (number | undefined)[]): number | undefined {
  const score = scoreScale(scale, responsesTo(scale, answers), VARIANCE);
  return score.kind === 'scored' ? score.measure.value : undefined;
}

describe('reversal', () => {
  test.each([
    { why: 'positive stays', keying: 'positive', min: 1, max: 5, response: 2, keyed: 2 },
    { why: 'reverse mirrors', keying: 'reverse', min: 1, max: 5, response: 2, keyed: 4 },
    { why: 'the middle mirrors to itself', keying: 'reverse', min: 1, max: 5, response: 3, keyed: 3 },
    { why: 'six options have no middle', keying: 'reverse', min: 1, max: 6, response: 3, keyed: 4 },
    { why: 'a range from 0', keying: 'reverse', min: 0, max: 6, response: 0, keyed: 6 },
    { why: 'a range around 0', keying: 'reverse', min: -2, max: 2, response: -1, keyed: 1 },
  ] as const)('$why', ({ keying, min, max, response, keyed }) => {
    const format = { id: 'f', kind: 'rating', min, max, labels: [], unscored: [] } as const;
    expect(keyResponse(response, { keying, format })).toBe(keyed);
  });

  test('twice is as it was, and once stays in the range', () => {
    const ranged = fc
      .tuple(fc.integer({ min: -10, max: 10 }), fc.integer({ min: 1, max: 10 }))
      .chain(([min, width]) =>
        fc.record({
          min: fc.constant(min),
          max: fc.constant(min + width),
          response: fc.integer({ min, max: min + width }),
        }),
      );
    fc.assert(
      fc.property(ranged, ({ min, max, response }) => {
        const format = { id: 'f', kind: 'rating', min, max, labels: [], unscored: [] } as const;
        const item = { keying: 'reverse', format } as const;
        const once = keyResponse(response, item);
        expect(once).toBeGreaterThanOrEqual(min);
        expect(once).toBeLessThanOrEqual(max);
        expect(keyResponse(once, item)).toBe(response);
      }),
    );
  });
});

describe('toPomp', () => {
  test.each([
    { why: 'lowest', value: 1, range: { min: 1, max: 5 }, pomp: 0 },
    { why: 'highest', value: 5, range: { min: 1, max: 5 }, pomp: 100 },
    { why: 'middle', value: 3, range: { min: 1, max: 5 }, pomp: 50 },
    { why: 'a mean between options', value: 3.5, range: { min: 1, max: 5 }, pomp: 62.5 },
    { why: 'six options', value: 2, range: { min: 1, max: 6 }, pomp: 20 },
    { why: 'a range from 0', value: 3, range: { min: 0, max: 6 }, pomp: 50 },
    { why: 'a range below 0', value: -1, range: { min: -2, max: 2 }, pomp: 25 },
  ])('$why', ({ value, range, pomp }) => {
    expect(toPomp(value, range)).toBe(pomp);
  });

  test.each([
    { range: { min: 1, max: 5 }, step: 25 },
    { range: { min: 1, max: 6 }, step: 20 },
    { range: { min: 0, max: 10 }, step: 10 },
  ])('a step on $range.min to $range.max is $step', ({ range, step }) => {
    expect(pompStep(range)).toBe(step);
  });
});

describe('scoreScale', () => {
  // Keys + + −; 100 (mean − 1) / 4 of the keyed answers.
  test.each([
    { why: 'the lowest possible answers', answers: [1, 1, 5], score: 0 },
    { why: 'the highest possible answers', answers: [5, 5, 1], score: 100 },
    { why: 'the midpoint throughout', answers: [3, 3, 3], score: 50 },
    { why: 'agreeing with everything', answers: [5, 5, 5], score: 200 / 3 },
    { why: 'one item skipped', answers: [5, 4, undefined], score: 87.5 },
    { why: 'the reversed item skipped is not a 0', answers: [1, undefined, 5], score: 0 },
    { why: 'just enough answered', answers: [undefined, 4, 1], score: 87.5 },
  ])('gives $score for $why', ({ answers, score }) => {
    expect(scoreOf(scaleOf('++-'), answers)).toBeCloseTo(score, 12);
  });

  test.each([
    { why: 'one of three', keys: '++-', answers: [5, undefined, undefined], answered: 1 },
    { why: 'none of three', keys: '++-', answers: [undefined, undefined, undefined], answered: 0 },
    {
      why: 'one of two where both are asked',
      keys: '++',
      answers: [5, undefined],
      answered: 1,
      minAnswered: 2,
    },
  ])('gives no score for $why', ({ keys, answers, answered, minAnswered }) => {
    const scale = scaleOf(keys, minAnswered === undefined ? {} : { minAnswered });
    expect(scoreScale(scale, responsesTo(scale, answers), VARIANCE)).toEqual({
      kind: 'insufficient',
      scaleId: 's',
      answered,
      items: keys.length,
    });
  });

  test.each([
    { why: 'four answers: √(400 / 4)', answers: [3, 3, 3, 3], sem: 10 },
    { why: 'two of four answered: √(400 / 2)', answers: [3, 3, undefined, undefined], sem: Math.sqrt(200) },
  ])('the standard error with $why', ({ answers, sem }) => {
    const scale = scaleOf('++++');
    expect(scoreScale(scale, responsesTo(scale, answers), VARIANCE)).toMatchObject({
      measure: { sem: expect.closeTo(sem, 12), distribution: { kind: 't', df: 20 } },
    });
  });

  test('equal answers in another order give exactly the same score: a tie stays a tie', () => {
    const scale = scaleOf('+++', { min: 0, max: 6 });
    const answers = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(answers, ([a, b, c]) => {
        expect(scoreOf(scale, [c, a, b])).toBe(scoreOf(scale, [a, b, c]));
      }),
    );
  });

  const wide = { min: -3, max: 4 };
  const answersOf = (keys: string) =>
    fc.array(fc.option(fc.integer(wide), { nil: undefined }), {
      minLength: keys.length,
      maxLength: keys.length,
    });

  test('lies within 0 and 100', () => {
    fc.assert(
      fc.property(answersOf('+-+-+'), (answers) => {
        const score = scoreOf(scaleOf('+-+-+', { ...wide, minAnswered: 1 }), answers) ?? 50;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('rises with every positive item and falls with every reversed one', () => {
    const keys = '+-+-';
    const scale = scaleOf(keys, wide);
    const full = fc.array(fc.integer(wide), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(full, fc.nat(3), (answers, index) => {
        const answer = answers[index] ?? 0;
        fc.pre(answer < wide.max);
        const raised = answers.with(index, answer + 1);
        const change = (scoreOf(scale, raised) ?? 0) - (scoreOf(scale, answers) ?? 0);
        expect(Math.sign(change)).toBe(keys[index] === '+' ? 1 : -1);
        expect(Math.abs(change)).toBeCloseTo(100 / 7 / 4, 10);
      }),
    );
  });

  test('a skipped item never acts as 0: what is left is scored alone', () => {
    const scale = scaleOf('+-+-', { ...wide, minAnswered: 1 });
    const full = fc.array(fc.integer(wide), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(full, fc.nat(3), (answers, index) => {
        const values = keyedValues(scale, responsesTo(scale, answers)).toSpliced(index, 1);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const skipped = answers.map((answer, place) => (place === index ? undefined : answer));
        expect(scoreOf(scale, skipped)).toBeCloseTo(mean, 10);
      }),
    );
  });

  test('turned upside down, the same answers score the mirror image', () => {
    fc.assert(
      fc.property(answersOf('+-+-+'), (answers) => {
        const score = scoreOf(scaleOf('+-+-+', wide), answers);
        const mirrored = scoreOf(scaleOf('-+-+-', wide), answers);
        if (score === undefined) expect(mirrored).toBeUndefined();
        else expect(mirrored).toBeCloseTo(100 - score, 10);
      }),
    );
  });
});
