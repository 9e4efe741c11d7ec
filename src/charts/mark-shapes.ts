import type { Role } from '../instrument/instrument.js';
import type { Colors } from '../report/template.js';

/** Side of the square whose area equals that of a circle of diameter 1: neither person looks bigger. */
export const SQUARE_SIDE = 0.886;
/** How far a halo reaches beyond its mark. */
const HALO = 1.5;

export interface MarkPlace {
  readonly x: number;
  readonly y: number;
  /** Diameter of the circle; the square has the same area. */
  readonly d: number;
}

type Context = CanvasRenderingContext2D;

export function drawClosedMark(context: Context, role: Role, place: MarkPlace, colors: Colors): void {
  tracePath(context, role, place, 0);
  context.fillStyle = colors[role];
  context.fill();
}

/** The stroke lies inside the outline, so open and closed are equally large; inside is white. */
export function drawOpenMark(
  context: Context,
  role: Role,
  place: MarkPlace,
  stroke: number,
  colors: Colors,
): void {
  tracePath(context, role, place, -stroke / 2);
  context.fillStyle = colors.white;
  context.fill();
  tracePath(context, role, place, -stroke / 2);
  context.strokeStyle = colors[role];
  context.lineWidth = stroke;
  context.stroke();
}

/** The same shape a little larger in the background color. */
export function drawHalo(context: Context, role: Role, place: MarkPlace, background: string): void {
  tracePath(context, role, place, HALO);
  context.fillStyle = background;
  context.fill();
}

/** Circle for the employee, square for the manager, grown by `by` on every side. */
function tracePath(context: Context, role: Role, { x, y, d }: MarkPlace, by: number): void {
  context.beginPath();
  if (role === 'employee') {
    context.arc(x, y, d / 2 + by, 0, 2 * Math.PI);
    context.closePath();
  } else {
    const half = (d * SQUARE_SIDE) / 2 + by;
    context.rect(x - half, y - half, 2 * half, 2 * half);
  }
}
