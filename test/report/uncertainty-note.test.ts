import { describe, expect, test } from 'vitest';
import { analysePair } from '../../src/analysis/analyse-pair.js';
import { parseCalibration } from '../../src/calibration/parse-calibration.js';
import { useCalibration } from '../../src/calibration/use-calibration.js';
import type { Role } from '../../src/instrument/instrument.js';
import { unwrap } from '../../src/kernel/result.js';
import { composeReport } from '../../src/report/compose-report.js';
import { calibrationOf } from '../helpers/answer-table.js';
import { blocksOf, DATE } from '../helpers/compose.js';
import { EXAMPLE_PAIRS, examplePair, visAVis } from '../helpers/examples.js';
import { policy, reportTexts, template } from '../helpers/shipped.js';

const sheets = examplePair(EXAMPLE_PAIRS[0] ?? '');

async function calibrated(role: Role, rows: number) {
  const json = JSON.parse(JSON.stringify(await calibrationOf(visAVis, role, { rows })));
  return unwrap(useCalibration(unwrap(parseCalibration(json)), visAVis, role));
}

function note(calibrations: object, locale: string): string {
  const texts = reportTexts('vis-a-vis', locale);
  const document = composeReport({
    analysis: analysePair(sheets, policy, { calibrations }),
    template,
    texts,
    edition: 'shared',
    date: DATE,
  });
  const title = texts.text('method.uncertainty.title');
  const found = blocksOf(document, 'notes')
    .flatMap(({ notes }) => notes)
    .find((candidate) => candidate.title === title);
  return (found?.text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
}

const employee = await calibrated('employee', 240);
const manager = await calibrated('manager', 64);

describe('the method page on uncertainty', () => {
  test.each([
    ['en', /^There are no data of our own yet/],
    ['nl', /^Er zijn nog geen eigen gegevens/],
  ])('without calibration, in %s', (locale, start) => {
    expect(note({}, locale)).toMatch(start);
  });

  test.each([
    [
      'en',
      /240 earlier respondents in the same role, of 1 September 2026\..*‘.+’: (alpha|omega|Spearman-Brown) 0\.\d\d, with alpha from 0\.\d\d to 0\.\d\d\..*95 % interval/,
    ],
    [
      'nl',
      /240 eerdere invullers in dezelfde rol, van 1 september 2026\..*‘.+’: (alfa|omega|Spearman-Brown) 0,\d\d, met alfa van 0,\d\d tot 0,\d\d\..*95%-interval/,
    ],
    [
      'de',
      /240 .*1\. September 2026.*‚.+‘: (Alpha|Omega|Spearman-Brown) 0,\d\d, mit Alpha von 0,\d\d bis 0,\d\d\..*95-%-Intervall/,
    ],
    [
      'fr',
      /240 .*1 septembre 2026.*« .+ » : (alpha|oméga|Spearman-Brown) 0,\d\d, avec un alpha de 0,\d\d à 0,\d\d\..*95 %/,
    ],
  ])('names n, coefficients, intervals and day of a calibration, in %s', (locale, words) => {
    expect(note({ employee }, locale)).toMatch(words);
  });

  test('says per person where it comes from when the sources differ', () => {
    const text = note({ employee, manager }, 'en');
    expect(text).toMatch(/240 earlier respondents/);
    expect(text).toMatch(/64 earlier respondents in the same role, of 1 September 2026, and is provisional/);
    expect(note({ employee }, 'en')).toMatch(/there are no data of our own yet/);
  });

  test('adds that single questions keep the fallback, and that days differ', () => {
    expect(note({ employee }, 'en')).toMatch(
      /Single questions keep a fixed uncertainty.*Changes from day to day/,
    );
  });
});
