import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseQuestionnaire } from '../../src/instrument/parse-questionnaire.js';
import type { QuestionnaireFile } from '../../src/instrument/questionnaire-file.js';
import { loadInstrument } from '../../src/library/load-library.js';
import { readJson } from '../helpers/json.js';
import { instrumentOf } from '../helpers/shipped.js';

const FOLDER = path.resolve('questionnaires/vis-a-vis');
const file = readJson(FOLDER, 'questionnaire.json') as QuestionnaireFile;
const instrument = instrumentOf('vis-a-vis');

test('parses without a mistake, with its texts in every locale', () => {
  expect(parseQuestionnaire(file, 'questionnaire.json')).toMatchObject({ ok: true });
  expect(() => loadInstrument(FOLDER)).not.toThrow();
});

describe('is the questionnaire that was designed', () => {
  test('26 scales, 108 items, 4 picks and 1 open question', () => {
    const { scales, items, picks, open } = instrument;
    expect([scales.length, items.size, picks.length, open.length]).toEqual([26, 108, 4, 1]);
  });

  test.each([
    { domain: 'strengths', scales: 8 },
    { domain: 'preferences', scales: 6 },
    { domain: 'expectations', scales: 12 },
  ])('$scales $domain', ({ domain, scales }) => {
    expect(instrument.scales.filter((scale) => scale.domain === domain)).toHaveLength(scales);
  });

  // Acquiescence is met by balanced keys (Rammstedt & Farmer 2013).
  test.each(file.scales.filter(({ domain }) => domain === 'preferences'))(
    'the line $id has as many items from left to right as from right to left',
    ({ items = [] }) => {
      const keyings = file.items.filter(({ id }) => items.includes(id)).map(({ keying }) => keying);
      expect(keyings.filter((keying) => keying === 'reverse')).toHaveLength(items.length / 2);
    },
  );

  test('what is never shared: speaking up safely, and the employee’s room for upward feedback', () => {
    const never = [...instrument.items.values()].filter(({ sharing }) => sharing === 'never');
    expect(never.map(({ id }) => id as string).sort()).toEqual([
      'safety-estimate',
      'safety-experience',
      'safety-importance',
      'safety-offer',
      'safety-room',
      'upward-room',
    ]);
    expect(
      instrument.scales.filter(({ sharing }) => sharing === 'never').map(({ id }) => id as string),
    ).toEqual(['safety']);
  });

  test('shared only after an explicit yes: what costs energy, and the open answer', () => {
    const personal = [...instrument.picks, ...instrument.open].filter(({ sensitivity }) => sensitivity === 1);
    expect(personal.map(({ id }) => id as string)).toEqual(['energy-costs', 'going-well']);
  });

  test('energy is picked from the strengths', () => {
    const strengths = instrument.scales.filter(({ domain }) => domain === 'strengths').map(({ id }) => id);
    for (const { use, options } of instrument.picks) {
      if (use !== 'choice') expect(options.map(({ value }) => value)).toEqual(strengths);
    }
  });
});
