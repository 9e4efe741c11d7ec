import type { Command } from 'commander';
import type { Library } from '../library/library.js';
import type { Problem } from '../problems/problem.js';
import { suggestForSheet } from './check/suggest.js';
import { locateMistakes } from './documents/locate-mistakes.js';
import type { Mistake } from './documents/mistake.js';
import { readDocument, type SourceDocument } from './documents/read-document.js';

export interface PairOptions {
  readonly manager: string;
  readonly employee: string;
}

export interface SheetFiles {
  readonly manager: SourceDocument;
  readonly employee: SourceDocument;
  /** Finds what is wrong with a pair in the two files. */
  locate(library: Library): (problem: Problem) => readonly Mistake[];
}

export function addPairOptions(command: Command): Command {
  return command
    .requiredOption('--manager <file>', 'response sheet of the manager (JSON)')
    .requiredOption('--employee <file>', 'response sheet of the employee (JSON)');
}

/** @param beside other files of the same request, by where they stand in it */
export async function readPair(
  files: PairOptions,
  beside: Readonly<Record<string, SourceDocument>> = {},
): Promise<SheetFiles> {
  const [manager, employee] = await Promise.all([readDocument(files.manager), readDocument(files.employee)]);
  const sources = { '/manager': manager, '/employee': employee, ...beside };
  return {
    manager,
    employee,
    locate: (library) => (problem) => locateMistakes(problem.violations, sources, suggestForSheet(library)),
  };
}
