import type { Role } from '../../../instrument/instrument.js';
import type { DifferenceSign } from '../../../report/chart-spec.js';
import { type Html, html } from '../html.js';
import { closedShape, openShape, ringShapes, round, SQUARE_SIDE } from './shapes.js';

const D = 12;
const SIDE = D * SQUARE_SIDE;

/** What a drawing is to somebody who does not see it: words, or nothing because words follow. */
function heard(label: string | undefined): Html {
  return label === undefined ? html` aria-hidden="true"` : html` role="img" aria-label="${label}"`;
}

function svg(className: string, width: number, height: number, content: Html, label?: string): Html {
  return html`<svg class="${className}" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}"${heard(label)}>${content}</svg>`;
}

/** A person's mark, as large as the text around it. */
export function mark(role: Role, kind: 'closed' | 'open' | 'ring' = 'closed', label?: string): Html {
  if (kind === 'ring')
    return svg('ring', 22, 22, html`<g class="${role}">${ringShapes(role, 11, 11, 16)}</g>`, label);
  const drawn = kind === 'open' ? openShape(role, D / 2, D / 2, D, 1.75) : closedShape(role, D / 2, D / 2, D);
  return svg('mark', D, D, html`<g class="${role}">${drawn}</g>`, label);
}

function duoWidth(d: number): number {
  return d * (1 + SQUARE_SIDE) - duoOverlap(d);
}

function duoOverlap(d: number): number {
  return d * (d >= 20 ? 0.31 : 0.38);
}

/** Both marks with an open overlap, from the left edge. */
function duoShapes(left: number, middle: number, d: number): Html {
  const side = d * SQUARE_SIDE;
  const edge = left + d - duoOverlap(d);
  return html`<g class="employee">${closedShape('employee', left + d / 2, middle, d)}</g><g class="manager">${closedShape('manager', edge + side / 2, middle, d)}</g><path class="overlap" d="${segment(left + d / 2, middle, d / 2, edge)}"/>`;
}

/** The part of a circle to the right of a vertical chord, as a path. */
export function segment(x: number, y: number, radius: number, chord: number): string {
  const half = Math.sqrt(Math.max(0, radius ** 2 - (chord - x) ** 2));
  const at = (value: number): string => `${round(chord)} ${round(value)}`;
  return `M${at(y - half)}A${radius} ${radius} 0 0 1 ${at(y + half)}Z`;
}

/** The sign of the two together; decoration, always beside words. */
export function duo(d: number, className = 'duo'): Html {
  return svg(className, duoWidth(d), d, duoShapes(0, d / 2, d));
}

const SIGN = { width: 42, height: 16 } as const;

/** Overlapping, touching, apart or open: how far two answers are from each other. The label follows. */
export function differenceSign(sign: DifferenceSign): Html {
  const { width, height } = SIGN;
  return svg('sign', width, height, signShapes(sign, width, height / 2));
}

function signShapes(sign: DifferenceSign, width: number, y: number): Html {
  const d = 14;
  const side = d * SQUARE_SIDE;
  const both = (employee: number, manager: number): Html =>
    html`<g class="employee">${closedShape('employee', round(employee), y, d)}</g><g class="manager">${closedShape('manager', round(manager), y, d)}</g>`;
  switch (sign) {
    case 'close':
      return duoShapes((width - duoWidth(d)) / 2, y, d);
    case 'possible': {
      const left = (width - d - side) / 2;
      return both(left + d / 2, left + d + side / 2);
    }
    case 'clear':
      return both(d / 2, width - side / 2);
    case 'undetermined': {
      const left = (width - d - side - 3) / 2;
      return html`<g class="neither">${openShape('employee', left + d / 2, y, d, 1.25)}${openShape('manager', left + d + 3 + side / 2, y, d, 1.25)}</g>`;
    }
  }
}

/** Both name it: the duo. Only the other sees it: the seer's mark closed, the owner's open. */
export function seenSign(seer: Role, ownToo: boolean): Html {
  const drawn = (role: Role, x: number): Html =>
    html`<g class="${role}">${role === seer ? closedShape(role, x, 8, D) : openShape(role, x, 8, D, 1.5)}</g>`;
  return svg(
    'sign',
    26,
    16,
    ownToo
      ? duoShapes(0, 8, D)
      : html`${drawn('employee', D / 2)}${drawn('manager', round(D + 1.5 + SIDE / 2))}`,
  );
}

/** Triangle up: gives energy. Triangle down: takes it. */
export function energySign(kind: 'gives' | 'costs'): Html {
  const path =
    kind === 'gives'
      ? html`<path class="ink" d="M0 12h13L6.5 1z"/>`
      : html`<path class="ink-open" d="M1.2 2h10.6L6.5 11z" stroke-width="1.6" stroke-linejoin="round"/>`;
  return svg('sign', 13, 13, path);
}

/** Signs of the room map: now, together, higher up. */
export function roomSign(sign: 'now' | 'together' | 'upward'): Html {
  switch (sign) {
    case 'now':
      return svg('sign', 20, 20, html`<path class="ink" d="M2 1v18l16-9z"/>`);
    case 'together':
      return svg('sign neutral', duoWidth(18), 20, duoShapes(0, 10, 18));
    case 'upward':
      return svg('sign', 20, 20, html`<path class="ink-line" d="M10 19V3M2 10l8-8 8 8" stroke-width="2.4"/>`);
  }
}
