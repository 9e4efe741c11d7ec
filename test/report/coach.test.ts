import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseForSharing } from '../../src/analysis/analyse-pair.js';
import type { DataTable } from '../../src/report/block-parts.js';
import type { ReportDocument } from '../../src/report/report-document.js';
import { arbitraryPair } from '../helpers/arbitrary-sheets.js';
import { blocksOf, compose, composeForCoach, stringsOf } from '../helpers/compose.js';
import { EXAMPLE_PAIRS, examplePair, visAVis } from '../helpers/examples.js';
import { policy } from '../helpers/policy.js';
import { parsePair } from '../helpers/sheets.js';

const GAPS = [
  'Preferences',
  'Importance and noticing',
  'Estimated and own importance',
  'Giving and noticing',
];

/** Cells of a table by the constant ids of its columns, as a program that was given the document reads them. */
function readTable({ columns, groups }: DataTable): Record<string, { text: string; value?: number }>[] {
  return groups.flatMap(({ rows }) =>
    rows.map((row) => Object.fromEntries(columns.map(({ id }, index) => [id, row[index] ?? { text: '' }]))),
  );
}

function tables(document: ReportDocument): Map<string, ReturnType<typeof readTable>> {
  return new Map(blocksOf(document, 'data-table').map((table) => [table.title ?? '', readTable(table)]));
}

function limitsOf(document: ReportDocument): (start: string) => number {
  const rows = tables(document).get('Limits and weights') ?? [];
  return (start) => {
    const found = rows.find(({ rule }) => rule?.text.startsWith(start))?.limit?.value;
    if (found === undefined) throw new Error(`No limit "${start}"`);
    return found;
  };
}

/** Normal where the table says ∞. */
function cdf(x: number, df: number | undefined): number {
  return df === undefined ? normalCdf(x, 0, 1) : tCdf(x, df);
}

/** Adjusted as Benjamini and Hochberg (1995) wrote it: for each rank, the least of m·p/i from there on. */
function adjust(p: readonly number[]): number[] {
  const sorted = [...p].sort((a, b) => a - b);
  const atRank = sorted.map((_, rank) =>
    Math.min(1, ...sorted.slice(rank).map((later, index) => (later * p.length) / (rank + index + 1))),
  );
  return p.map((own) => atRank[sorted.lastIndexOf(own)] ?? 1);
}

/** Every tier of a table, worked out from values and standard errors alone. */
function recompute(document: ReportDocument, rows: ReturnType<typeof readTable>) {
  const limit = limitsOf(document);
  const close = limit('Close together: the true');
  const numbers = rows.map((row) => {
    const value = (row.a?.value ?? Number.NaN) - (row.b?.value ?? Number.NaN);
    const [sa, sb] = [row['se-a']?.value ?? Number.NaN, row['se-b']?.value ?? Number.NaN];
    const se = Math.sqrt(sa ** 2 + sb ** 2);
    const df = row.df?.value;
    const q = cdf((close - value) / se, df) - cdf((-close - value) / se, df);
    return { value, se, p: 2 * cdf(-Math.abs(value) / se, df), q };
  });
  const adjusted = adjust(numbers.map(({ p }) => p));
  return numbers.map((number, index) => {
    const large = Math.abs(number.value) + 1e-9 >= limit('Smallest difference');
    const pAdjusted = adjusted[index] ?? 1;
    const tier =
      large && pAdjusted <= limit('Clear: p*')
        ? 'Clear difference'
        : large && number.p <= limit('Possible: p')
          ? 'Possible difference'
          : number.q >= limit('Close together: q')
            ? 'Close together'
            : 'Cannot tell yet';
    return { ...number, pAdjusted, tier };
  });
}

function checkTiers(document: ReportDocument): number {
  let checked = 0;
  for (const title of [...GAPS, 'Importance and room']) {
    const rows = tables(document).get(title) ?? [];
    recompute(document, rows).forEach((own, index) => {
      const row = rows[index];
      expect(row?.difference?.value).toBeCloseTo(own.value, 9);
      expect(row?.se?.value).toBeCloseTo(own.se, 9);
      expect(row?.p?.value).toBeCloseTo(own.p, 9);
      expect(row?.['p-adjusted']?.value).toBeCloseTo(own.pAdjusted, 9);
      expect(row?.q?.value).toBeCloseTo(own.q, 9);
      expect(row?.tier?.text).toBe(own.tier);
      checked++;
    });
  }
  return checked;
}

describe('from the coach edition alone, a reader works out', () => {
  test.each(EXAMPLE_PAIRS.filter((pair) => !pair.startsWith('pair-d')))('every tier of %s', (pair) => {
    expect(checkTiers(composeForCoach(examplePair(pair)))).toBeGreaterThan(30);
  });

  test('every tier of any pair', () => {
    fc.assert(
      fc.property(arbitraryPair(visAVis, { skipped: 0.1, withheld: 4 }), (files) => {
        checkTiers(composeForCoach(parsePair(visAVis, files)));
      }),
      { numRuns: 25 },
    );
  });

  test('the tier of every line on the page of preferences', () => {
    const document = composeForCoach(examplePair(EXAMPLE_PAIRS[1] ?? ''));
    const shown = blocksOf(document, 'continua').flatMap(({ rows }) => rows.map(({ label }) => label));
    const own = recompute(document, tables(document).get('Preferences') ?? []).map(({ tier }) => tier);
    expect(own).toEqual(shown);
  });

  test.each(EXAMPLE_PAIRS)('the order of the topics of %s', (pair) => {
    const rows = tables(composeForCoach(examplePair(pair))).get('All topics that qualified, in order') ?? [];
    const analysis = analyseForSharing(examplePair(pair), policy);
    expect(rows).toHaveLength(analysis.kind === 'compared' ? analysis.agenda.ranking.length : 0);
    for (const { size, noise, importance, weight, precedence } of rows) {
      const loudness = Math.max(0, (size?.value ?? 0) - (noise?.value ?? 0));
      const own = loudness * (0.5 + (importance?.value ?? 0) / 200) * (weight?.value ?? 0);
      expect(precedence?.value).toBeCloseTo(own, 9);
    }
    const order = rows.map(({ tier, precedence }) => [
      tier?.text === 'Clear difference' ? 0 : 1,
      -(precedence?.value ?? 0),
    ]);
    expect(order).toEqual(order.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  });
});

describe('the coach edition holds', () => {
  const document = composeForCoach(examplePair('pair-b-strained-by-little-room'));
  const said = stringsOf(document);

  test('every page of the shared edition', () => {
    const shared = compose(examplePair('pair-b-strained-by-little-room')).sections.map(({ id }) => id);
    const own = document.sections.map(({ id }) => id);
    expect(own.filter((id) => shared.includes(id))).toEqual(shared);
    expect(own.filter((id) => !shared.includes(id))).toEqual([
      'coach',
      'coach-phases',
      'coach-tables',
      'coach-traces',
    ]);
  });

  test('the rules for stopping, guidance for every phase and the reason of every topic', () => {
    const titles = blocksOf(document, 'guidance').flatMap(({ groups }) => groups.map(({ title }) => title));
    expect(titles).toEqual(expect.arrayContaining(['When not to start, or to stop', 'Settle in', 'Close']));
    const traces = blocksOf(document, 'topic-card').map(({ trace }) => trace.text);
    expect(traces.length).toBeGreaterThan(0);
    for (const trace of traces) expect(said.filter((text) => text === trace)).toHaveLength(2);
  });

  test('no figure on strengths, of which only own top threes are shared', () => {
    const strengths = visAVis.scales.filter(({ domain }) => domain === 'strengths').length;
    const heads = blocksOf(document, 'data-table').flatMap((table) =>
      readTable(table).map(({ theme }) => theme?.text),
    );
    expect(strengths).toBe(8);
    expect(heads).not.toContain('Listening and empathy');
  });
});

test('whose answers give less to go on is not told', () => {
  const pair = examplePair('pair-d-low-quality-one-box-throughout');
  const swapped = { employee: { ...pair.employee, secondsPerSection: new Map() }, manager: pair.manager };
  const [groups] = blocksOf(composeForCoach(swapped), 'guidance');
  const quality = groups?.groups.find(({ title }) => title === 'How firm are these answers?');
  expect(quality?.items).toEqual([
    'There is too little to compare. Use only the questions in this report.',
    'Whose answers they are is left out on purpose. Do not ask.',
  ]);
});
