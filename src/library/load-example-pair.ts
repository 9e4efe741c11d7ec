import path from 'node:path';
import type { Role } from '../instrument/instrument.js';
import { PACKAGE_ROOT, readJsonFile } from './load-library.js';

/** Invented people whose sheets stand in the documentation. */
const EXAMPLE_PAIR = path.join(PACKAGE_ROOT, 'examples', 'pair-a-good-relationship-one-underestimated-need');

/** Two complete sheets, unparsed: real requests for the documentation. */
export function loadExamplePair(): Readonly<Record<Role, unknown>> {
  return {
    manager: readJsonFile(path.join(EXAMPLE_PAIR, 'manager.json')),
    employee: readJsonFile(path.join(EXAMPLE_PAIR, 'employee.json')),
  };
}
