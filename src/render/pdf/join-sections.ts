import type { Section } from '../../report/report-document.js';
import { BOTTOM, CONTINUED_TOP, TOP } from './grid.js';
import type { Page } from './paginate.js';
import type { SectionHead } from './section-head.js';

export interface LaidOutSection {
  readonly section: Section;
  /** Absent on the cover, which is a page of its own making. */
  readonly head: SectionHead | undefined;
  readonly pages: readonly Page[];
}

/** What one section has on a sheet. */
export interface SheetPart extends Page {
  readonly section: Section;
  readonly head: SectionHead | undefined;
  /** How far down everything stands that was laid out for the top of a page. */
  readonly shift: number;
}

/** A page as it is printed: one section, or several that are short. */
export type Sheet = readonly SheetPart[];

/** Filled less than this, a page is not worth turning to. */
const THIN = 0.45;
/** Between the end of a section and the name of the next. */
const GAP = 40;

/**
 * Puts short sections under each other: no page is nearly empty beside one that has room for it.
 *
 * @param tighter the same section with less air; asked for only where that could save a page
 */
export function joinSections(
  sections: readonly LaidOutSection[],
  tighter: (section: Section) => readonly LaidOutSection[],
): Sheet[] {
  const sheets: SheetPart[][] = [];
  for (const laidOut of sections) {
    const open = sheets.at(-1);
    const part = open && partBelow(open, laidOut, tighter);
    if (part !== undefined) open?.push(part);
    else {
      const { section, head } = laidOut;
      for (const page of laidOut.pages) sheets.push([{ ...page, section, head, shift: 0 }]);
    }
  }
  return sheets;
}

/** The section as it stands below what is there; undefined where it had better begin a page. */
function partBelow(
  open: Sheet,
  laidOut: LaidOutSection,
  tighter: (section: Section) => readonly LaidOutSection[],
): SheetPart | undefined {
  const { section, head } = laidOut;
  const [page, ...more] = laidOut.pages;
  if (page === undefined || more.length > 0 || head === undefined || fillsPage(page)) return undefined;
  const above = endOf(open);
  if (!mayGoOn(open) || !(isThin(above) || isThin(endOfPage(page)))) return undefined;
  const shift = above + GAP - TOP;
  const fits = ({ pages: [only] }: LaidOutSection): boolean =>
    only !== undefined && endOfPage(only) + shift <= BOTTOM;
  const chosen = fits(laidOut) ? laidOut : tighter(section).find(fits);
  const [only] = chosen?.pages ?? [];
  return only && { ...only, section, head, shift };
}

function isThin(end: number): boolean {
  return end < CONTINUED_TOP + THIN * (BOTTOM - CONTINUED_TOP);
}

/** The cover stands alone, and so does what takes the rest of its page. */
function mayGoOn(sheet: Sheet): boolean {
  return sheet.every((part) => part.head !== undefined && !fillsPage(part));
}

function fillsPage({ placed }: Page): boolean {
  return placed.at(-1)?.piece.stretch === true;
}

function endOf(sheet: Sheet): number {
  return Math.max(...sheet.map((part) => endOfPage(part) + part.shift));
}

function endOfPage({ placed }: Page): number {
  return Math.max(CONTINUED_TOP, ...placed.map(({ y, height }) => y + height));
}
