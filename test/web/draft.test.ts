import { expect, test } from 'vitest';
import { unwrap } from '../../src/kernel/result.js';
import { parseResponseSheet } from '../../src/responses/parse-response-sheet.js';
import type { ResponseSheetFile } from '../../src/responses/response-sheet-file.js';
import { emptyDraft, fromSheetFile, isEmpty, toSheetFile } from '../../src/web/client/fill/draft.js';
import { instrumentFromJson, instrumentToJson } from '../../src/web/instrument-json.js';
import { EXAMPLE_PAIRS, exampleSheet, findInstrument, visAVis } from '../helpers/examples.js';

const as = { instrument: visAVis, role: 'employee', locale: 'nl' } as const;

test.each(EXAMPLE_PAIRS)('%s survives being saved and resumed', (pair) => {
  const file = exampleSheet(pair, 'employee') as ResponseSheetFile;
  const again = toSheetFile({ ...fromSheetFile(file), consent: true }, { ...as, locale: file.locale });
  const parse = (raw: unknown) => {
    const sheet = unwrap(parseResponseSheet(raw, { findInstrument }));
    // A choice of nothing is no choice: it need not be kept.
    return { ...sheet, picks: new Map([...sheet.picks].filter(([, chosen]) => chosen.length > 0)) };
  };
  expect(parse(again)).toEqual({ ...parse(file), consent: { sharedReport: true } });
});

test('consent is asked anew', () => {
  const file = exampleSheet(EXAMPLE_PAIRS[0] ?? '', 'employee') as ResponseSheetFile;
  expect(file.consent.sharedReport).toBe(true);
  expect(fromSheetFile(file).consent).toBe(false);
});

test('what is empty is left out', () => {
  const draft = { ...emptyDraft(), name: '  ', picks: { x: [] }, open: { y: ' ' }, agreed: ['y'] };
  expect(isEmpty(draft)).toBe(true);
  expect(toSheetFile(draft, as)).toEqual({
    questionnaire: visAVis.reference,
    role: 'employee',
    locale: 'nl',
    responses: {},
    picks: {},
    open: {},
    withheld: [],
    agreed: [],
    consent: { sharedReport: false },
    secondsPerSection: {},
  });
});

test('characters that no sheet may hold are dropped from what was pasted', () => {
  const [question] = visAVis.open;
  const draft = { ...emptyDraft(), name: 'An\u202Ena\u0007', open: { [String(question?.id)]: 'a\u2066b' } };
  expect(toSheetFile(draft, as)).toMatchObject({
    respondent: { name: 'Anna' },
    open: { [String(question?.id)]: 'ab' },
  });
});

test('an instrument is the same after a trip through JSON', () => {
  expect(instrumentFromJson(JSON.parse(JSON.stringify(instrumentToJson(visAVis))))).toEqual(visAVis);
});
