import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);

/** Runs a module as an integrator would write it, with the package under its own name. */
async function runModule(source: string): Promise<{ stdout: string; stderr: string }> {
  return run(process.execPath, ['--input-type=module', '--eval', source]);
}

describe("import from 'visavis'", () => {
  test('does nothing by itself', async () => {
    const { stdout, stderr } = await runModule(`
      const state = () => [Object.keys(globalThis), process.env, process.eventNames().map(String)];
      const before = JSON.stringify(state());
      await import('visavis');
      console.log(JSON.stringify(state()) === before);
    `);
    expect(stderr).toBe('');
    expect(stdout).toBe('true\n');
  });

  test('offers every step of the pipeline', async () => {
    const { stdout } = await runModule(`
      const entry = await import('visavis');
      console.log(Object.keys(entry).sort().join('\\n'));
    `);
    for (const step of [
      'parseQuestionnaire',
      'parseResponseSheet',
      'pairSheets',
      'scoreSheet',
      'assessQuality',
      'analysePair',
      'composeReport',
      'buildReport',
      'renderPdf',
      'renderJson',
      'createEngine',
      'loadLibrary',
      'loadFonts',
      'deflate',
      'Problem',
    ]) {
      expect(stdout.split('\n')).toContain(step);
    }
  });

  test('makes a PDF from two sheets in a few lines', async () => {
    const { stdout } = await runModule(`
      import { readFileSync } from 'node:fs';
      import { createEngine, deflate, loadFonts, loadLibrary, renderPdf, unwrap } from 'visavis';

      const sheet = (role) =>
        JSON.parse(readFileSync('examples/pair-c-little-stands-out/' + role + '.json', 'utf8'));
      const library = loadLibrary();
      const engine = createEngine(library);

      const { document, template } = unwrap(
        engine.report({ manager: sheet('manager'), employee: sheet('employee'), date: '2026-10-12' }),
      );
      const { theme } = library.templates.get(template).template;
      const pdf = await renderPdf(document, { fonts: loadFonts(), theme, deflate });
      console.log(Buffer.from(pdf.subarray(0, 5)).toString(), document.versions.questionnaire);
    `);
    expect(stdout).toBe('%PDF- vis-a-vis@1.0.0\n');
  });

  test('refuses to build a shared report without the consent of both', async () => {
    const { stdout } = await runModule(`
      import { readFileSync } from 'node:fs';
      import { buildReport, createTextSource, findInstrument, loadLibrary, parseResponseSheet, unwrap } from 'visavis';

      const library = loadLibrary();
      const sheet = (role, sharedReport) => unwrap(parseResponseSheet(
        { questionnaire: 'vis-a-vis@1.0.0', role, locale: 'nl', responses: {}, consent: { sharedReport } },
        { findInstrument: (reference) => findInstrument(library, reference) },
      ));
      const built = buildReport({
        sheets: { manager: sheet('manager', false), employee: sheet('employee', true) },
        template: library.templates.get('open-conversation').template,
        texts: unwrap(createTextSource(library)('vis-a-vis', 'open-conversation', 'nl')),
        edition: 'shared',
        date: '2026-10-12',
      });
      console.log(built.ok, built.error.code);
    `);
    expect(stdout).toBe('false consent-missing\n');
  });
});
