import type { Command } from 'commander';
import { ROLES, type Role } from '../instrument/instrument.js';
import type { Library } from '../library/library.js';
import type { Problem } from '../problems/problem.js';
import type { Edition } from '../report/report-document.js';
import { suggestForSheet } from './check/suggest.js';
import { locateMistakes } from './documents/locate-mistakes.js';
import type { Mistake } from './documents/mistake.js';
import { readDocument, type SourceDocument } from './documents/read-document.js';

export interface SheetOptions {
  readonly manager?: string;
  readonly employee?: string;
  readonly edition: Edition;
}

export interface ReportSheets {
  /** The sheets by role, as a request takes them. */
  readonly request: Readonly<Partial<Record<Role, unknown>>>;
  /** Finds what is wrong with the request in its files. */
  locate(library: Library): (problem: Problem) => readonly Mistake[];
}

export function addSheetOptions(command: Command): Command {
  return command
    .option('--manager <file>', 'response sheet of the manager (JSON)')
    .option('--employee <file>', 'response sheet of the employee (JSON)');
}

/**
 * The sheets an edition is made from: both, or for the personal edition the one of its reader.
 *
 * @param beside other files of the same request, by where they stand in it
 */
export async function readSheets(
  options: SheetOptions,
  command: Command,
  beside: Readonly<Record<string, SourceDocument>> = {},
): Promise<ReportSheets> {
  const named = ROLES.filter((role) => options[role] !== undefined);
  if (options.edition === 'personal') {
    if (named.length !== 1) {
      command.error('error: the personal edition takes one sheet: either --manager or --employee.');
    }
  } else {
    const missing = ROLES.find((role) => options[role] === undefined);
    if (missing !== undefined) {
      command.error(
        `error: required option '--${missing} <file>' not specified (one sheet makes a personal edition: --edition personal)`,
      );
    }
  }
  const files = await Promise.all(
    named.map(async (role) => [role, await readDocument(options[role] ?? '')] as const),
  );
  const sources = {
    ...Object.fromEntries(files.map(([role, file]) => [`/${role}`, file])),
    ...beside,
  };
  return {
    request: Object.fromEntries(files.map(([role, file]) => [role, file.value])),
    locate: (library) => (problem) => locateMistakes(problem.violations, sources, suggestForSheet(library)),
  };
}
