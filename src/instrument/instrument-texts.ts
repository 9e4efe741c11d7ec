import { pointer } from '../kernel/json-pointer.js';
import { nearest } from '../kernel/nearest.js';
import type { Violation } from '../problems/problem.js';
import type { Instrument, TextRef } from './instrument.js';

/** Texts of a questionnaire in one locale: plain text by key, no placeholders. */
export type InstrumentTexts = Readonly<Record<string, string>>;

/** Keys every screen of the questionnaire needs, beside those the structure names. */
const FRAME_KEYS = [
  'intro.title',
  'intro.start',
  'format.skip',
  'end.title',
  'end.text.employee',
  'end.text.manager',
];

/** Every text key a questionnaire names, each once, in questionnaire order. */
export function instrumentTextKeys(instrument: Instrument): string[] {
  const refs: TextRef[] = [instrument.name, instrument.purpose, ...FRAME_KEYS];
  refs.push(...instrument.intro.employee, ...instrument.intro.manager);
  for (const { title, instruction } of instrument.sections) refs.push(title, instruction);
  for (const scale of instrument.scales) {
    refs.push(scale.name);
    if (scale.domain === 'preferences') refs.push(scale.poles.low, scale.poles.high);
  }
  for (const { format, wording } of instrument.items.values()) {
    refs.push(...format.labels, ...format.unscored.map(({ label }) => label));
    if (wording.kind === 'bipolar') refs.push(wording.left, wording.right);
    else refs.push(wording.text, ...(wording.prompt === undefined ? [] : [wording.prompt]));
  }
  for (const { question, options } of instrument.picks)
    refs.push(question, ...options.map(({ label }) => label));
  for (const { question, hint } of instrument.open)
    refs.push(question, ...(hint === undefined ? [] : [hint]));
  return [...new Set(refs.flatMap((ref) => (typeof ref === 'string' ? [ref] : [ref.employee, ref.manager])))];
}

/** Texts that are missing, empty, or that no question uses. */
export function checkInstrumentTexts(instrument: Instrument, texts: unknown, file: string): Violation[] {
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) {
    return [{ pointer: '', code: 'type', message: 'must be an object of texts by key', file }];
  }
  const entries = new Map(Object.entries(texts));
  const needed = instrumentTextKeys(instrument);
  const missing = needed
    .filter((key) => !entries.has(key))
    .map((key) => {
      const typo = nearest(
        key,
        [...entries.keys()].filter((other) => !needed.includes(other)),
      );
      const hint = typo === undefined ? '' : `; the file has "${typo}"`;
      return { pointer: pointer('', key), code: 'missing-text', message: `is missing${hint}`, file };
    });
  const broken = [...entries].flatMap(([key, text]) => {
    const at = { pointer: pointer('', key), file };
    if (typeof text !== 'string' || text.trim() === '') {
      return [{ ...at, code: 'empty-text', message: 'must be a text that is not empty' }];
    }
    return needed.includes(key) ? [] : [{ ...at, code: 'unused-text', message: 'is used by no question' }];
  });
  return [...missing, ...broken];
}
