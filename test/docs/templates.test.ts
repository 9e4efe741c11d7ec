import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readJson } from '../helpers/json.js';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const newFolder = temporaryFolders();

const page = readFileSync('docs/templates.md', 'utf8');
const [coach] = [...page.matchAll(/```json\n(.+?)```/gs)].map(([, json = '']) => json);
/** What check says, by the file it was asked about. */
const said = new Map(
  [...page.matchAll(/```text\n\$ visavis check report-templates\/open-conversation\/(\S+)\n(.+?)```/gs)].map(
    ([, file = '', text = '']) => [file, text.trim()],
  ),
);

interface Template {
  readonly locales: readonly string[];
  readonly editions: Readonly<Record<string, unknown>>;
}

function copy() {
  const folder = path.join(newFolder(), 'open-conversation');
  cpSync('report-templates/open-conversation', folder, { recursive: true });
  const template = readJson(folder, 'template.json') as Template;
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
  return { folder, template, write };
}

test('docs/templates.md: the section of the example is taken, and a slip is told as the page says', async () => {
  const { folder, template, write } = copy();
  const withCoach = (json: string) =>
    JSON.stringify({ ...template, editions: { ...template.editions, coach: JSON.parse(json) } });
  write('template.json', withCoach(coach ?? ''));
  expect((await runCli(['check', folder])).stdout).toContain('nothing refused');

  write('template.json', withCoach((coach ?? '').replace('agreements', 'agrements')));
  const slip = await runCli(['check', path.join(folder, 'template.json')]);
  expect(slip.code).toBe(3);
  expect(slip.stdout).toContain(said.get('template.json') ?? 'what the page says');
});

test('docs/templates.md: a language is taken, and a slip in a placeholder is told as the page says', async () => {
  const { folder, template, write } = copy();
  const english = readFileSync(path.join(folder, 'texts.en.json'), 'utf8');
  write('template.json', JSON.stringify({ ...template, locales: [...template.locales, 'es'] }));
  write('texts.es.json', english);
  expect((await runCli(['check', folder])).stdout).toContain('nothing refused');

  write('texts.es.json', english.replaceAll('{employeeList}', '{employeList}'));
  const slip = await runCli(['check', path.join(folder, 'texts.es.json')]);
  expect(slip.code).toBe(3);
  expect(slip.stdout).toContain(said.get('texts.es.json') ?? 'what the page says');
});
