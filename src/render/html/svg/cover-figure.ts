import type { Role } from '../../../instrument/instrument.js';
import { type Html, html } from '../html.js';
import { segment } from './marks.js';

const CIRCLE = { x: 132, y: 202, radius: 186 } as const;
const SQUARE_LEFT = 252;

/** Circle and square with an open overlap. The square runs on to the edge of the page, however wide; the figure of whoever does not take part stays pale. */
export function coverFigure(alt: string, owner?: Role): Html {
  const { x, y, radius } = CIRCLE;
  const look = (role: Role): string => (owner === undefined || owner === role ? role : 'nobody');
  return html`<svg class="cover-figure" viewBox="0 0 595 404" role="img" aria-label="${alt}"><g class="${look('employee')}"><circle class="closed" cx="${x}" cy="${y}" r="${radius}"/></g><g class="${look('manager')}"><rect class="closed" x="${SQUARE_LEFT}" y="37.2" width="4000" height="329.6"/></g><path class="overlap" d="${segment(x, y, radius, SQUARE_LEFT)}"/></svg>`;
}
