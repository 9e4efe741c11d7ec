import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namePeople } from '../../src/report/people.js';
import { hasVisibleCharacters, isOneLine } from '../../src/responses/readable-text.js';
import { arbitraryReadable } from '../helpers/arbitrary-sheets.js';
import { compose, stringsOf } from '../helpers/compose.js';
import { EXAMPLE_PAIRS, examplePair } from '../helpers/examples.js';
import { buildInstrument } from '../helpers/questionnaire-builder.js';
import { makeSheet } from '../helpers/sheets.js';
import { reportTexts } from '../helpers/shipped.js';

const instrument = buildInstrument([{ id: 'pace' }]);

function name(employee: string | undefined, manager: string | undefined, locale = 'en') {
  const sheet = (role: 'employee' | 'manager', typed: string | undefined) =>
    makeSheet(
      instrument,
      role,
      {},
      { locale: 'nl-BE', ...(typed !== undefined && { respondent: { name: typed } }) },
    );
  const sheets = { employee: sheet('employee', employee), manager: sheet('manager', manager) };
  return namePeople(sheets, reportTexts('vis-a-vis', locale));
}

const SUNFLOWERS = '🌻'.repeat(60);
/** A farmer: person, skin tone, joiner, sheaf of rice. One sign on screen, four code points. */
const FARMER = '👩🏽‍🌾';

describe('the names a report uses', () => {
  test.each([
    { why: 'as typed', employee: 'Noor', manager: 'Wouter', short: ['Noor', 'Wouter'] },
    {
      why: 'whole while they fit',
      employee: 'Samira El Idrissi',
      manager: 'Jansen & Zn <b>',
      short: ['Samira El Idrissi', 'Jansen & Zn <b>'],
    },
    { why: 'one letter', employee: 'J', manager: 'K', short: ['J', 'K'] },
    {
      why: 'twenty characters',
      employee: 'Abcdefghij Klmnopqrs',
      manager: 'Bo',
      short: ['Abcdefghij Klmnopqrs', 'Bo'],
    },
    {
      why: 'the first name of a longer one',
      employee: 'Anneliese van den Berg',
      manager: 'Bo',
      short: ['Anneliese', 'Bo'],
    },
    {
      why: 'sixty letters without a space',
      employee: 'x'.repeat(60),
      manager: 'Bo',
      short: [`${'x'.repeat(19)}…`, 'Bo'],
    },
    {
      why: 'fewer letters where they are wide',
      employee: 'W'.repeat(60),
      manager: 'Maximiliane Schröder',
      short: [`${'W'.repeat(13)}…`, 'Maximiliane Schröder'],
    },
    {
      why: 'equal names, with the role',
      employee: 'Sam',
      manager: 'Sam',
      short: ['Sam (team)', 'Sam (manager)'],
    },
    {
      why: 'equal first names of long names: the whole names, cut',
      employee: 'Alexandra van der Berg-Jansen',
      manager: 'Alexandra Bos-Pietersen van Dam',
      short: ['Alexandra van der B…', 'Alexandra Bos-Piete…'],
    },
    {
      why: 'equal first names, of which one name fits',
      employee: 'Alexandra',
      manager: 'Alexandra Bos-Pietersen van Dam',
      short: ['Alexandra', 'Alexandra Bos-Piete…'],
    },
    { why: 'no name: the role', employee: undefined, manager: undefined, short: ['Employee', 'Manager'] },
    { why: 'one name', employee: 'Noor', manager: undefined, short: ['Noor', 'Manager'] },
    {
      why: 'the name of the other role',
      employee: 'Manager',
      manager: undefined,
      short: ['Manager (team)', 'Manager (manager)'],
    },
    { why: 'Arabic', employee: 'د. ليلى بن علي', manager: 'فاطمة', short: ['د. ليلى بن علي', 'فاطمة'] },
    { why: 'emoji', employee: '🌻', manager: '🌲', short: ['🌻', '🌲'] },
    { why: 'sixty emoji', employee: SUNFLOWERS, manager: 'Bo', short: [`${'🌻'.repeat(19)}…`, 'Bo'] },
    {
      why: 'signs of several code points stay whole',
      employee: FARMER.repeat(15),
      manager: 'Bo',
      short: [`${FARMER.repeat(4)}…`, 'Bo'],
    },
  ])('$why', ({ employee, manager, short }) => {
    const people = name(employee, manager);
    expect([people.employee.name, people.manager.name]).toEqual(short);
  });

  test('the whole name is kept as typed, with its language', () => {
    expect(name('Anneliese van den Berg', undefined)).toMatchObject({
      employee: {
        role: 'employee',
        fullName: 'Anneliese van den Berg',
        roleLabel: 'employee',
        lang: 'nl-BE',
      },
      manager: { role: 'manager', fullName: 'Manager', roleLabel: 'manager', lang: 'en-GB' },
    });
  });

  test('the role in the language of the report', () => {
    expect(name(undefined, undefined, 'nl')).toMatchObject({
      employee: { name: 'Medewerker', roleLabel: 'medewerker', lang: 'nl-NL' },
      manager: { name: 'Manager' },
    });
  });

  const typed = fc.option(
    arbitraryReadable(60)
      .map((text) => text.trim())
      .filter((text) => hasVisibleCharacters(text) && isOneLine(text)),
    { nil: undefined },
  );

  test.each(['nl', 'en'])('never the same, never empty, at most twenty characters in %s', (locale) => {
    fc.assert(
      fc.property(typed, typed, fc.boolean(), (one, two, same) => {
        const people = name(one, same ? one : two, locale);
        expect(people.employee.name).not.toBe(people.manager.name);
        for (const { name: short } of Object.values(people)) {
          expect([...short].length).toBeLessThanOrEqual(20);
          expect(short.replace('…', '').trim()).not.toBe('');
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    {
      why: 'short enough for whole names and a tag',
      typed: 'Wilhelmina',
      locale: 'nl',
      shown: 'Wilhelmina (team)',
    },
    { why: 'cut before the tag', typed: 'x'.repeat(60), locale: 'nl', shown: 'xxxxxxxxxxxx… (team)' },
  ])('twice the same: $why', ({ typed: same, locale, shown }) => {
    const { employee, manager } = name(same, same, locale);
    expect(employee.name).toBe(shown);
    expect(manager.name).not.toBe(shown);
  });
});

describe('a report with unusual names', () => {
  const pairs: { why: string; employee: string | undefined; manager: string | undefined }[] = [
    { why: 'equal', employee: 'Sam', manager: 'Sam' },
    { why: 'sixty characters', employee: 'x'.repeat(60), manager: 'y'.repeat(60) },
    { why: 'one character', employee: 'J', manager: 'K' },
    { why: 'none', employee: undefined, manager: undefined },
    { why: 'Arabic', employee: 'د. ليلى بن علي', manager: 'فاطمة' },
    { why: 'emoji', employee: '🌻', manager: FARMER },
    { why: 'markup and message syntax', employee: '<b>{x}</b>', manager: '{n, plural, other {#}}' },
  ];

  test.each(pairs)('$why', ({ employee, manager }) => {
    const sheets = examplePair(EXAMPLE_PAIRS[1] ?? '');
    const named = {
      employee: { ...sheets.employee, respondent: employee === undefined ? {} : { name: employee } },
      manager: { ...sheets.manager, respondent: manager === undefined ? {} : { name: manager } },
    };
    for (const locale of ['nl', 'en']) {
      const document = compose(named, locale);
      const { people } = document;
      expect(people.employee.name).not.toBe(people.manager.name);
      const blocks = document.sections.flatMap((section) => section.blocks);
      const said = stringsOf(blocks.filter(({ kind }) => kind !== 'quotes')).join('\n');
      expect(said).toContain(people.employee.name);
      expect(said).toContain(people.manager.name);
      expect(said).not.toMatch(/undefined|\[object|NaN/);
      // Names of the example itself are gone, and the fixed title holds no name at all.
      expect(said).not.toMatch(/Samira|Bart/);
      expect(document.title).not.toContain(people.employee.name.length > 1 ? people.employee.name : '\u0000');
    }
  });
});
