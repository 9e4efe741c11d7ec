import type { Role } from '../instrument/instrument.js';
import type { Colors } from '../report/template.js';
import { drawClosedMark, drawHalo, drawOpenMark } from './mark-shapes.js';

/** How the marks of a lane are drawn. */
export interface LaneLook {
  /** Diameter of the marks. */
  readonly d: number;
  /** Width of the line between two marks. */
  readonly connector: number;
  readonly background: string;
  readonly colors: Colors;
}

export interface LaneMarks {
  readonly open: number | undefined;
  readonly closed: number | undefined;
  /** Horizontal place of a value. */
  readonly x: (value: number) => number;
  readonly y: number;
}

/**
 * An open and a closed mark of one person. Draw order: connector, open mark, closed mark, each mark on a
 * halo that cuts gridline and connector; a ring with a core where both fall together.
 */
export function drawLane(
  context: CanvasRenderingContext2D,
  role: Role,
  { open, closed, x, y }: LaneMarks,
  { d, connector, background, colors }: LaneLook,
): void {
  const stroke = d >= 10 ? 2 : 1.5;
  if (open !== undefined && open === closed) {
    const ring = d > 10 ? { stroke: 1.75, core: 8 } : { stroke: 1.5, core: 6 };
    drawOpenMark(context, role, { x: x(open), y, d: d + 4.5 }, ring.stroke, colors);
    drawClosedMark(context, role, { x: x(open), y, d: ring.core }, colors);
    return;
  }
  if (open !== undefined && closed !== undefined) {
    context.strokeStyle = colors[`${role}Mid`];
    context.lineWidth = connector;
    context.beginPath();
    context.moveTo(x(open), y);
    context.lineTo(x(closed), y);
    context.stroke();
  }
  for (const [value, mark] of [[open, drawOpenMark] as const, [closed, undefined] as const]) {
    if (value === undefined) continue;
    const place = { x: x(value), y, d };
    drawHalo(context, role, place, background);
    if (mark === undefined) drawClosedMark(context, role, place, colors);
    else mark(context, role, place, stroke, colors);
  }
}
