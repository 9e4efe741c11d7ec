import type { Command } from 'commander';
import { readDocument, type SourceDocument } from './documents/read-document.js';

/** Files beside the sheets that a score or comparison may rest on. */
export interface BackgroundOptions {
  readonly calibrationManager?: string;
  readonly calibrationEmployee?: string;
  readonly previousManager?: string;
  readonly previousEmployee?: string;
}

export interface Background {
  /** The part of a request that says so. */
  readonly request: {
    readonly calibrations?: { readonly manager?: unknown; readonly employee?: unknown };
    readonly previous?: { readonly manager: unknown; readonly employee: unknown };
  };
  /** Files by where they stand in the request. */
  readonly sources: Readonly<Record<string, SourceDocument>>;
}

export function addCalibrationOptions(command: Command): Command {
  return command
    .option('--calibration-manager <file>', 'errors of measurement for managers, from `visavis calibrate`')
    .option('--calibration-employee <file>', 'the same for employees');
}

export function addPreviousOptions(command: Command): Command {
  return command
    .option('--previous-manager <file>', 'earlier response sheet of the same manager')
    .option('--previous-employee <file>', 'earlier response sheet of the same employee');
}

/** Reads what was named; refuses one earlier sheet without the other. */
export async function readBackground(options: BackgroundOptions, command: Command): Promise<Background> {
  const { previousManager, previousEmployee } = options;
  if ((previousManager === undefined) !== (previousEmployee === undefined)) {
    command.error('visavis: --previous-manager and --previous-employee go together.');
  }
  const [manager, employee, earlierManager, earlierEmployee] = await Promise.all(
    [options.calibrationManager, options.calibrationEmployee, previousManager, previousEmployee].map(
      (file) => (file === undefined ? undefined : readDocument(file)),
    ),
  );
  const sources = {
    '/calibrations/manager': manager,
    '/calibrations/employee': employee,
    '/previous/manager': earlierManager,
    '/previous/employee': earlierEmployee,
  };
  return {
    request: {
      ...((manager !== undefined || employee !== undefined) && {
        calibrations: {
          ...(manager !== undefined && { manager: manager.value }),
          ...(employee !== undefined && { employee: employee.value }),
        },
      }),
      ...(earlierManager !== undefined &&
        earlierEmployee !== undefined && {
          previous: { manager: earlierManager.value, employee: earlierEmployee.value },
        }),
    },
    sources: Object.fromEntries(
      Object.entries(sources).flatMap(([at, source]) => (source === undefined ? [] : [[at, source]])),
    ),
  };
}
