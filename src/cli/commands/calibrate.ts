import { type Command, Option } from 'commander';
import type { Calibration } from '../../calibration/calibration.js';
import { ROLES, type Role } from '../../instrument/instrument.js';
import type { TableFormat } from '../../library/calibration-table/read-calibration.js';
import type { CliContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { addLibraryOptions, type LibraryOptions, openEngine } from '../open-engine.js';
import { parseDate } from '../parse-option.js';
import { printResult } from '../print-result.js';
import { readTable } from '../read-table.js';
import { accepted } from '../refusal.js';
import { calibrationTable } from '../tables/calibration-table.js';
import { writeWholeFile } from '../write-file.js';

interface CalibrateOptions extends LibraryOptions {
  readonly questionnaire: string;
  readonly role: Role;
  readonly date?: string;
  readonly format?: TableFormat;
  readonly output?: string;
  readonly html?: string;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ visavis calibrate --questionnaire vis-a-vis --role employee answers.csv -o calibration.json
  $ visavis calibrate --questionnaire vis-a-vis --role manager answers.ndjson --html items.html
  $ visavis report --manager m.json --employee e.json --calibration-employee calibration.json -o report.pdf

The table holds answers of one role and nothing else: a column per item, a row per person, an empty cell
where nothing was chosen; no ids, names, dates or text. Fewer than 30 rows are refused; scoring needs 50.`;

export function addCalibrateCommand(program: Command, context: CliContext): void {
  addLibraryOptions(program.command('calibrate'))
    .description('estimate errors of measurement from anonymised answers')
    .argument('<table>', 'answers of one role: CSV or NDJSON')
    .requiredOption('--questionnaire <id>', 'questionnaire that was answered')
    .addOption(new Option('--role <role>', 'who answered').choices(ROLES).makeOptionMandatory())
    .option('--date <YYYY-MM-DD>', 'day that stands in the calibration (default: today, UTC)', parseDate)
    .addOption(
      new Option('--format <format>', 'of the table (default: by its name)').choices(['csv', 'ndjson']),
    )
    .option('-o, --output <file>', 'write the calibration there as JSON')
    .option('--html <file>', 'write one page with the statistics of every scale and item')
    .option('--json', 'JSON, which is also what a pipe or file gets')
    .addHelpText('after', EXAMPLES)
    .action(async (table: string, options: CalibrateOptions, command: Command) => {
      const format = options.format ?? formatOf(table);
      if (format === undefined) {
        return command.error("visavis: name the kind of table with '--format csv' or '--format ndjson'.");
      }
      const calibration = await calibrate(table, format, options, context);
      await writeResults(calibration, options, context);
      if (calibration.scales.some(({ status }) => status === 'key-error')) {
        context.tell(
          'visavis: an item runs against its scale, so this calibration cannot be used. See REMARKS.',
        );
        context.exitWith(EXIT.refused);
      }
    });
}

async function calibrate(
  table: string,
  format: TableFormat,
  { questionnaire, role, date, questionnaires }: CalibrateOptions,
  { now }: CliContext,
): Promise<Calibration> {
  const { library } = await openEngine(questionnaires === undefined ? {} : { questionnaires });
  const [{ readCalibration }, { requireInstrument }] = await Promise.all([
    import('../../library/calibration-table/read-calibration.js'),
    import('../../library/require-instrument.js'),
  ]);
  const instrument = accepted(requireInstrument(library, questionnaire), () => []);
  const day = date ?? now().toISOString().slice(0, 10);
  return readCalibration(readTable(table), format, { instrument, role, date: day });
}

async function writeResults(
  calibration: Calibration,
  { output, html, json }: CalibrateOptions,
  context: CliContext,
): Promise<void> {
  if (html !== undefined) {
    const { calibrationPage } = await import('../calibration-page.js');
    await writeWholeFile(html, calibrationPage(calibration));
    context.tell(`Wrote ${html}.`);
  }
  if (output === undefined) {
    await printResult(calibration, calibrationTable, { ...(json && { json }) }, context);
    return;
  }
  await writeWholeFile(output, `${JSON.stringify(calibration, null, 2)}\n`);
  context.tell(`Wrote ${output}.`);
  await context.print(calibrationTable(calibration));
}

function formatOf(file: string): TableFormat | undefined {
  if (/\.csv$/i.test(file)) return 'csv';
  return /\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : undefined;
}
