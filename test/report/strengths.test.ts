import { describe, expect, test } from 'vitest';
import type { ScaleId } from '../../src/instrument/instrument.js';
import type { SheetPair } from '../../src/responses/pair-sheets.js';
import type { ResponseSheet } from '../../src/responses/response-sheet.js';
import { analyseCompared, blocksOf, compose, composeAnalysis, stringsOf } from '../helpers/compose.js';
import { examplePair } from '../helpers/examples.js';

const { employee, manager } = examplePair('pair-a-good-relationship-one-underestimated-need');
const { scales } = employee.instrument;

/** The lowest option on every item about own strengths: nothing is high then. */
function modest(sheet: ResponseSheet): ResponseSheet {
  const own = scales
    .filter(({ domain }) => domain === 'strengths')
    .flatMap((scale) => ('items' in scale ? scale.items : []));
  const low = own.map(({ id, format }) => [id, format.min] as const);
  return { ...sheet, responses: new Map([...sheet.responses, ...low]) };
}

function strengthsOf(sheets: SheetPair) {
  const document = composeAnalysis(analyseCompared(sheets));
  const section = document.sections.find(({ id }) => id === 'strengths');
  return { section, columns: blocksOf(document, 'strength-columns') };
}

describe('strengths without a top', () => {
  test('of one: the other column says so, and the headline claims nothing about both', () => {
    const { section, columns } = strengthsOf({ employee: modest(employee), manager });
    expect(section?.headline).toBe('Your strengths');
    expect(columns[0]?.own.employee).toEqual([]);
    expect(columns[0]?.none).toBe('Nothing is clearly at the top here.');
  });

  test('of both: a question in place of two empty columns', () => {
    const { section, columns } = strengthsOf({ employee: modest(employee), manager: modest(manager) });
    expect(columns).toEqual([]);
    expect(stringsOf(section).join(' ')).toContain('Each name one thing you value in the other.');
    expect(stringsOf(section).join(' ')).not.toContain('these strengths');
  });
});

test('everything withheld: a report without a comparison, that claims nothing about the answers', () => {
  const withheld = new Set<ScaleId>(scales.map(({ id }) => id));
  const document = compose({ employee: { ...employee, withheld }, manager });
  expect(document.sections.map(({ id }) => id)).toContain('too-little');
  expect(stringsOf(document).join(' ')).not.toContain('no clear likeness');
});
