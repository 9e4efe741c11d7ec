import { expect, test } from 'vitest';
import { assessQuality } from '../../src/quality/assess-quality.js';
import { mixedBlocks } from '../../src/quality/item-blocks.js';
import { longstring } from '../../src/quality/longstring.js';
import { policy } from '../helpers/policy.js';
import { referenceSheet } from '../helpers/reference-instrument.js';
import { readCsv } from '../psychometrics/reference.js';

const expected = readCsv('expected_careless.csv');
const sheets = readCsv('responses.csv').map((row) => referenceSheet(row));
const found = sheets.map((sheet) => assessQuality(sheet, policy.quality));

test('the table has the 400 respondents of the answers, and no column that is not compared', () => {
  expect(expected.map(({ id }) => id)).toEqual(readCsv('responses.csv').map(({ id }) => id));
  expect(Object.keys(expected[0] ?? {})).toEqual(['id', 'n_answered', 'longstring', 'irv_raw_unreversed']);
});

test('items answered', () => {
  expect(found.map(({ completion }) => completion.answered)).toEqual(
    expected.map(({ n_answered }) => Number(n_answered)),
  );
});

// To the R package a skipped item ends a run; to us it does not, as in the examples' expected values. Its
// numbers are therefore ours over the stretches between skipped items.
test('longest run of one option between skipped items', () => {
  const runs = sheets.map((sheet) =>
    Math.max(
      ...mixedBlocks(sheet)
        .flatMap(stretches)
        .map((stretch) => longstring(stretch)),
    ),
  );
  expect(runs).toEqual(expected.map((row) => Number(row.longstring)));
});

test('the longest run as we count it: the same without skipped items, and never shorter', () => {
  const ours = found.map(({ longstring: longest }) => longest);
  const theirs = expected.map((row) => Number(row.longstring));
  expect(ours.filter((longest, index) => longest < (theirs[index] ?? 0))).toEqual([]);
  const complete = found.map(({ completion }) => completion.answered === completion.total);
  expect(ours.filter((_, index) => complete[index])).toEqual(theirs.filter((_, index) => complete[index]));
});

test('spread of the answers as given', () => {
  const off = found.filter(
    ({ variability = Number.NaN }, index) =>
      !(Math.abs(variability - Number(expected[index]?.irv_raw_unreversed)) <= 1e-9),
  );
  expect(off).toEqual([]);
});

function stretches(responses: readonly (number | undefined)[]): number[][] {
  const found: number[][] = [[]];
  for (const response of responses) {
    if (response === undefined) found.push([]);
    else found.at(-1)?.push(response);
  }
  return found;
}
