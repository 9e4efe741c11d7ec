import { describe, expect, test } from 'vitest';
import { BOTTOM, CONTINUED_TOP, TOP } from '../../../src/render/pdf/grid.js';
import { joinSections, type LaidOutSection } from '../../../src/render/pdf/join-sections.js';
import type { Page } from '../../../src/render/pdf/paginate.js';
import type { Piece } from '../../../src/render/pdf/piece.js';

const HEAD = { bottom: CONTINUED_TOP, draw: () => undefined };

function page(end: number, rest: Partial<Piece> = {}): Page {
  const height = end - CONTINUED_TOP;
  const piece: Piece = { height, gap: 0, draw: () => undefined, ...rest };
  return { placed: [{ piece, y: CONTINUED_TOP, height, repeated: false }], continued: false };
}

function laidOut(id: string, ...pages: Page[]): LaidOutSection {
  return { section: { id, name: id, blocks: [] }, head: HEAD, pages };
}

const ids = (sections: LaidOutSection[], tighter: LaidOutSection[] = []): string[] =>
  joinSections(sections, () => tighter).map((sheet) => sheet.map(({ section }) => section.id).join('+'));

describe('sections on sheets', () => {
  test.each([
    {
      why: 'two short ones share a page',
      sections: [laidOut('a', page(300)), laidOut('b', page(300))],
      sheets: ['a+b'],
    },
    {
      why: 'as many as fit',
      sections: ['a', 'b', 'c', 'd'].map((id) => laidOut(id, page(240))),
      sheets: ['a+b+c', 'd'],
    },
    {
      why: 'a short one goes below a longer',
      sections: [laidOut('a', page(500)), laidOut('b', page(200))],
      sheets: ['a+b'],
    },
    {
      why: 'what does not fit begins a page',
      sections: [laidOut('a', page(500)), laidOut('b', page(400))],
      sheets: ['a', 'b'],
    },
    {
      why: 'two of half a page stay apart',
      sections: [laidOut('a', page(400)), laidOut('b', page(400))],
      sheets: ['a', 'b'],
    },
    {
      why: 'on the last page of a long one',
      sections: [laidOut('a', page(BOTTOM), page(300)), laidOut('b', page(300))],
      sheets: ['a', 'a+b'],
    },
    {
      why: 'a long one begins a page',
      sections: [laidOut('a', page(200)), laidOut('b', page(BOTTOM), page(200))],
      sheets: ['a', 'b', 'b'],
    },
    {
      why: 'the cover stands alone',
      sections: [{ ...laidOut('a', page(200)), head: undefined }, laidOut('b', page(200))],
      sheets: ['a', 'b'],
    },
    {
      why: 'what takes the rest of a page has it alone',
      sections: [laidOut('a', page(200, { stretch: true })), laidOut('b', page(200))],
      sheets: ['a', 'b'],
    },
  ])('$why', ({ sections, sheets }) => {
    expect(ids(sections)).toEqual(sheets);
  });

  test('a section gets tighter where that saves a page', () => {
    const sections = [laidOut('a', page(350)), laidOut('b', page(470))];
    expect(ids(sections, [laidOut('b', page(460)), laidOut('b', page(440))])).toEqual(['a+b']);
    expect(ids(sections, [laidOut('b', page(460))])).toEqual(['a', 'b']);
  });

  test('stands below the one before, and ends above the foot', () => {
    const [sheet = []] = joinSections([laidOut('a', page(300)), laidOut('b', page(300))], () => []);
    const [first, second] = sheet;
    expect(first?.shift).toBe(0);
    expect(TOP + (second?.shift ?? 0)).toBeGreaterThan(300);
    expect(300 + (second?.shift ?? 0)).toBeLessThanOrEqual(BOTTOM);
  });
});
