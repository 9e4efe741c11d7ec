import path from 'node:path';
import type { Texts } from '../../src/i18n/texts.js';
import type { Instrument } from '../../src/instrument/instrument.js';
import { unwrap } from '../../src/kernel/result.js';
import { createTextSource, type Library } from '../../src/library/library.js';
import { loadInstrument, loadLibrary } from '../../src/library/load-library.js';
import { template } from './policy.js';

export { LOCALES, policy, template } from './policy.js';

const QUESTIONNAIRES = path.resolve('test/fixtures/questionnaires');

/** Two questionnaires that share nothing with the shipped one but the file format. */
export const FIXTURE_QUESTIONNAIRES = ['tandem', 'three-asks'] as const;

const shipped = loadLibrary();

/** What the package ships, and the questionnaires of the fixtures. */
export const library: Library = {
  instruments: new Map([
    ...shipped.instruments,
    ...FIXTURE_QUESTIONNAIRES.map((id) => [id, loadInstrument(path.join(QUESTIONNAIRES, id))] as const),
  ]),
  templates: shipped.templates,
};

export const INSTRUMENTS = [...library.instruments.keys()];

const textSource = createTextSource(library);

/** Texts of the shipped template and one questionnaire together, as a report gets them. */
export function reportTexts(instrumentId: string, locale: string): Texts {
  return unwrap(textSource(instrumentId, template.id, locale));
}

/** Languages in which a report of this questionnaire exists. */
export function localesOf(instrumentId: string): string[] {
  return instrumentOf(instrumentId).locales.filter((locale) => template.locales.includes(locale));
}

export function instrumentOf(id: string): Instrument {
  return must(library.instruments.get(id)).instrument;
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The shipped library lacks what this test asks for');
  return value;
}
