import { SQUARE_SIDE } from '../../charts/mark-shapes.js';
import type { Role } from '../../instrument/instrument.js';
import type { DifferenceSign } from '../../report/chart-spec.js';
import type { ColorName } from '../../report/template.js';
import type { Pen } from './pen.js';

export interface MarkStyle {
  /** Diameter of the circle; the square has the same area. */
  readonly d: number;
  readonly open?: boolean;
  readonly stroke?: number;
  readonly color?: ColorName;
  readonly inside?: ColorName;
}

/** A person's mark, centred: circle for the employee, square for the manager. */
export function drawMark(pen: Pen, role: Role, x: number, y: number, style: MarkStyle): void {
  const { d, open = false, color = role, inside = 'white', stroke = d >= 10 ? 2 : 1.5 } = style;
  // The stroke of an open mark lies inside its outline, so open and closed are equally large.
  const size = open ? d - (role === 'employee' ? stroke : stroke / SQUARE_SIDE) : d;
  const paint = open ? { fill: inside, stroke: { color, width: stroke } } : { fill: color };
  if (role === 'employee') pen.circle(x, y, size / 2, paint);
  else pen.square(x, y, size * SQUARE_SIDE, paint);
}

export function markWidth(role: Role, d: number): number {
  return role === 'employee' ? d : d * SQUARE_SIDE;
}

/** How far the two figures of a duo overlap. */
function duoOverlap(d: number): number {
  return d * (d >= 20 ? 0.31 : 0.38);
}

export function duoWidth(d: number): number {
  return d * (1 + SQUARE_SIDE) - duoOverlap(d);
}

export interface DuoStyle {
  readonly background?: ColorName;
  /** Both figures in one color. */
  readonly color?: ColorName;
}

/** Both marks with an open overlap. `x` is the left edge, `y` the centre. */
export function drawDuo(
  pen: Pen,
  x: number,
  y: number,
  d: number,
  { background = 'white', color }: DuoStyle = {},
): void {
  const radius = d / 2;
  const side = d * SQUARE_SIDE;
  const edge = x + d - duoOverlap(d);
  pen.circle(x + radius, y, radius, { fill: color ?? 'employee' });
  pen.square(edge + side / 2, y, side, { fill: color ?? 'manager' });
  fillCircleSegment(pen, { x: x + radius, y, radius, chord: edge, fill: background });
}

/** The part of a circle to the right of a vertical chord. */
export function fillCircleSegment(
  pen: Pen,
  { x, y, radius, chord, fill }: { x: number; y: number; radius: number; chord: number; fill: ColorName },
): void {
  const half = Math.sqrt(Math.max(0, radius ** 2 - (chord - x) ** 2));
  const start = Math.atan2(-half, chord - x);
  const pdf = pen.begin().moveTo(chord, y - half);
  for (const [x1, y1, x2, y2, x3, y3] of arcSegments(x, y, radius, start, -start)) {
    pdf.bezierCurveTo(x1, y1, x2, y2, x3, y3);
  }
  pdf.closePath().fill(pen.colors[fill]);
}

export type BezierSegment = readonly [number, number, number, number, number, number];

/** An arc as cubic Bézier curves of at most a quarter turn each; angles in radians, y down. */
export function arcSegments(
  x: number,
  y: number,
  radius: number,
  start: number,
  end: number,
): BezierSegment[] {
  const count = Math.max(1, Math.ceil(Math.abs(end - start) / (Math.PI / 2) - 1e-9));
  const step = (end - start) / count;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  return Array.from({ length: count }, (_, index): BezierSegment => {
    const from = start + index * step;
    const to = from + step;
    return [
      x + radius * Math.cos(from) - reach * Math.sin(from),
      y + radius * Math.sin(from) + reach * Math.cos(from),
      x + radius * Math.cos(to) + reach * Math.sin(to),
      y + radius * Math.sin(to) - reach * Math.cos(to),
      x + radius * Math.cos(to),
      y + radius * Math.sin(to),
    ];
  });
}

/** Width of the box a difference sign stands in. */
export const SIGN_WIDTH = 32;

/** Overlapping, touching, apart or open: how far two answers are from each other. */
export function drawDifferenceSign(pen: Pen, sign: DifferenceSign, x: number, y: number): void {
  const d = 11;
  const side = d * SQUARE_SIDE;
  switch (sign) {
    case 'close':
      drawDuo(pen, x + (SIGN_WIDTH - duoWidth(d)) / 2, y, d);
      return;
    case 'possible': {
      const left = x + (SIGN_WIDTH - d - side) / 2;
      drawMark(pen, 'employee', left + d / 2, y, { d });
      drawMark(pen, 'manager', left + d + side / 2, y, { d });
      return;
    }
    case 'clear':
      drawMark(pen, 'employee', x + d / 2, y, { d });
      drawMark(pen, 'manager', x + SIGN_WIDTH - side / 2, y, { d });
      return;
    case 'undetermined': {
      const open = { d, open: true, stroke: 1, color: 'rule' as const };
      const left = x + (SIGN_WIDTH - d - side - 2) / 2;
      drawMark(pen, 'employee', left + d / 2, y, open);
      drawMark(pen, 'manager', left + d + 2 + side / 2, y, open);
      return;
    }
  }
}

/** Triangle up: gives energy. Triangle down: takes it. */
export function drawEnergySign(pen: Pen, kind: 'gives' | 'costs', x: number, y: number): void {
  const pdf = pen.begin();
  if (kind === 'gives') {
    pdf
      .moveTo(x, y + 4)
      .lineTo(x + 9, y + 4)
      .lineTo(x + 4.5, y - 4)
      .closePath()
      .fill(pen.colors.ink);
  } else {
    pdf
      .moveTo(x + 0.7, y - 3.3)
      .lineTo(x + 8.3, y - 3.3)
      .lineTo(x + 4.5, y + 3.4)
      .closePath();
    pdf.lineWidth(1.2).lineJoin('round').fillAndStroke(pen.colors.white, pen.colors.ink).lineJoin('miter');
  }
}

/** Signs of the room map, right-aligned at `x`: now, together, higher up. */
export function drawRoomSign(
  pen: Pen,
  sign: 'now' | 'together' | 'upward',
  x: number,
  y: number,
  background: ColorName,
): void {
  const ink = pen.colors.ink;
  switch (sign) {
    case 'now':
      pen
        .begin()
        .moveTo(x - 12, y - 7)
        .lineTo(x, y)
        .lineTo(x - 12, y + 7)
        .closePath()
        .fill(ink);
      return;
    case 'together':
      drawDuo(pen, x - duoWidth(13), y, 13, { background, color: 'ink' });
      return;
    case 'upward':
      pen
        .begin()
        .lineWidth(1.75)
        .moveTo(x - 6, y + 7)
        .lineTo(x - 6, y - 5)
        .stroke(ink);
      pen
        .begin()
        .moveTo(x - 12, y - 0.5)
        .lineTo(x - 6, y - 6.5)
        .lineTo(x, y - 0.5)
        .stroke(ink);
      return;
  }
}
