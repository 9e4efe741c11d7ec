import { type Html, html } from '../html.js';
import { segment } from './marks.js';

const CIRCLE = { x: 132, y: 202, radius: 186 } as const;
const SQUARE_LEFT = 252;

/** Circle and square with an open overlap. The square runs on to the edge of the page, however wide. */
export function coverFigure(alt: string): Html {
  const { x, y, radius } = CIRCLE;
  return html`<svg class="cover-figure" viewBox="0 0 595 404" role="img" aria-label="${alt}"><g class="employee"><circle class="closed" cx="${x}" cy="${y}" r="${radius}"/></g><g class="manager"><rect class="closed" x="${SQUARE_LEFT}" y="37.2" width="4000" height="329.6"/></g><path class="overlap" d="${segment(x, y, radius, SQUARE_LEFT)}"/></svg>`;
}
