import type { ContinuumChart } from '../../report/chart-spec.js';
import { drawMark } from './marks.js';
import type { Pen } from './pen.js';

const INSET = 6;
const LANES = { employee: 11, manager: 23 } as const;

/** Two marks with their bands as plain lines; decoration in a small strip. */
export function drawContinuumMiniature(
  pen: Pen,
  { positions }: ContinuumChart,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  if (positions === undefined) return;
  const at = (value: number): number => x + INSET + (value / 100) * (width - 2 * INSET);
  for (const role of ['employee', 'manager'] as const) {
    const position = positions[role];
    if (position === undefined) continue;
    const { value, lower, upper } = position;
    const lane = y + LANES[role];
    pen.line(at(lower), lane, at(upper), lane, { color: `${role}Mid`, width: 2 });
    drawMark(pen, role, at(value), lane, { d: 9 });
  }
}
