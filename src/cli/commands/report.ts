import { type Command, Option } from 'commander';
import { REPORT_FORMATS, type ReportFormat } from '../../pipeline/render-report.js';
import { EDITIONS, type Edition } from '../../report/report-document.js';
import {
  addCalibrationOptions,
  addPreviousOptions,
  type BackgroundOptions,
  readBackground,
} from '../background.js';
import type { CliContext } from '../context.js';
import { readDocument } from '../documents/read-document.js';
import { addLibraryOptions, type LibraryOptions, openEngine } from '../open-engine.js';
import { parseDate, parseLocale } from '../parse-option.js';
import { accepted } from '../refusal.js';
import { refuseOptions } from '../refuse-options.js';
import { addSheetOptions, readSheets, type SheetOptions } from '../report-sheets.js';
import { writeWholeFile } from '../write-file.js';

interface ReportOptions extends SheetOptions, BackgroundOptions, LibraryOptions {
  readonly edition: Edition;
  readonly format: ReportFormat;
  readonly locale?: string;
  readonly date?: string;
  readonly contact?: string;
  readonly previousDate?: string;
  readonly brand?: string;
  readonly output?: string;
}

const EXAMPLES = `
Examples:
  $ visavis report --manager manager.json --employee employee.json -o report.pdf
  $ visavis report --manager m.json --employee e.json --locale en --date 2026-10-12 -o report.pdf
  $ visavis report --employee e.json --edition personal -o own-pages.pdf
  $ visavis report --manager m.json --employee e.json --format html -o report.html
  $ visavis report --manager m.json --employee e.json --format json > report.json`;

export function addReportCommand(program: Command, context: CliContext): void {
  const report = addSheetOptions(
    program.command('report').description('write the report of a pair, or the personal pages of one person'),
  );
  addLibraryOptions(addPreviousOptions(addCalibrationOptions(report)))
    .option('--previous-date <YYYY-MM-DD>', 'day of the earlier sheets', parseDate)
    .addOption(new Option('--edition <edition>', 'who it is for').choices(EDITIONS).default('shared'))
    .option(
      '--locale <locale>',
      'language of the report (default: of the employee’s sheet, or of the only one)',
      parseLocale,
    )
    .addOption(
      new Option('--format <format>', 'PDF, a page to read on a screen, or the report document as JSON')
        .choices(REPORT_FORMATS)
        .default('pdf'),
    )
    .option('--date <YYYY-MM-DD>', 'day that stands in the report (default: today, UTC)', parseDate)
    .option('--contact <text>', 'whom the readers may ask about it')
    .option('--brand <file>', 'organisation, colors and logo (JSON)')
    .option('-o, --output <file>', 'write there, whole or not at all (default: standard output)')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ReportOptions, command: Command) => {
      const { output, format } = options;
      if (format === 'pdf' && output === undefined && context.stdoutIsTerminal) {
        command.error('visavis: a PDF is not for a terminal; name a file with -o, or use a pipe.');
      }
      const bytes = await makeReport(options, command, context);
      if (output === undefined) await context.print(bytes);
      else {
        await writeWholeFile(output, bytes);
        context.tell(`Wrote ${output}, ${Math.ceil(bytes.length / 1024)} KB.`);
      }
    });
}

async function makeReport(
  options: ReportOptions,
  command: Command,
  { now }: CliContext,
): Promise<Uint8Array> {
  const background = await readBackground(options, command);
  const brand = options.brand === undefined ? undefined : await readDocument(options.brand);
  const sheets = await readSheets(options, command, {
    ...background.sources,
    ...(brand !== undefined && { '/brand': brand }),
  });
  const engine = await openEngine(options);
  const { edition, locale, contact, previousDate, date = now().toISOString().slice(0, 10), format } = options;
  const result = engine.report({
    ...sheets.request,
    edition,
    date,
    ...(locale !== undefined && { locale }),
    ...(contact !== undefined && { contact }),
    ...(previousDate !== undefined && { previousDate }),
    ...(brand !== undefined && { brand: brand.value }),
    ...background.request,
  });
  if (!result.ok) refuseOptions(result.error, command);
  const report = accepted(result, sheets.locate(engine.library));
  const { createInProcessRenderer } = await import('../../pipeline/render-in-process.js');
  return createInProcessRenderer(engine.library)(report, format, new AbortController().signal);
}
