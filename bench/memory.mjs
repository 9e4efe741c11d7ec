// Memory of the service over many reports: npm run bench:memory -- [--reports N] [--json]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DATE, samplePair } from './sample-report.mjs';
import { median, round } from './statistics.mjs';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
/** Asked for at once: enough to keep every thread busy. */
const CALLERS = 4;
/** Readings around a count, as a heap grows and shrinks between two collections. */
const READINGS = 20;

const { values } = parseArgs({
  options: { reports: { type: 'string', default: '10000' }, json: { type: 'boolean', default: false } },
});
const total = Number(values.reports);
const early = total / 10;

const words = [CLI, 'serve', '--port', '0', '--rate-per-minute', '0', '--log-level', 'warn'];
const service = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
const [line] = await once(createInterface(service.stdout), 'line');
const url = /http:\S+/.exec(line)[0];

const readings = [];
let asked = 0;
let answered = 0;
await Promise.all(Array.from({ length: CALLERS }, call));
service.kill('SIGTERM');
await once(service, 'exit');

const around = (count) =>
  median(
    readings
      .toSorted((one, other) => Math.abs(one.answered - count) - Math.abs(other.answered - count))
      .slice(0, READINGS)
      .map(({ mb }) => mb),
  );
const result = {
  reports: total,
  after: { [early]: round(around(early)), [total]: round(around(total)) },
  growth: round(around(total) / around(early) - 1),
  peakMb: round(Math.max(...readings.map(({ mb }) => mb))),
};
if (values.json) console.log(JSON.stringify(result, null, 2));
else {
  console.log(`memory of the service (RSS): ${result.after[early]} MB after ${early} reports,`);
  console.log(
    `${result.after[total]} MB after ${total}, ${(result.growth * 100).toFixed(0)} % more; peak ${result.peakMb} MB`,
  );
}

async function call() {
  while (asked < total) {
    const number = asked++;
    const body = JSON.stringify({ ...samplePair(number), locale: 'nl', date: DATE });
    const response = await fetch(`${url}/v1/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/pdf' },
      body,
    });
    if (response.status !== 200) throw new Error(`The service answered ${response.status}`);
    await response.arrayBuffer();
    answered++;
    if (answered % Math.max(1, Math.floor(early / READINGS)) === 0)
      readings.push({ answered, mb: residentMb(service.pid) });
    if (process.stderr.isTTY) process.stderr.write(`\r${answered} of ${total} reports`);
  }
}

function residentMb(pid) {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}
