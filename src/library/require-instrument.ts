import type { Instrument } from '../instrument/instrument.js';
import { err, ok, type Result } from '../kernel/result.js';
import { Problem } from '../problems/problem.js';
import { findInstrument, type Library } from './library.js';

/** @param name `id`, or `id@version` to be sure of the version */
export function requireInstrument(library: Library, name: string): Result<Instrument, Problem> {
  const found = library.instruments.get(name)?.instrument ?? findInstrument(library, name);
  if (found !== undefined) return ok(found);
  const known = [...library.instruments.values()].map(({ instrument }) => instrument.reference).join(', ');
  return err(new Problem('unknown-questionnaire', `There is no such questionnaire. There is: ${known}.`));
}
