import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/kernel/result.js';
import { parseResponseSheet } from '../../src/responses/parse-response-sheet.js';
import { entryName, matchPairs } from '../../src/web/client/coach/match-pairs.js';
import type { SheetFile } from '../../src/web/client/coach/read-sheet-file.js';
import { EXAMPLE_PAIRS, exampleSheet, findInstrument } from '../helpers/examples.js';

const [PAIR = ''] = EXAMPLE_PAIRS;

function file(role: 'employee' | 'manager', name: string, changes: object = {}, folder = ''): SheetFile {
  const raw = { ...(exampleSheet(PAIR, role) as object), ...changes };
  return { kind: 'sheet', name, folder, sheet: unwrap(parseResponseSheet(raw, { findInstrument })) };
}

describe('two sheets belong together', () => {
  test.each([
    { why: 'by file name without the role', names: ['anna-medewerker.json', 'anna-manager.json'] },
    { why: 'in any language', names: ['team 7 Mitarbeiterin.json', 'team 7 Führungskraft.json'] },
    { why: 'with the role in front', names: ['employee_12.json', 'manager_12.json'] },
    { why: 'though downloaded twice', names: ['anna-employee (1).json', 'anna-manager.json'] },
  ])('$why', ({ names: [employee = '', manager = ''] }) => {
    const pairs = matchPairs([file('employee', employee), file('manager', manager)]);
    expect(pairs.map(({ state }) => state.kind)).toEqual(['ready']);
  });

  test('by the folder they lie in, when the names say only the role', () => {
    const files = ['a', 'b'].flatMap((folder) => [
      file('employee', 'employee.json', {}, folder),
      file('manager', 'manager.json', {}, folder),
    ]);
    expect(matchPairs(files).map(({ key, state }) => [key, state.kind])).toEqual([
      ['a', 'ready'],
      ['b', 'ready'],
    ]);
  });

  test('by a pseudonym, whatever the files are called', () => {
    const respondent = { id: 'p-17' };
    const pairs = matchPairs([
      file('employee', 'x.json', { respondent }),
      file('manager', 'y.json', { respondent }),
    ]);
    expect(pairs.map(({ key, state }) => [key, state.kind])).toEqual([['p-17', 'ready']]);
  });
});

describe('what is missing is told', () => {
  test.each([
    { why: 'no manager', files: [file('employee', 'a.json')], state: { kind: 'missing', role: 'manager' } },
    {
      why: 'two employees',
      files: [file('employee', 'a.json'), file('employee', 'a-employee.json'), file('manager', 'a.json')],
      state: { kind: 'double', role: 'employee' },
    },
    {
      why: 'no consent',
      files: [file('employee', 'a.json'), file('manager', 'a.json', { consent: { sharedReport: false } })],
      state: { kind: 'no-consent', role: 'manager' },
    },
  ])('$why', ({ files, state }) => {
    expect(matchPairs(files).map((pair) => pair.state)).toEqual([state]);
  });

  test('files that are no sheets are in no pair', () => {
    expect(matchPairs([{ kind: 'unreadable', name: 'x.json', folder: '' }])).toEqual([]);
  });
});

test.each([
  { key: 'Team Zürich/7', name: '003-team-zu-rich-7.pdf' },
  { key: '../../etc', name: '003-etc.pdf' },
  { key: '中村', name: '003.pdf' },
  { key: 'x'.repeat(200), name: `003-${'x'.repeat(40)}.pdf` },
])('$key becomes a plain file name', ({ key, name }) => {
  expect(entryName(3, key)).toBe(name);
});
