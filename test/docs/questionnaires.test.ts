import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readJson } from '../helpers/json.js';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const newFolder = temporaryFolders();

const text = readFileSync('docs/questionnaires.md', 'utf8');
const [scale, items, words] = [...text.matchAll(/```json\n(.+?)```/gs)].map(([, json = '']) =>
  JSON.parse(json),
);
const [, said = ''] = /```text\n\$ visavis check questionnaires\/vis-a-vis\n(.+?)```/s.exec(text) ?? [];

interface Questionnaire {
  readonly scales: readonly unknown[];
  readonly items: readonly unknown[];
  readonly sections: readonly { readonly id: string; readonly items?: readonly string[] }[];
}

test('docs/questionnaires.md: the scale of the example is taken, and check says what the page says', async () => {
  const folder = path.join(newFolder(), 'vis-a-vis');
  cpSync('questionnaires/vis-a-vis', folder, { recursive: true });
  const write = (file: string, json: unknown) => writeFileSync(path.join(folder, file), JSON.stringify(json));

  const before = readJson(folder, 'questionnaire.json') as Questionnaire;
  write('questionnaire.json', {
    ...before,
    version: '1.1.0',
    scales: [...before.scales, scale],
    items: [...before.items, ...items],
    sections: before.sections.map((section) =>
      section.id === 'preferences'
        ? { ...section, items: [...(section.items ?? []), ...scale.items] }
        : section,
    ),
  });
  const first = await runCli(['check', folder]);
  expect(first.code).toBe(3);
  expect(first.stdout).toContain('questionnaire.json: questionnaire, correct');
  expect(first.stdout.replaceAll(folder, 'questionnaires/vis-a-vis')).toContain(said);

  write('texts.en.json', { ...(readJson(folder, 'texts.en.json') as object), ...words });
  const second = await runCli(['check', path.join(folder, 'texts.en.json')]);
  expect(second.stdout).toContain('texts.en.json: questionnaire texts, correct');
  expect(second.code).toBe(0);
});
