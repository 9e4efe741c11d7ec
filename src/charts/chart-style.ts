import type { Role } from '../instrument/instrument.js';
import type { Colors } from '../report/template.js';

/** Chart.js draws a "rect" point with side √2 × radius; the square has the area of the circle. */
const SQUARE_RADIUS = 0.886 / Math.SQRT2;

export interface PointStyle {
  readonly pointStyle: 'circle' | 'rect' | false;
  readonly radius: number;
  readonly background: string;
  readonly border: string;
  readonly borderWidth: number;
}

/** A gap in a line. */
export const NO_POINT: PointStyle = {
  pointStyle: false,
  radius: 0,
  background: 'transparent',
  border: 'transparent',
  borderWidth: 0,
};

/** Closed mark of a person. */
export function closedPoint(role: Role, d: number, colors: Colors): PointStyle {
  return { ...shape(role, d), background: colors[role], border: colors[role], borderWidth: 0 };
}

/** Open mark: the stroke lies inside the outline. */
export function openPoint(role: Role, d: number, stroke: number, colors: Colors): PointStyle {
  const inner = role === 'employee' ? d - stroke : d - stroke / 0.886;
  return { ...shape(role, inner), background: colors.white, border: colors[role], borderWidth: stroke };
}

/** The same shape a little larger in the background color: cuts gridline and connector. */
export function haloPoint(role: Role, d: number, halo: number, background: string): PointStyle {
  const outer = role === 'employee' ? d + 2 * halo : d + (2 * halo) / 0.886;
  return { ...shape(role, outer), background, border: background, borderWidth: 0 };
}

function shape(role: Role, d: number): Pick<PointStyle, 'pointStyle' | 'radius'> {
  return role === 'employee'
    ? { pointStyle: 'circle', radius: d / 2 }
    : { pointStyle: 'rect', radius: d * SQUARE_RADIUS };
}
