import type { Role } from '../instrument/instrument.js';
import type { BandedPosition } from '../report/chart-spec.js';

/** Where both bands are; nothing if they only touch. */
export function overlapOf({
  employee,
  manager,
}: Readonly<Partial<Record<Role, BandedPosition>>>): { lower: number; upper: number } | undefined {
  if (employee === undefined || manager === undefined) return undefined;
  const lower = Math.max(employee.lower, manager.lower);
  const upper = Math.min(employee.upper, manager.upper);
  return upper > lower ? { lower, upper } : undefined;
}
