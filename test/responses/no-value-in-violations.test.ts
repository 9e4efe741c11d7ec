import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseResponseSheet } from '../../src/responses/parse-response-sheet.js';
import { arbitrarySheet } from '../helpers/arbitrary-sheets.js';
import { visAVis } from '../helpers/examples.js';

// Marks of every shape a validator might quote: like an id, like prose, whole, broken, as a version.
const TEXT_MARKS = ['zqmarkzq', 'Zqmarkzq says: "no"', 'zqmarkzq@1.0.0', `${'zqmarkzq '.repeat(200)}`];
const NUMBER_MARKS = [918273645, -918273645, 0.918273645, 918273645e9];
const MARK = /zqmarkzq|918273645/i;

type Path = readonly (string | number)[];

test('no submitted text or number stands in a violation', () => {
  const mark = fc.oneof(
    fc.constantFrom<unknown>(...TEXT_MARKS, ...NUMBER_MARKS),
    fc.constantFrom(...TEXT_MARKS, ...NUMBER_MARKS).map((value) => [value, value]),
    fc.constantFrom(...TEXT_MARKS, ...NUMBER_MARKS).map((value) => ({ name: value, extra: value })),
  );
  const places = fc.array(fc.tuple(fc.nat(), mark), { minLength: 1, maxLength: 6 });
  let refused = 0;

  fc.assert(
    fc.property(arbitrarySheet(visAVis, 'employee', { withheld: 3 }), places, (sheet, marks) => {
      const raw: unknown = structuredClone({ ...sheet, secondsPerSection: { strengths: 60 } });
      const paths = pathsOf(raw);
      for (const [index, value] of marks) put(raw, paths[index % paths.length] ?? [], value);
      const result = parseResponseSheet(raw, { findInstrument: findById });
      if (result.ok) return;
      refused++;
      const told = JSON.stringify([result.error.message, result.error.violations]);
      expect(told).not.toMatch(MARK);
    }),
    { numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(200);
});

function findById(reference: string) {
  return reference === visAVis.reference ? visAVis : undefined;
}

/** Places of all values, lists and objects among them. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...at, key]));
  return at.length === 0 ? inner : [at, ...inner];
}

function put(target: unknown, path: Path, value: unknown): void {
  const last = path.at(-1);
  let place = target;
  for (const key of path.slice(0, -1)) {
    if (typeof place !== 'object' || place === null) return;
    place = (place as Record<string | number, unknown>)[key];
  }
  if (last === undefined || typeof place !== 'object' || place === null) return;
  (place as Record<string | number, unknown>)[last] = value;
}
