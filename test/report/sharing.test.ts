import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseForSharing } from '../../src/analysis/analyse-pair.js';
import type { Instrument, Item, Role, ScaleId } from '../../src/instrument/instrument.js';
import { ROLES } from '../../src/instrument/instrument.js';
import type { ResponseSheetFile } from '../../src/responses/response-sheet-file.js';
import { arbitraryOption, arbitraryPair, arbitraryReadable } from '../helpers/arbitrary-sheets.js';
import { blocksOf, compose, composeAnalysis, DATE } from '../helpers/compose.js';
import { EXAMPLE_PAIRS, exampleSheet, visAVis } from '../helpers/examples.js';
import { policy } from '../helpers/policy.js';
import { type FilePair, parsePair } from '../helpers/sheets.js';

/** No shrinking: a smaller pair of sheets tells no more than the place where two reports part. */
const RUNS = { numRuns: 15, endOnFailure: true };

/** The report as bytes; undefined when the pair is too poor to compare. */
function bytesOf(files: FilePair, instrument: Instrument = visAVis, locale = 'en'): string | undefined {
  const analysis = analyseForSharing(parsePair(instrument, files), policy);
  return analysis.kind === 'compared' ? JSON.stringify(composeAnalysis(analysis, locale)) : undefined;
}

function expectSameBytes(one: FilePair, two: FilePair, instrument: Instrument = visAVis): void {
  const there = bytesOf(one, instrument);
  const back = bytesOf(two, instrument);
  fc.pre(there !== undefined && back !== undefined);
  expect(firstDifference(there ?? '', back ?? '')).toBeUndefined();
}

/** Where two reports part, with a few words around it: a whole report in a failure helps nobody. */
function firstDifference(one: string, two: string): string | undefined {
  if (one === two) return undefined;
  const at = [...one].findIndex((character, index) => character !== two[index]);
  return `…${one.slice(Math.max(0, at - 60), at + 60)}… is also …${two.slice(Math.max(0, at - 60), at + 60)}…`;
}

function themes(domain: string): ScaleId[] {
  return visAVis.scales
    .filter((scale) => scale.domain === domain && scale.sharing !== 'never')
    .map(({ id }) => id);
}

function itemsOf(ids: readonly string[]): Item[] {
  return [...visAVis.items.values()].filter(({ scaleId }) => ids.includes(scaleId));
}

/** Other answers to the given items, for whoever is asked them. */
function changed(files: FilePair, items: readonly Item[], options: readonly (number | string)[]): FilePair {
  const change = (role: Role): ResponseSheetFile => ({
    ...files[role],
    responses: {
      ...files[role].responses,
      ...Object.fromEntries(
        items.flatMap(({ id, roles }, index) =>
          roles.includes(role) && files[role].responses[id] !== undefined
            ? [[id, options[index] ?? 1] as const]
            : [],
        ),
      ),
    },
  });
  return { employee: change('employee'), manager: change('manager') };
}

function without(files: FilePair, items: readonly Item[]): FilePair {
  const ids = new Set<string>(items.map(({ id }) => id));
  const strip = (sheet: ResponseSheetFile): ResponseSheetFile => ({
    ...sheet,
    responses: Object.fromEntries(Object.entries(sheet.responses).filter(([id]) => !ids.has(id))),
  });
  return { employee: strip(files.employee), manager: strip(files.manager) };
}

function withoutPicksOf(files: FilePair, ids: readonly string[]): FilePair {
  const strip = ({ picks = {}, ...sheet }: ResponseSheetFile): ResponseSheetFile => ({
    ...sheet,
    picks: Object.fromEntries(
      Object.entries(picks).map(([id, options]) => [id, options.filter((option) => !ids.includes(option))]),
    ),
  });
  return { employee: strip(files.employee), manager: strip(files.manager) };
}

function withholding(files: FilePair, role: Role, ids: readonly string[]): FilePair {
  return { ...files, [role]: { ...files[role], withheld: [...ids] } };
}

const role = fc.constantFrom<Role>(...ROLES);
const pair = arbitraryPair(visAVis, { skipped: 0.03 });

describe('what is never shared', () => {
  const never = [...visAVis.items.values()].filter(({ sharing }) => sharing === 'never');

  test('other answers to it leave the report byte for byte as it was', () => {
    const options = fc.tuple(...never.map(arbitraryOption));
    fc.assert(
      fc.property(pair, options, (files, answers) => {
        expectSameBytes(files, changed(files, never, answers));
      }),
      RUNS,
    );
  });

  test('nor does it matter whether it was withheld', () => {
    fc.assert(
      fc.property(pair, role, (files, who) => {
        expectSameBytes(files, withholding(files, who, ['safety']));
      }),
      RUNS,
    );
  });
});

describe('a withheld expectation', () => {
  const withheld = fc
    .subarray(themes('expectations'), { minLength: 1, maxLength: 3 })
    .chain((ids) =>
      fc.record({ ids: fc.constant(ids), options: fc.tuple(...itemsOf(ids).map(arbitraryOption)) }),
    );

  test('other answers to it, of either, leave the report byte for byte as it was', () => {
    fc.assert(
      fc.property(pair, role, withheld, (files, who, { ids, options }) => {
        const kept = withholding(files, who, ids);
        expectSameBytes(kept, changed(kept, itemsOf(ids), options));
      }),
      RUNS,
    );
  });

  test('whoever withholds it, the report is the same', () => {
    fc.assert(
      fc.property(pair, withheld, (files, { ids }) => {
        expectSameBytes(withholding(files, 'employee', ids), withholding(files, 'manager', ids));
      }),
      RUNS,
    );
  });

  test('withheld by one and left unanswered by both cannot be told apart', () => {
    fc.assert(
      fc.property(pair, role, withheld, (files, who, { ids }) => {
        expectSameBytes(withholding(files, who, ids.slice(0, 1)), without(files, itemsOf(ids.slice(0, 1))));
      }),
      RUNS,
    );
  });
});

describe('a withheld strength or preference', () => {
  const withheld = fc
    .subarray([...themes('strengths'), ...themes('preferences')], { minLength: 1, maxLength: 3 })
    .chain((ids) =>
      fc.record({ ids: fc.constant(ids), options: fc.tuple(...itemsOf(ids).map(arbitraryOption)) }),
    );

  test('other answers to it, of either, leave the report byte for byte as it was', () => {
    fc.assert(
      fc.property(pair, role, withheld, (files, who, { ids, options }) => {
        const kept = withholding(files, who, ids);
        expectSameBytes(kept, changed(kept, itemsOf(ids), options));
      }),
      RUNS,
    );
  });

  test('as far apart as can be or all alike, they do not move a band of another theme', () => {
    const files: FilePair = {
      employee: exampleSheet(EXAMPLE_PAIRS.at(-1) ?? '', 'employee') as ResponseSheetFile,
      manager: exampleSheet(EXAMPLE_PAIRS.at(-1) ?? '', 'manager') as ResponseSheetFile,
    };
    const items = itemsOf(['closeness']);
    expect(files.employee.withheld).toContain('closeness');
    // Keyed + − − +.
    const [uneven, even] = [changed(files, items, [1, 1, 1, 1]), changed(files, items, [1, 5, 5, 1])];
    expect(firstDifference(bytesOf(uneven) ?? '', bytesOf(even) ?? '')).toBeUndefined();
  });

  test('whoever withholds it, the report is the same', () => {
    fc.assert(
      fc.property(pair, role, withheld, (files, who, { ids }) => {
        const other = who === 'employee' ? 'manager' : 'employee';
        expectSameBytes(withholding(files, who, ids), withholding(files, other, ids));
      }),
      RUNS,
    );
  });

  test('withheld by one and left unanswered by both cannot be told apart', () => {
    fc.assert(
      fc.property(pair, role, withheld, (files, who, { ids }) => {
        const one = ids.slice(0, 1);
        // A pick of what gives energy is an answer to the theme too.
        const kept = withholding(files, who, one);
        expectSameBytes(kept, without(withoutPicksOf(files, one), itemsOf(one)));
      }),
      RUNS,
    );
  });

  test('its row is the same as when too few answered it: the employee, the manager or both', () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...themes('preferences')), (files, id) => {
        const row = (changedFiles: FilePair) => {
          const sheets = parsePair(visAVis, changedFiles);
          fc.pre(analyseForSharing(sheets, policy).kind === 'compared');
          const [block] = blocksOf(compose(sheets), 'continua');
          return block?.rows[themes('preferences').indexOf(id)];
        };
        const bare = without(files, itemsOf([id]));
        const rows = [
          row(withholding(files, 'employee', [id])),
          row(withholding(files, 'manager', [id])),
          row({ employee: bare.employee, manager: files.manager }),
          row({ employee: files.employee, manager: bare.manager }),
          row(bare),
        ];
        expect(rows[0]?.chart).toEqual({ kind: 'continuum' });
        expect(new Set(rows.map((found) => JSON.stringify(found))).size).toBe(1);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

describe('the example with withheld themes', () => {
  const name = EXAMPLE_PAIRS.find((found) => found.startsWith('pair-e')) ?? '';
  const files: FilePair = {
    employee: exampleSheet(name, 'employee') as ResponseSheetFile,
    manager: exampleSheet(name, 'manager') as ResponseSheetFile,
  };

  test.each(['nl', 'en'])('the same themes left unanswered by both give the same report in %s', (locale) => {
    const kept: FilePair = {
      employee: { ...files.employee, withheld: [] },
      manager: { ...files.manager, withheld: [] },
    };
    const unanswered = without(kept, itemsOf(['closeness', 'attention', 'upward']));
    // So many skipped would be too few for a report at all; the threshold is not what this is about.
    const anyCompletion = { ...policy, quality: { ...policy.quality, minCompletion: 0 } };
    const bytes = (given: FilePair) =>
      JSON.stringify(composeAnalysis(analyseForSharing(parsePair(visAVis, given), anyCompletion), locale));
    expect(firstDifference(bytes(unanswered), bytes(files))).toBeUndefined();
  });

  test('nothing says who withheld, or that anybody did', () => {
    for (const locale of ['nl', 'en']) {
      const said = bytesOf(files, visAVis, locale) ?? '';
      const [, beforeMethod = ''] = /^(.*)"id":"method"/u.exec(said) ?? [];
      expect(beforeMethod).not.toMatch(/withh|achtergehouden|skipp|overgeslagen/iu);
    }
  });
});

describe('energy', () => {
  const strengths = themes('strengths') as string[];

  test('a pick of a withheld theme is gone, whoever withholds and whoever picked', () => {
    fc.assert(
      fc.property(pair, role, role, fc.constantFrom(...strengths), (files, who, picker, id) => {
        const kept = withholding(files, who, [id]);
        const pick = (gives: string[]): FilePair => ({
          ...kept,
          [picker]: {
            ...kept[picker],
            picks: { ...kept[picker].picks, 'energy-gives': gives, 'energy-costs': [] },
          },
        });
        expectSameBytes(pick([id]), pick([]));
      }),
      RUNS,
    );
  });

  test('what costs energy is shown only if its owner agreed', () => {
    fc.assert(
      fc.property(pair, role, fc.constantFrom(...strengths), (files, who, id) => {
        const cost = (costs: string[], agreed: string[]): FilePair => ({
          ...files,
          [who]: { ...files[who], picks: { 'energy-gives': [], 'energy-costs': costs }, agreed },
        });
        expectSameBytes(cost([id], []), cost([], []));
        expectSameBytes(cost([id], ['going-well']), cost([], ['going-well']));
        const [block] = blocksOf(compose(parsePair(visAVis, cost([id], ['energy-costs']))), 'energy');
        if (block !== undefined) expect(block.people[who].costs).toHaveLength(1);
      }),
      RUNS,
    );
  });
});

describe('own words', () => {
  const words = arbitraryReadable(60).filter((text) => text.trim() !== '');

  test('are shown only if their owner agreed, as written and in their own language', () => {
    fc.assert(
      fc.property(pair, role, words, (files, who, text) => {
        const say = (open: Record<string, string>, agreed: string[]): FilePair => ({
          ...files,
          [who]: { ...files[who], locale: 'nl-BE', open, agreed },
        });
        expectSameBytes(say({ 'going-well': text }, []), say({}, []));
        const agreed = parsePair(visAVis, say({ 'going-well': text }, ['going-well']));
        if (analyseForSharing(agreed, policy).kind !== 'compared') return;
        const [block] = blocksOf(compose(agreed), 'quotes');
        expect(block?.quotes.find((quote) => quote.role === who)).toMatchObject({
          text: text.normalize('NFC').trim(),
          lang: 'nl-BE',
        });
      }),
      RUNS,
    );
  });
});

describe('choices beside each other', () => {
  test('the choice of one alone is not shown', () => {
    const options =
      visAVis.picks.find(({ id }) => id === 'contact-rhythm')?.options.map(({ value }) => value) ?? [];
    const choice = fc.constantFrom(...options);
    fc.assert(
      fc.property(pair, role, choice, choice, (files, who, one, two) => {
        const other = who === 'employee' ? 'manager' : 'employee';
        const alone = (option: string): FilePair =>
          ({
            ...files,
            [who]: { ...files[who], picks: { 'contact-rhythm': [option] } },
            [other]: { ...files[other], picks: {} },
          }) as FilePair;
        expectSameBytes(alone(one), alone(two));
      }),
      RUNS,
    );
  });

  test('a personal choice is shown only if both agreed', () => {
    const personal: Instrument = {
      ...visAVis,
      picks: visAVis.picks.map((pick) => (pick.use === 'choice' ? { ...pick, sensitivity: 1 } : pick)),
    };
    const files: FilePair = {
      employee: exampleSheet(EXAMPLE_PAIRS[0] ?? '', 'employee') as ResponseSheetFile,
      manager: exampleSheet(EXAMPLE_PAIRS[0] ?? '', 'manager') as ResponseSheetFile,
    };
    const choose = (option: string): FilePair => ({
      employee: { ...files.employee, picks: { 'contact-rhythm': [option] }, agreed: [] },
      manager: { ...files.manager, picks: { 'contact-rhythm': ['asked'] }, agreed: [] },
    });
    expectSameBytes(choose('weekly'), choose('monthly'), personal);
  });
});

describe('what is never printed', () => {
  test('the pseudonym of an integrator, and the time taken', () => {
    fc.assert(
      fc.property(pair, role, fc.string({ minLength: 1, maxLength: 20 }), (files, who, id) => {
        const { name } = files[who].respondent ?? {};
        const marked: FilePair = {
          ...files,
          [who]: {
            ...files[who],
            respondent: { ...(name !== undefined && { name }), id },
            secondsPerSection: { strengths: 900 },
          },
        };
        expectSameBytes(files, marked);
      }),
      RUNS,
    );
  });

  test('the order in which a sheet lists its answers', () => {
    fc.assert(
      fc.property(pair, (files) => {
        const turn = (sheet: ResponseSheetFile): ResponseSheetFile => ({
          ...sheet,
          responses: Object.fromEntries(Object.entries(sheet.responses).reverse()),
          open: Object.fromEntries(Object.entries(sheet.open ?? {}).reverse()),
          picks: Object.fromEntries(Object.entries(sheet.picks ?? {}).reverse()),
          withheld: (sheet.withheld ?? []).toReversed(),
        });
        expectSameBytes(files, { employee: turn(files.employee), manager: turn(files.manager) });
      }),
      RUNS,
    );
  });
});

describe('too little to compare', () => {
  const careless = (sheet: ResponseSheetFile): ResponseSheetFile => ({
    ...sheet,
    responses: Object.fromEntries(Object.keys(sheet.responses).map((id) => [id, 4])),
  });
  const report = (files: FilePair) => {
    const sheets = parsePair(visAVis, files);
    expect(analyseForSharing(sheets, policy).kind).toBe('too-little');
    return JSON.stringify(compose(sheets));
  };

  test('the same report, whoever’s answers are too poor, and whatever the other answered', () => {
    fc.assert(
      fc.property(arbitraryPair(visAVis), arbitraryPair(visAVis), (files, others) => {
        const names = {
          employee: { respondent: { name: 'Noor' } },
          manager: { respondent: { name: 'Bart' } },
        };
        const named = ({ employee, manager }: FilePair): FilePair => ({
          employee: { ...employee, ...names.employee, locale: 'nl' },
          manager: { ...manager, ...names.manager, locale: 'nl' },
        });
        const one = report(named({ employee: careless(files.employee), manager: files.manager }));
        expect(report(named({ employee: files.employee, manager: careless(files.manager) }))).toBe(one);
        expect(report(named({ employee: careless(others.employee), manager: others.manager }))).toBe(one);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});

test('the fingerprint follows from what is shown, not from the answers', () => {
  fc.assert(
    fc.property(pair, (files) => {
      const sheets = parsePair(visAVis, files);
      const { fingerprint, date } = compose(sheets);
      expect(date).toBe(DATE);
      expect(fingerprint).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/);
      expect(compose(sheets).fingerprint).toBe(fingerprint);
    }),
    { numRuns: 5 },
  );
});
