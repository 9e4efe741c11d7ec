import { describe, expect, test } from 'vitest';
import type { PickId, Role, ScaleId } from '../../src/instrument/instrument.js';
import { ROLES } from '../../src/instrument/instrument.js';
import type { ReportDocument } from '../../src/report/report-document.js';
import type { ResponseSheet } from '../../src/responses/response-sheet.js';
import { blocksOf, composeOwn, stringsOf } from '../helpers/compose.js';
import { EXAMPLE_PAIRS, examplePair } from '../helpers/examples.js';

const PAIR_A = 'pair-a-good-relationship-one-underestimated-need';
const PAIR_E = 'pair-e-withheld-themes-and-missing-answers';

function ownPages(
  pair: string,
  role: Role,
  change: (sheet: ResponseSheet) => ResponseSheet = (sheet) => sheet,
) {
  return composeOwn(change(examplePair(pair)[role]));
}

/** What becomes of each theme, by its name. */
function fates(document: ReportDocument): Map<string, string> {
  return new Map(
    blocksOf(document, 'split-table')
      .flatMap(({ halves }) => halves.flat())
      .flatMap(({ rows }) => rows.map(({ label, text }) => [label, text] as const)),
  );
}

describe.each(EXAMPLE_PAIRS.flatMap((pair) => ROLES.map((role) => ({ pair, role }))))(
  '$pair, $role',
  ({ pair, role }) => {
    const sheet = examplePair(pair)[role];
    const document = ownPages(pair, role);

    test('has every section, and names nobody but its owner', () => {
      expect(document.edition).toBe('personal');
      expect(document.sections.map(({ id }) => id)).toEqual([
        'cover',
        'answers',
        'needs',
        'sharing',
        'prepare',
      ]);
      const other = examplePair(pair)[role === 'employee' ? 'manager' : 'employee'].respondent.name ?? '';
      expect(other).not.toBe('');
      expect(stringsOf(document).filter((text) => text.includes(other))).toEqual([]);
    });

    test('shows every answer to every expectation, once, as it was given', () => {
      const rows = blocksOf(document, 'needs-table').flatMap(({ lane, groups }) =>
        groups.flatMap((group) => group.rows.map((row) => ({ lane, row }))),
      );
      const given = [...sheet.instrument.scales].flatMap((scale) => {
        if (scale.domain !== 'expectations') return [];
        const shown =
          scale.asker === role
            ? ({ importance: 'importance', experience: 'experience' } as const)
            : ({ estimate: 'estimate', offer: 'offer' } as const);
        return [
          Object.fromEntries(
            Object.keys(shown).flatMap((rating) => {
              const option = sheet.responses.get(scale.ratings[rating as keyof typeof scale.ratings].id);
              return option === undefined ? [] : [[rating, option]];
            }),
          ),
        ];
      });
      const shown = rows.map(({ row }) => {
        if (row.kind !== 'answers') throw new Error('Own rows show answers');
        const { kind: _, asker: _asker, giver: _giver, min: _min, max: _max, ...answers } = row.chart;
        return answers;
      });
      const sorted = (answers: readonly object[]) => answers.map((answer) => JSON.stringify(answer)).sort();
      expect(sorted(shown)).toEqual(sorted(given));
    });
  },
);

test('tells its owner what nobody else sees', () => {
  const safety = 'You find speaking freely important and notice that you can.';
  expect(stringsOf(ownPages(PAIR_A, 'employee')).join()).toContain(safety);
  expect(stringsOf(ownPages(PAIR_A, 'manager')).join()).toContain('You estimated the importance as');
});

describe('what becomes of a theme', () => {
  const { employee } = examplePair(PAIR_A);
  const withheld = new Set(employee.instrument.scales.slice(0, 1).map(({ id }) => id));
  const items = [...employee.instrument.items.values()];
  const courage = new Set(items.filter(({ scaleId }) => scaleId === 'courage').map(({ id }) => id));
  const closeness = new Set(
    items
      .filter(({ scaleId }) => scaleId === 'closeness')
      .slice(1)
      .map(({ id }) => id),
  );
  const document = ownPages(PAIR_A, 'employee', (sheet) => ({
    ...sheet,
    withheld,
    responses: new Map([...sheet.responses].filter(([id]) => !courage.has(id) && !closeness.has(id))),
    unscored: new Map(),
    agreed: new Set(['going-well']),
  }));

  test.each([
    { theme: 'Listening and empathy', fate: 'you keep to yourself' },
    { theme: 'Courage and honesty', fate: 'no answer given' },
    { theme: 'Creating clarity', fate: 'only if at the top' },
    { theme: 'Closeness and distance', fate: 'too few answers' },
    { theme: 'Speaking freely', fate: 'is not shared, for anyone' },
    { theme: 'Upward feedback', fate: 'will be shared, except your room' },
    { theme: 'Gives energy', fate: 'will be shared' },
    { theme: 'Takes energy', fate: 'only if you say yes' },
    { theme: 'What already goes well', fate: 'will be shared' },
  ])('$theme: $fate', ({ theme, fate }) => {
    expect(fates(document).get(theme)).toBe(fate);
  });

  test('a choice among themes that are all withheld is not shared', () => {
    const chosen = [...(employee.picks.get('energy-gives' as PickId) ?? [])] as ScaleId[];
    const withheldChoice = ownPages(PAIR_A, 'employee', (sheet) => ({ ...sheet, withheld: new Set(chosen) }));
    expect(chosen.length).toBeGreaterThan(0);
    expect(fates(withheldChoice).get('Gives energy')).toBe('you keep to yourself');
  });

  test('every theme of the questionnaire is listed', () => {
    expect(fates(document).size).toBeGreaterThan(employee.instrument.scales.length);
    expect(stringsOf(document)).toContain(
      'You may keep any theme to yourself. No reason is required. You keep one theme to yourself.',
    );
  });
});

describe('the quality of the answers is told to their owner', () => {
  test.each([
    { pair: PAIR_A, role: 'employee', says: 'Nothing stands out in how you filled it in.' },
    {
      pair: 'pair-d-low-quality-one-box-throughout',
      role: 'employee',
      says: 'You often chose the same box in a row.',
    },
    { pair: PAIR_E, role: 'employee', says: 'You skipped 12 questions.' },
  ] as const)('$pair, $role: $says', ({ pair, role, says }) => {
    const [quality] = blocksOf(ownPages(pair, role), 'notes').flatMap(({ notes }) =>
      notes.filter(({ title }) => title === 'A quick check'),
    );
    expect(quality?.text).toContain(says);
  });
});
