import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComparisonJson } from '../../src/pipeline/comparison-json.js';
import { createEngine } from '../../src/pipeline/engine.js';
import { renderJson } from '../../src/pipeline/render-json.js';
import type { ResponseSheetFile } from '../../src/responses/response-sheet-file.js';
import { arbitraryPair } from '../helpers/arbitrary-sheets.js';
import { EXAMPLE_PAIRS, exampleSheet, visAVis } from '../helpers/examples.js';
import type { FilePair } from '../helpers/sheets.js';
import { library } from '../helpers/shipped.js';

const engine = createEngine(library);

function comparisonOf(pair: FilePair): Extract<ComparisonJson, { kind: 'compared' }> | undefined {
  const result = engine.comparison(pair);
  if (!result.ok) throw result.error;
  return result.value.kind === 'compared' ? result.value : undefined;
}

const example = (name = EXAMPLE_PAIRS[0] ?? ''): FilePair => ({
  employee: exampleSheet(name, 'employee') as ResponseSheetFile,
  manager: exampleSheet(name, 'manager') as ResponseSheetFile,
});

describe('similarity in the comparison JSON', () => {
  test('counts the themes both share and answered, per domain', () => {
    expect(comparisonOf(example())?.similarity).toMatchObject({
      strengths: { kind: 'compared', items: 8 },
      preferences: { kind: 'compared', items: 6 },
      // Speaking freely is never shared.
      expectations: { employee: { items: 7 }, manager: { items: 4 } },
    });
  });

  test('the three parts of D² add up, and two equal profiles are alike in all', () => {
    fc.assert(
      fc.property(arbitraryPair(visAVis), (pair) => {
        const preferences = comparisonOf(pair)?.similarity.preferences;
        fc.pre(preferences?.kind === 'compared');
        if (preferences?.kind !== 'compared') return;
        const { dSquared, elevation, scatter, shape } = preferences;
        expect(elevation + scatter + shape).toBeCloseTo(dSquared, 6);
      }),
      { numRuns: 30 },
    );
  });

  test('a withheld theme is not part of it, whatever its answers', () => {
    const pair = example();
    const withheld = { ...pair, manager: { ...pair.manager, withheld: ['drive', 'growth'] } };
    expect(comparisonOf(withheld)?.similarity).toMatchObject({
      preferences: { items: 5 },
      expectations: { employee: { items: 6 } },
    });
  });
});

describe('what belongs in no report', () => {
  test.each(EXAMPLE_PAIRS)('%s: no similarity, no quality, no calibration statistics', (name) => {
    const pair = example(name);
    const report = engine.report({
      ...pair,
      date: '2026-10-12',
      locale: 'en',
      previous: pair,
      previousDate: '2026-08-01',
    });
    if (!report.ok) throw report.error;
    const keys = keysOf(JSON.parse(renderJson(report.value.document)));
    const forbidden = [
      'similarity',
      'dSquared',
      'q',
      'doubleEntryIcc',
      'quality',
      'longstring',
      'variability',
      'flags',
      'usable',
    ];
    expect(forbidden.filter((key) => keys.has(key))).toEqual([]);
  });

  test.each(EXAMPLE_PAIRS)('%s: the comparison tells nobody how the other answered', (name) => {
    const pair = example(name);
    const comparison = engine.comparison({ ...pair, previous: pair });
    if (!comparison.ok) throw comparison.error;
    const keys = keysOf(comparison.value);
    expect(
      ['quality', 'longstring', 'variability', 'flags', 'usable', 'completion', 'secondsPerItem'].filter(
        (key) => keys.has(key),
      ),
    ).toEqual([]);
  });

  test('the owner does hear it, with the own profile', () => {
    const profile = engine.profile({
      sheet: exampleSheet('pair-d-low-quality-one-box-throughout', 'employee'),
    });
    const other = engine.profile({ sheet: exampleSheet('pair-d-low-quality-one-box-throughout', 'manager') });
    const usable = [profile, other].map((result) => result.ok && result.value.quality.usable);
    expect(usable).toContain(false);
  });

  test('whose answers are too poor cannot be told from a shared output', () => {
    const pair = example();
    const empty = (sheet: ResponseSheetFile) => ({ ...sheet, responses: {} });
    const outputs = [
      { ...pair, employee: empty(pair.employee) },
      { ...pair, manager: empty(pair.manager) },
    ].map((poor) => {
      const report = engine.report({ ...poor, date: '2026-10-12', locale: 'en' });
      const comparison = engine.comparison(poor);
      return JSON.stringify([report.ok && report.value.document, comparison.ok && comparison.value]);
    });
    expect(outputs[0] === outputs[1]).toBe(true);
  });
});

function keysOf(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set([
    ...(Array.isArray(value) ? [] : Object.keys(value)),
    ...Object.values(value).flatMap((member) => [...keysOf(member)]),
  ]);
}
