import type { Role } from '../../../instrument/instrument.js';
import { type Html, html } from '../html.js';

/** Side of the square whose area equals that of a circle of diameter 1: neither person looks bigger. */
export const SQUARE_SIDE = 0.886;

/** Where a shape stands: numbers are units of the drawing, percentages follow the width of the chart. */
export type Place = number | `${number}%`;

export interface ShapeStyle {
  /** Diameter of the circle; the square has the same area. */
  readonly d: number;
  readonly className: string;
  /** Width of a stroke that lies inside the outline; without one the shape is filled. */
  readonly stroke?: number;
  /** How far the shape is enlarged on every side. */
  readonly grow?: number;
}

/** A person's shape, centred: circle for the employee, square for the manager. */
export function shape(role: Role, x: Place, y: Place, { d, className, stroke, grow = 0 }: ShapeStyle): Html {
  const line = stroke === undefined ? undefined : html` stroke-width="${stroke}"`;
  const inset = grow - (stroke ?? 0) / 2;
  if (role === 'employee') {
    return html`<circle class="${className}" cx="${x}" cy="${y}" r="${round(d / 2 + inset)}"${line}/>`;
  }
  const side = round(d * SQUARE_SIDE + 2 * inset);
  // A percentage cannot be moved by half a side, so the square is shifted as drawn.
  return html`<rect class="${className}" x="${x}" y="${y}" width="${side}" height="${side}" transform="translate(${round(-side / 2)} ${round(-side / 2)})"${line}/>`;
}

export function closedShape(role: Role, x: Place, y: Place, d: number): Html {
  return shape(role, x, y, { d, className: 'closed' });
}

export function openShape(role: Role, x: Place, y: Place, d: number, stroke: number): Html {
  return shape(role, x, y, { d, className: 'open', stroke });
}

/** Open and closed on one value: a ring with a core. */
export function ringShapes(role: Role, x: Place, y: Place, d: number): Html {
  return html`${openShape(role, x, y, d * 1.375, d * 0.14)}${closedShape(role, x, y, d * 0.66)}`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A share of the width, 0 to 1, as a percentage. */
export function percent(share: number): `${number}%` {
  return `${round(share * 100)}%`;
}
