import { describe, expect, test } from 'vitest';
import { BOTTOM, CONTINUED_TOP } from '../../../src/render/pdf/grid.js';
import { keepRows } from '../../../src/render/pdf/keep-rows.js';
import { type Page, paginate } from '../../../src/render/pdf/paginate.js';
import type { Piece } from '../../../src/render/pdf/piece.js';

const piece = (height: number, rest: Partial<Piece> = {}): Piece => ({
  height,
  gap: 10,
  draw: () => undefined,
  ...rest,
});
/** Page by page, where each piece starts. */
const tops = (pages: readonly Page[]): number[][] => pages.map(({ placed }) => placed.map(({ y }) => y));

describe('paginate', () => {
  test('stacks pieces below the headline with their gaps', () => {
    expect(tops(paginate([piece(100), piece(50)], 150))).toEqual([[160, 270]]);
  });

  test('drops the gap at the top of a page without headline', () => {
    expect(tops(paginate([piece(100)], CONTINUED_TOP))).toEqual([[CONTINUED_TOP]]);
  });

  test('turns the page when a piece does not fit, and says that it goes on', () => {
    const pages = paginate([piece(600), piece(100)], 150);
    expect(tops(pages)).toEqual([[160], [CONTINUED_TOP]]);
    expect(pages.map(({ continued }) => continued)).toEqual([false, true]);
  });

  test('fills a page to the last point', () => {
    expect(paginate([piece(BOTTOM - 160)], 150)).toHaveLength(1);
  });

  test('fills the pages about equally where the last would be nearly empty', () => {
    const rows = Array.from({ length: 9 }, () => piece(80, { gap: 0 }));
    // Down to 470 and 484; five and four would end at 550 and 404.
    expect(tops(paginate(rows, 150)).map((page) => page.length)).toEqual([4, 5]);
  });

  test('leaves the pages before the last two full', () => {
    const rows = Array.from({ length: 16 }, () => piece(80, { gap: 0 }));
    expect(tops(paginate(rows, 150)).map((page) => page.length)).toEqual([7, 5, 4]);
  });

  test('leaves a last page alone that is filled for the greater part of a half', () => {
    const rows = Array.from({ length: 11 }, () => piece(80, { gap: 0 }));
    expect(tops(paginate(rows, 150)).map((page) => page.length)).toEqual([7, 4]);
  });

  test('keeps a heading with what follows', () => {
    expect(tops(paginate([piece(560), piece(20, { keepWithNext: true }), piece(100)], 150))).toEqual([
      [160],
      [CONTINUED_TOP, CONTINUED_TOP + 30],
    ]);
  });

  test('keeps a chain of headings together', () => {
    const chain = [
      piece(520),
      piece(20, { keepWithNext: true }),
      piece(20, { keepWithNext: true }),
      piece(60),
    ];
    expect(tops(paginate(chain, 150)).map((page) => page.length)).toEqual([1, 3]);
  });

  test('repeats the head of a table on the next page', () => {
    const head = piece(16);
    const row = piece(300, { gap: 0, repeat: [head] });
    expect(tops(paginate([row, row, row], 150))).toEqual([
      [150, 450],
      [CONTINUED_TOP, CONTINUED_TOP + 16],
    ]);
  });

  test('tells what was drawn on an earlier page already', () => {
    const row = piece(300, { gap: 0, repeat: [piece(16)] });
    const pages = paginate([row, row, row], 150);
    expect(pages.map(({ placed }) => placed.map(({ repeated }) => repeated))).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  test.each([
    { rows: 1, kept: [false] },
    { rows: 2, kept: [true, false] },
    { rows: 3, kept: [true, true, false] },
    { rows: 5, kept: [true, false, false, true, false] },
  ])('keeps the first two and the last two of $rows rows together', ({ rows, kept }) => {
    const table = keepRows(Array.from({ length: rows }, () => piece(20)));
    expect(table.map(({ keepWithNext = false }) => keepWithNext)).toEqual(kept);
  });

  test('starts a page where a piece asks for it', () => {
    expect(paginate([piece(10), piece(10, { breakBefore: true })], 150)).toHaveLength(2);
  });

  test('lets the last piece take the rest of the page', () => {
    const [page] = paginate([piece(100), piece(50, { stretch: true })], 150);
    expect(page?.placed.at(-1)).toMatchObject({ y: 270, height: BOTTOM - 270 });
  });
});
