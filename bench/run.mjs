// Measures Visavis beside other engines: npm run bench -- [--json] [--rounds N] [--pairs N] [--workers N]
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '20' },
    pairs: { type: 'string', default: '200' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});

const folder = fileURLToPath(new URL('.', import.meta.url));
const tell = (text) => process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : '');
if (!existsSync(new URL('node_modules', import.meta.url))) {
  tell('installing the other engines');
  execFileSync('npm', ['--prefix', folder, 'ci', '--silent', '--no-audit', '--no-fund'], { stdio: 'ignore' });
}

const { measureReports } = await import('./measure-reports.mjs');
const { measureScore } = await import('./measure-score.mjs');
const { measureBatch } = await import('./measure-batch.mjs');
const { measureStartUp } = await import('./measure-start-up.mjs');
const { printTable } = await import('./print-table.mjs');

const results = {
  report: await measureReports(Number(values.rounds), tell),
  score: measureScore(),
  batch: await measureBatch(Number(values.pairs), Number(values.workers), tell),
  startUp: measureStartUp(),
};
tell('');
if (values.json) console.log(JSON.stringify(results, null, 2));
else printTable(results);
