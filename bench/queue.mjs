// What a queue costs and gives beside a batch on the same machine: npm run bench:queue -- [--json] [--pairs N]
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pairLines } from './measure-batch.mjs';
import { measureTree } from './process-tree.mjs';
import { DATE } from './sample-report.mjs';
import { round } from './statistics.mjs';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
/** Often enough to miss little of what a process used last. */
const LOOK_MS = 50;
/** A second, shorter run is taken off, so that starting up and loading fonts do not count. */
const SHORT_SHARE = 0.2;

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, pairs: { type: 'string', default: '400' } },
});
const long = Number(values.pairs);
const short = Math.ceil(long * SHORT_SHARE);
const folder = mkdtempSync(path.join(tmpdir(), 'visavis-bench-'));
const env = { ...process.env, VISAVIS_QUEUE_KEY: randomBytes(32).toString('base64') };
for (const count of [short, long]) {
  await pipeline(Readable.from(pairLines(count)), createWriteStream(inputOf(count)));
}

const port = await freePort();
const redis = spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no'], {
  stdio: 'ignore',
});
redis.on('error', () => {
  console.error('This needs redis-server (Debian: redis-server).');
  process.exit(2);
});
const url = `redis://127.0.0.1:${port}`;
await delay(500);

const results = { pairs: long, processors: availableParallelism() };
for (const workers of [1, 2]) results[`local${workers}`] = await measure([], ['--workers', String(workers)]);
for (const count of [1, 2, 3]) {
  const workers = await Promise.all(Array.from({ length: count }, startWorker));
  results[`queue${count}`] = await measure([redis, ...workers], ['--queue', url]);
  for (const worker of workers) {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }
}
redis.kill('SIGKILL');
rmSync(folder, { recursive: true });
const { local1, queue1 } = results;
results.queueCostCpuMs = round(queue1.cpuMsPerReport - local1.cpuMsPerReport);
results.queueCostShare = round(results.queueCostCpuMs / local1.cpuMsPerReport);
if (values.json) console.log(JSON.stringify(results, null, 2));
else print();

/** Rate and processor time of one more report, over the batch and everything that works for it. */
async function measure(helpers, words) {
  // Threads load their fonts with the first report.
  await run(helpers, words, short);
  const few = await run(helpers, words, short);
  const many = await run(helpers, words, long);
  const reports = long - short;
  return {
    reportsPerSecond: round(reports / (many.seconds - few.seconds)),
    cpuMsPerReport: round((many.cpuMs - few.cpuMs) / reports),
  };
}

async function run(helpers, words, count) {
  const out = path.join(folder, 'out');
  const before = cpuOf(helpers);
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [CLI, 'batch', inputOf(count), '--out', out, '--date', DATE, ...words],
    {
      stdio: 'ignore',
      env,
    },
  );
  let own = 0;
  const timer = setInterval(() => {
    own = Math.max(own, measureTree(child.pid).cpuMs);
  }, LOOK_MS);
  const [code] = await once(child, 'exit');
  clearInterval(timer);
  if (code !== 0) throw new Error(`visavis batch ended with ${code}`);
  const seconds = (performance.now() - start) / 1000;
  rmSync(out, { recursive: true });
  return { seconds, cpuMs: own + cpuOf(helpers) - before };
}

function cpuOf(processes) {
  return processes.reduce((sum, { pid }) => sum + measureTree(pid).cpuMs, 0);
}

async function startWorker() {
  const child = spawn(process.execPath, [CLI, 'worker', '--queue', url, '--concurrency', '1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env,
  });
  await once(child.stdout, 'data');
  return child;
}

function inputOf(count) {
  return path.join(folder, `pairs-${count}.ndjson`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address();
  server.close();
  await once(server, 'close');
  return free;
}

function print() {
  const rows = [
    ['local batch, 1 thread', results.local1],
    ['local batch, 2 threads', results.local2],
    ['queue, 1 worker process', results.queue1],
    ['queue, 2 worker processes', results.queue2],
    ['queue, 3 worker processes', results.queue3],
  ];
  console.log(`${long} pairs, ${results.processors} processors${' '.repeat(8)}reports/s  CPU ms per report`);
  for (const [name, { reportsPerSecond, cpuMsPerReport }] of rows) {
    console.log(
      `${name.padEnd(32)}${String(reportsPerSecond).padStart(9)}${String(cpuMsPerReport).padStart(19)}`,
    );
  }
  const share = (results.queueCostShare * 100).toFixed(0);
  console.log(`the queue costs ${results.queueCostCpuMs} ms of processor per report, ${share} % of a report`);
}
