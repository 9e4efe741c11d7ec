import { parseCalibration } from '../calibration/parse-calibration.js';
import { useCalibration } from '../calibration/use-calibration.js';
import { type Instrument, ROLES, type Role } from '../instrument/instrument.js';
import { ok, type Result } from '../kernel/result.js';
import type { Problem } from '../problems/problem.js';
import type { CalibratedUncertainty } from '../scoring/uncertainty.js';

/** Calibrations as they come in with a request, by the role whose answers they are about. */
export type CalibrationsRequest = Readonly<Partial<Record<Role, unknown>>>;

export type Calibrations = Readonly<Partial<Record<Role, CalibratedUncertainty>>>;

/** Parses the calibrations of a request and checks them against the questionnaire and their role. */
export function readCalibrations(
  request: CalibrationsRequest | undefined,
  instrument: Instrument,
): Result<Calibrations, Problem> {
  const calibrations: Partial<Record<Role, CalibratedUncertainty>> = {};
  for (const role of ROLES) {
    const raw = request?.[role];
    if (raw === undefined) continue;
    const at = `/calibrations/${role}`;
    const file = parseCalibration(raw, at);
    if (!file.ok) return file;
    const usable = useCalibration(file.value, instrument, role, at);
    if (!usable.ok) return usable;
    calibrations[role] = usable.value;
  }
  return ok(calibrations);
}
