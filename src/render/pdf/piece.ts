import type { Role } from '../../instrument/instrument.js';
import type { Person, ReportDocument } from '../../report/report-document.js';
import type { Pen } from './pen.js';
import type { Shaper } from './shaper.js';
import type { Tag, TagTree } from './tags.js';

/** How much room blocks take: a section that would just run over its page is laid out again, tighter. */
export const DENSITIES = ['normal', 'snug', 'tight'] as const;
export type Density = (typeof DENSITIES)[number];
export const TIGHTER = DENSITIES.slice(1);

/** What blocks measure with. */
export interface LayoutContext {
  readonly density: Density;
  readonly shaper: Shaper;
  readonly document: ReportDocument;
  readonly people: Readonly<Record<Role, Person>>;
}

/** What blocks draw with, once every page is known. */
export interface DrawContext extends LayoutContext {
  readonly pen: Pen;
  readonly tags: TagTree;
  /** Structure element of the section. */
  readonly section: Tag;
  /** Page on which a card starts, by its number; counted from 1. */
  readonly cardPages: ReadonlyMap<number, number>;
}

/**
 * A stretch of a page that is never broken: measured first, drawn when its place is known.
 *
 * Pieces of one block may share what they draw into, such as a table, through the closure that made them.
 */
export interface Piece {
  readonly height: number;
  /** Space above, left out at the top of a page. */
  readonly gap: number;
  /** Stays on the page of the piece that follows. */
  readonly keepWithNext?: boolean;
  /** Starts at the top of a page. */
  readonly breakBefore?: boolean;
  /** Drawn once more, for the eye only, when this piece starts a page in the middle of its block. */
  readonly repeat?: readonly Piece[];
  /** Takes the rest of the page if it is the last on it. */
  readonly stretch?: boolean;
  /** Number of the card that starts here. */
  readonly card?: number;
  draw(context: DrawContext, y: number, height: number): void;
}
