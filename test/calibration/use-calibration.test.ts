import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalibrationFile } from '../../src/calibration/calibration-file.js';
import { parseCalibration } from '../../src/calibration/parse-calibration.js';
import { useCalibration } from '../../src/calibration/use-calibration.js';
import { unwrap } from '../../src/kernel/result.js';
import { scoreSheet } from '../../src/scoring/score-sheet.js';
import { calibrationOf } from '../helpers/answer-table.js';
import { visAVis } from '../helpers/examples.js';
import { answerAll, makeSheet } from '../helpers/sheets.js';
import { instrumentOf, policy } from '../helpers/shipped.js';

const good = await fileOf(240);
const provisional = await fileOf(70);
const few = await fileOf(40);

async function fileOf(rows: number): Promise<CalibrationFile> {
  return toFile(await calibrationOf(visAVis, 'employee', { rows }));
}

function toFile(calibration: unknown): CalibrationFile {
  return unwrap(parseCalibration(JSON.parse(JSON.stringify(calibration))));
}

const reasons = (file: CalibrationFile, role: 'employee' | 'manager' = 'employee', instrument = visAVis) => {
  const result = useCalibration(file, instrument, role, '/calibrations/employee');
  return result.ok
    ? undefined
    : [result.error.code, ...result.error.violations.map(({ pointer }) => pointer)];
};

describe('a calibration is refused', () => {
  const at = '/calibrations/employee';
  const scales = (change: object) =>
    good.scales.map((scale, index) => (index === 0 ? { ...scale, ...change } : scale));
  test.each([
    ['made for the other role', reasons(good, 'manager'), ['calibration-mismatch', `${at}/role`]],
    [
      'made before the structure was changed',
      reasons({ ...good, questionnaire: { ...good.questionnaire, hash: 'a'.repeat(64) } }),
      ['calibration-mismatch', `${at}/questionnaire/hash`],
    ],
    [
      'with another version in its name',
      reasons({ ...good, questionnaire: { ...good.questionnaire, reference: 'vis-a-vis@9.0.0' } }),
      ['calibration-mismatch', `${at}/questionnaire/reference`],
    ],
    [
      'with a scale put in by hand',
      reasons({ ...good, scales: scales({ scale: 'charm' }) }),
      ['calibration-mismatch', `${at}/scales/0/scale`],
    ],
    [
      'with items of another scale',
      reasons({ ...good, scales: scales({ items: [{ item: 'x' }] }) }),
      ['calibration-mismatch', `${at}/scales/0/items`],
    ],
    ['from 40 people', reasons(few), ['calibration-unusable', `${at}/rows/used`]],
    [
      'with an item keyed the wrong way',
      reasons({ ...good, scales: scales({ status: 'key-error' }) }),
      ['calibration-unusable', `${at}/scales/0/status`],
    ],
  ])('%s', (_, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });

  test('for another questionnaire', () => {
    expect(reasons(good, 'employee', instrumentOf('tandem'))?.[0]).toBe('calibration-mismatch');
  });

  test.each([
    ['an error below 0', { precision: { reliability: { name: 'alpha', value: 0.8 }, semPomp: -1 } }],
    ['a reliability above 1', { precision: { reliability: { name: 'alpha', value: 1.2 }, semPomp: 8 } }],
    ['an estimate without an error', { precision: undefined }],
  ])('as a file: %s', (_, change) => {
    const result = parseCalibration({ ...good, scales: scales(change) }, '/calibrations/manager');
    expect(result.ok ? undefined : result.error).toMatchObject({ code: 'invalid-calibration' });
    expect(result.ok ? [] : result.error.violations[0]?.pointer).toMatch(
      /^\/calibrations\/manager\/scales\/0/,
    );
  });
});

const answers = answerAll(visAVis, 'employee', (id) => (id.charCodeAt(id.length - 1) % 5) + 1);
const sheet = makeSheet(visAVis, 'employee', answers);

describe('scoring with a calibration', () => {
  const fallback = scoreSheet(sheet, policy.scoring);
  const sems = (profile: typeof fallback) =>
    [...profile.scales.values()].map((score) => (score.kind === 'scored' ? score.measure.sem : 0));

  test('changes no score, only its error', () => {
    const calibrated = scoreSheet(sheet, policy.scoring, unwrap(useCalibration(good, visAVis, 'employee')));
    const values = (profile: typeof fallback) =>
      [...profile.scales.values()].map((score) =>
        score.kind === 'scored' ? score.measure.value : undefined,
      );
    expect(values(calibrated)).toEqual(values(fallback));
    expect(sems(calibrated)).toEqual(good.scales.map(({ precision }) => precision?.semPomp));
    expect(calibrated.ratings).toEqual(fallback.ratings);
    expect(calibrated.uncertainty).toMatchObject({ kind: 'calibrated', n: 240, date: '2026-09-01' });
  });

  test('uses the larger of both errors while it is provisional', () => {
    const usable = unwrap(useCalibration(provisional, visAVis, 'employee'));
    const profile = scoreSheet(sheet, policy.scoring, usable);
    const own = provisional.scales.map(({ precision }) => precision?.semPomp ?? 0);
    expect(sems(profile)).toEqual(sems(fallback).map((sem, index) => Math.max(sem, own[index] ?? 0)));
    expect(profile.uncertainty.kind).toBe('provisional');
  });

  test('widens by √(k/k′) when k′ of k items were answered', () => {
    const { 'closeness-1': _, ...rest } = answers;
    const usable = unwrap(useCalibration(good, visAVis, 'employee'));
    const score = scoreSheet(makeSheet(visAVis, 'employee', rest), policy.scoring, usable).scales.get(
      'closeness' as never,
    );
    const whole = good.scales.find(({ scale }) => scale === 'closeness')?.precision?.semPomp ?? 0;
    expect(score).toMatchObject({ answered: 3, measure: { sem: whole * Math.sqrt(4 / 3) } });
  });

  test.each([
    ['too few complete rows', { complete: 49 }],
    ['no error of measurement', { status: 'not-estimable' as const }],
    ['an error of 0', { precision: { reliability: { name: 'alpha' as const, value: 1 }, semPomp: 0 } }],
  ])('a scale with %s stays with the fallback', (_, change) => {
    const file = {
      ...good,
      scales: good.scales.map((scale, index) => (index === 0 ? { ...scale, ...change } : scale)),
    };
    const profile = scoreSheet(sheet, policy.scoring, unwrap(useCalibration(file, visAVis, 'employee')));
    expect(sems(profile)[0]).toBe(sems(fallback)[0]);
    expect(sems(profile)[1]).not.toBe(sems(fallback)[1]);
  });

  test('a provisional error is never smaller than the fallback', () => {
    const usable = unwrap(useCalibration(provisional, visAVis, 'employee'));
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 1, max: 5 })), (options) => {
        const random = makeSheet(
          visAVis,
          'employee',
          answerAll(visAVis, 'employee', () => options.next().value),
        );
        const [with_, without] = [
          scoreSheet(random, policy.scoring, usable),
          scoreSheet(random, policy.scoring),
        ];
        sems(with_).forEach((sem, index) => {
          expect(sem).toBeGreaterThanOrEqual(sems(without)[index] ?? 0);
        });
      }),
      { numRuns: 50 },
    );
  });
});
