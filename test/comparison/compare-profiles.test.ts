import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparedNeed, gapsOf } from '../../src/comparison/compare-expectations.js';
import { type Comparison, compareProfiles } from '../../src/comparison/compare-profiles.js';
import { sharedThemes } from '../../src/comparison/shared-themes.js';
import { type Instrument, otherRole, type Role } from '../../src/instrument/instrument.js';
import { scoreSheet } from '../../src/scoring/score-sheet.js';
import { arbitraryPair } from '../helpers/arbitrary-sheets.js';
import { EXAMPLE_PAIRS, examplePair } from '../helpers/examples.js';
import { policy } from '../helpers/policy.js';
import { buildInstrument, type ScaleSpec, scaleId } from '../helpers/questionnaire-builder.js';
import { type FilePair, makeSheet, parsePair } from '../helpers/sheets.js';

function compare(instrument: Instrument, files: FilePair): Comparison {
  const sheets = parsePair(instrument, files);
  return compareProfiles(
    {
      instrument,
      profiles: {
        employee: scoreSheet(sheets.employee, policy.scoring),
        manager: scoreSheet(sheets.manager, policy.scoring),
      },
      shared: sharedThemes(instrument, sheets),
      notObserved: {
        employee: new Set(sheets.employee.unscored.keys()),
        manager: new Set(sheets.manager.unscored.keys()),
      },
    },
    policy.comparison,
  );
}

describe('sharedThemes', () => {
  const instrument = buildInstrument([
    { id: 'pace' },
    { id: 'calm' },
    { id: 'secret', domain: 'expectations', never: true },
    { id: 'light', domain: 'expectations' },
  ]);
  test.each([
    { why: 'all that may be shared', employee: [], manager: [], shared: ['pace', 'calm', 'light'] },
    {
      why: 'without what the employee withholds',
      employee: ['calm'],
      manager: [],
      shared: ['pace', 'light'],
    },
    { why: 'without what the manager withholds', employee: [], manager: ['calm'], shared: ['pace', 'light'] },
    {
      why: 'both withhold, the same and another',
      employee: ['calm'],
      manager: ['calm', 'light'],
      shared: ['pace'],
    },
    {
      why: 'what is never shared may be withheld too',
      employee: ['secret'],
      manager: [],
      shared: ['pace', 'calm', 'light'],
    },
  ])('$why', ({ employee, manager, shared }) => {
    const sheets = {
      employee: makeSheet(instrument, 'employee', {}, { withheld: employee }),
      manager: makeSheet(instrument, 'manager', {}, { withheld: manager }),
    };
    expect([...sharedThemes(instrument, sheets)]).toEqual(shared);
  });
});

describe('how many were compared', () => {
  test.each(EXAMPLE_PAIRS)(
    '%s: every gap is one comparison, and a fifth may be flagged by chance',
    (name) => {
      const { employee, manager } = examplePair(name);
      const profiles = {
        employee: scoreSheet(employee, policy.scoring),
        manager: scoreSheet(manager, policy.scoring),
      };
      const { instrument } = employee;
      const none = { employee: new Set<string>(), manager: new Set<string>() };
      const shared = sharedThemes(instrument, { employee, manager });
      const found = compareProfiles({ instrument, profiles, shared, notObserved: none }, policy.comparison);
      const needs = found.expectations.filter((need): need is ComparedNeed => need.kind === 'compared');
      const gaps = [
        ...found.strengths.gaps,
        ...found.strengths.perceptionGaps,
        ...found.preferences.filter(({ kind }) => kind === 'compared'),
        ...needs.flatMap(({ gaps }) => Object.values(gaps).filter((gap) => gap !== undefined)),
      ];
      expect(found.comparisons).toBe(gaps.length);
      expect(found.expectedByChance).toBeCloseTo(gaps.length / 5, 12);
    },
  );
});

// Everything on these scales is asked of both, so that the two people can change places.
const MUTUAL: ScaleSpec[] = [
  { id: 'pace', keys: '+-', seen: true },
  { id: 'calm', keys: '++', seen: true },
  { id: 'wit', keys: '-+', seen: true },
  { id: 'route', domain: 'preferences', keys: '+-+-' },
  { id: 'hour', domain: 'preferences', keys: '-+-+' },
];

describe('the roles are treated alike where both answer the same', () => {
  const mutual = buildInstrument(MUTUAL);
  const pairs = arbitraryPair(mutual, { skipped: 0.1, withheld: 1 });
  const swapped = ({ employee, manager }: FilePair): FilePair => ({
    employee: { ...manager, role: 'employee' },
    manager: { ...employee, role: 'manager' },
  });

  test('lines: the sign turns, size, certainty and tier stay', () => {
    fc.assert(
      fc.property(pairs, (files) => {
        const there = compare(mutual, files).preferences;
        const back = compare(mutual, swapped(files)).preferences;
        there.forEach((line, index) => {
          const other = back[index];
          expect(other?.kind).toBe(line.kind);
          if (line.kind !== 'compared' || other?.kind !== 'compared') return;
          expect(other.gap.difference.value + line.gap.difference.value).toBe(0);
          expect(other.gap.difference.p).toBeCloseTo(line.gap.difference.p, 10);
          expect([other.gap.difference.tier, other.opposite, other.lean]).toEqual([
            line.gap.difference.tier,
            line.opposite,
            line.lean,
          ]);
          expect(other.positions).toEqual({
            employee: line.positions.manager,
            manager: line.positions.employee,
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  test('strengths: what was found of the one is found of the other', () => {
    fc.assert(
      fc.property(pairs, (files) => {
        const there = compare(mutual, files).strengths;
        const back = compare(mutual, swapped(files)).strengths;
        for (const role of ['employee', 'manager'] as const) {
          expect(back.top[otherRole(role)]).toEqual(there.top[role]);
          expect(back.seenAtTop[otherRole(role)]).toEqual(there.seenAtTop[role]);
          expect(back.seen[otherRole(role)]).toEqual(there.seen[role]);
          expect(back.unseen[otherRole(role)]).toEqual(there.unseen[role]);
        }
        expect([...back.shared].sort()).toEqual([...there.shared].sort());
        expect(back.complementary.map(({ scaleId: id, strong }) => [id, otherRole(strong)])).toEqual(
          there.complementary.map(({ scaleId: id, strong }) => [id, strong]),
        );
        expect(back.sufficient).toBe(there.sufficient);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the roles are treated alike in what each asks of the other', () => {
  const asks = (asker: Role) =>
    buildInstrument(['a', 'b', 'c', 'd'].map((id) => ({ id, domain: 'expectations', asker })));
  const mine = asks('employee');
  const theirs = asks('manager');

  test('needs of the employee and of the manager are read by the same rules', () => {
    fc.assert(
      fc.property(arbitraryPair(mine, { skipped: 0.1, withheld: 1 }), ({ employee, manager }) => {
        const there = compare(mine, { employee, manager }).expectations;
        const back = compare(theirs, {
          employee: { ...manager, role: 'employee' },
          manager: { ...employee, role: 'manager' },
        }).expectations;
        const turned = back.map((need) => ({ ...need, asker: need.giver, giver: need.asker }));
        expect(turned).toEqual(there);
      }),
      { numRuns: 60 },
    );
  });
});

describe('names and places of themes decide nothing', () => {
  const specs: ScaleSpec[] = [
    ...MUTUAL,
    ...['a', 'b', 'c', 'd'].map((id): ScaleSpec => ({ id, domain: 'expectations', asker: 'employee' })),
  ];
  const named = buildInstrument(specs);
  const renamed = buildInstrument(specs.map((spec) => ({ ...spec, id: `x-${spec.id}` })).toReversed());
  const rename = <Value>(record: Readonly<Record<string, Value>> = {}) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [`x-${id}`, value]));

  test('tiers and findings are the same under other names and in another order', () => {
    fc.assert(
      fc.property(arbitraryPair(named, { skipped: 0.1 }), (files) => {
        const there = compare(named, files);
        const back = compare(renamed, {
          employee: { ...files.employee, responses: rename(files.employee.responses) },
          manager: { ...files.manager, responses: rename(files.manager.responses) },
        });
        expect(tiersOf(back, 'x-')).toEqual(tiersOf(there, ''));
      }),
      { numRuns: 60 },
    );
  });
});

test('what nobody answered is compared nowhere', () => {
  const instrument = buildInstrument([...MUTUAL, { id: 'a', domain: 'expectations' }]);
  const empty = (role: Role) => ({
    questionnaire: instrument.reference,
    role,
    locale: 'nl',
    responses: {},
    consent: { sharedReport: true },
  });
  const found = compare(instrument, { employee: empty('employee'), manager: empty('manager') });
  expect(found).toMatchObject({ comparisons: 0, expectedByChance: 0 });
  expect(found.preferences.map(({ kind }) => kind)).toEqual(['not-included', 'not-included']);
  expect(found.expectations).toEqual([
    { kind: 'not-included', scaleId: scaleId('a'), asker: 'employee', giver: 'manager' },
  ]);
});

/** Tier of every gap, by type, owner and theme. */
function tiersOf(comparison: Comparison, prefix: string): Record<string, string> {
  const { strengths, preferences, expectations } = comparison;
  const gaps = [
    ...strengths.gaps.map((gap) => ({ owner: '', gap })),
    ...strengths.perceptionGaps,
    ...preferences.flatMap((line) => (line.kind === 'compared' ? [{ owner: '', gap: line.gap }] : [])),
    ...expectations.flatMap((need) =>
      need.kind === 'compared' ? gapsOf(need.gaps).map((gap) => ({ owner: '', gap })) : [],
    ),
  ];
  const entries = gaps.map(({ owner, gap }) => [
    `${gap.type} ${owner} ${gap.scaleId.slice(prefix.length)}`,
    gap.difference.tier,
  ]);
  return Object.fromEntries(entries.sort());
}
