import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleSheet } from '../helpers/examples.js';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();
const PAIR = 'pair-a-good-relationship-one-underestimated-need';

/** A copy of a data folder with one file changed as text. */
function changed(folder: string, file: string, from: string | RegExp, to: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  const text = readFileSync(path.join(copy, file), 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(path.join(copy, file), edited);
  return copy;
}

const QUESTIONNAIRE = 'questionnaires/vis-a-vis';
const TEMPLATE = 'report-templates/open-conversation';

describe('visavis check', () => {
  test.concurrent('finds nothing in what comes with the package', async () => {
    const { code, stdout, stderr } = await runCli([
      'check',
      'questionnaires',
      'report-templates',
      'examples',
    ]);
    expect(stdout).toContain('questionnaires/vis-a-vis/questionnaire.json: questionnaire, correct');
    expect(stdout).toContain('questionnaires/vis-a-vis/texts.nl.json: questionnaire texts, correct');
    expect(stdout).toContain('questionnaires/vis-a-vis/report-texts.en.json: report texts, correct');
    expect(stdout).toContain('report-templates/open-conversation/template.json: report template, correct');
    expect(stdout).toContain('report-templates/open-conversation/texts.en.json: template texts, correct');
    expect(stdout).toContain(`examples/${PAIR}/manager.json: response sheet, correct`);
    expect(stdout).toContain('examples/expected.json: none of ours, skipped');
    expect(stdout).toMatch(/files, nothing refused\n$/);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test.concurrent.each([
    {
      why: 'an item that is not defined',
      make: () => changed(QUESTIONNAIRE, 'questionnaire.json', '"listening-self-1", ', '"lisening-self-1", '),
      says: [
        /questionnaire\.json:\d+:\d+ {2}\/scales\/0\n {6}"lisening-self-1" is not defined; did you mean "listening-self-1"\?/,
      ],
    },
    {
      why: 'a property with a slip of the pen',
      make: () => changed(QUESTIONNAIRE, 'questionnaire.json', '"evidence":', '"evidense":'),
      says: [
        /questionnaire\.json:1:1 {2}\/evidence\n {6}is required/,
        /questionnaire\.json:12:3 {2}\/evidense\n {6}is not a known property; did you mean "evidence"\?/,
        /texts\.nl\.json {0,2}.*\n {6}cannot be checked until questionnaire\.json beside it is correct/,
      ],
    },
    {
      why: 'a text under a wrong key',
      make: () => changed(QUESTIONNAIRE, 'texts.en.json', '"intro.title"', '"intro.tilte"'),
      says: [
        /texts\.en\.json:1:1 {2}\/intro\.title\n {6}is missing; the file has "intro\.tilte"/,
        /texts\.en\.json:4:3 {2}\/intro\.tilte\n {6}is used by no question/,
      ],
    },
    {
      why: 'a text twice',
      make: () => changed(QUESTIONNAIRE, 'texts.nl.json', '{', '{\n  "instrument.name": "Dubbel",'),
      says: [
        /texts\.nl\.json:3:3 {2}\/instrument\.name\n {6}stands here for the second time; only the last one counts/,
      ],
    },
    {
      why: 'a comma too many',
      make: () => changed(QUESTIONNAIRE, 'report-texts.nl.json', /"\n}\s*$/, '",\n}\n'),
      says: [/report-texts\.nl\.json:\d+:1\n {6}must be a name in double quotes; look for a comma too many/],
    },
    {
      why: 'a placeholder that is not closed',
      make: () => changed(TEMPLATE, 'texts.en.json', '{page}', '{page'),
      says: [/texts\.en\.json:\d+:3 {2}\/common\.page\n {6}is not a valid ICU message/],
    },
    {
      why: 'a text that only one language has',
      make: () => changed(TEMPLATE, 'texts.nl.json', '"cover.title"', '"cover.titel"'),
      says: [/texts\.nl\.json:1:1 {2}\/cover\.title\n {6}is missing; the file has "cover\.titel"/],
    },
    {
      why: 'a section there is not',
      make: () => changed(TEMPLATE, 'template.json', '"guide"', '"giude"'),
      says: [
        /template\.json:\d+:\d+ {2}\/editions\/shared\/compared\/1\n {6}must be one of: cover, guide, .*; did you mean "guide"\?/,
      ],
    },
    {
      why: 'a threshold beyond its range',
      make: () => changed(TEMPLATE, 'template.json', '"closeProbability": 0.8', '"closeProbability": 8'),
      says: [/template\.json:\d+:\d+ {2}\/policy\/comparison\/closeProbability\n {6}must be <= 1/],
    },
    {
      why: 'a language without its file',
      make: () => {
        const folder = changed(TEMPLATE, 'template.json', '["nl", "en",', '["nl", "en", "it",');
        rmSync(path.join(folder, 'texts.en.json'));
        return folder;
      },
      says: [/texts\.en\.json does not exist\./, /texts\.it\.json does not exist\./],
    },
    {
      why: 'a file in a language that is not listed',
      make: () => {
        const folder = changed(TEMPLATE, 'template.json', '["nl", "en",', '["en",');
        return folder;
      },
      says: [/texts\.nl\.json:1:1\n {6}is not used: "nl" is not among the locales of template\.json/],
    },
    {
      why: 'a folder without anything to check',
      make: () => temporaryFolder(),
      says: [/is a folder, where a file was expected/],
    },
  ])('explains $why', async ({ make, says }) => {
    const { code, stdout, stderr } = await runCli(['check', make()]);
    for (const sentence of says) expect(stdout).toMatch(sentence);
    expect(stdout).toMatch(/, \d+ refused\n$/);
    expect(stderr).toBe('');
    expect(code).toBe(3);
  });

  test.concurrent('goes on after a file that it refuses', async () => {
    const sheet = `examples/${PAIR}/manager.json`;
    const { code, stdout } = await runCli(['check', 'missing.json', 'package.json', sheet]);
    expect(stdout).toContain('missing.json does not exist.');
    expect(stdout).toContain('is not a response sheet, questionnaire, template or text file of Visavis');
    expect(stdout).toContain(`${sheet}: response sheet, correct`);
    expect(stdout).toMatch(/3 files, 2 refused\n$/);
    expect(code).toBe(3);
  });

  test.concurrent('suggests the names that were probably meant in a sheet', async () => {
    const sheet = exampleSheet(PAIR, 'employee') as Record<string, unknown>;
    const file = path.join(temporaryFolder(), 'answers.json');
    const { 'energy-gives': _, ...picks } = sheet.picks as Record<string, string[]>;
    writeFileSync(
      file,
      JSON.stringify({
        ...sheet,
        responses: { 'lisening-self-1': 3 },
        picks: { ...picks, 'energy-gifes': [], 'contact-rhythm': ['askd'] },
        withheld: ['closenes'],
        secondsPerSection: { strenghts: 3 },
      }),
    );
    const { code, stdout } = await runCli(['check', file, '--json']);
    const [report] = JSON.parse(stdout).files;
    expect(report).toMatchObject({ file, kind: 'response sheet', outcome: 'refused' });
    expect(report.mistakes.map(({ pointer, suggestion }: Suggested) => [pointer, suggestion])).toEqual([
      ['/responses/lisening-self-1', 'listening-self-1'],
      ['/picks/contact-rhythm/0', 'asked'],
      ['/picks/energy-gifes', 'energy-gives'],
      ['/withheld/0', 'closeness'],
      ['/secondsPerSection/strenghts', 'strengths'],
    ]);
    expect(code).toBe(3);
  });

  test.concurrent('recognizes a questionnaire and its version with a slip of the pen', async () => {
    const file = path.join(temporaryFolder(), 'answers.json');
    const sheet = exampleSheet(PAIR, 'employee') as object;
    writeFileSync(file, JSON.stringify({ ...sheet, questionnaire: 'vis-a-vi@1.0.0' }));
    const { stdout } = await runCli(['check', file]);
    expect(stdout).toContain('did you mean "vis-a-vis@1.0.0"?');
  });
});

interface Suggested {
  readonly pointer: string;
  readonly suggestion?: string;
}
