// Holds a running service to its own OpenAPI document with schemathesis (PyPI), all checks on.
// node scripts/conformance-api.mjs [options of `st run`]; needs a built program and Python 3.10 or newer.
// Exit codes: 0 passed, 1 failed. Where Python is missing it says so and passes; with --required it fails.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = path.join(import.meta.dirname, '..');
const PROJECT = path.join(ROOT, 'test', 'conformance', 'api');
const VENV = path.join(PROJECT, '.venv');
const CLI = path.join(ROOT, 'dist', 'cli.js');
const LEAST_REQUESTS = 5000;

const required = process.argv.includes('--required');
const options = process.argv.slice(2).filter((option) => option !== '--required');

if (spawnSync('python3', ['--version']).status !== 0) {
  console.log('LEFT OUT: the conformance of the interface. This machine lacks python3.');
  process.exit(required ? 1 : 0);
}
install();

const [key, entry] = newKey();
const service = await startService(entry);
const work = mkdtempSync(path.join(tmpdir(), 'visavis-conformance-'));
const status = await runSchemathesis();
service.child.kill('SIGTERM');
rmSync(work, { recursive: true, force: true });

const { requests, bugs } = service;
const whole = options.length > 0 || requests >= LEAST_REQUESTS;
console.log(`${requests} requests were answered; ${bugs} ended in a mistake of ours.`);
if (!whole) console.log(`At least ${LEAST_REQUESTS} were wanted.`);
process.exit(status === 0 && bugs === 0 && whole ? 0 : 1);

/** A folder of its own, made once. */
function install() {
  const program = path.join(VENV, 'bin', 'st');
  if (existsSync(program)) return;
  must(spawnSync('python3', ['-m', 'venv', VENV], { stdio: 'inherit' }));
  const requirements = path.join(PROJECT, 'requirements.txt');
  must(
    spawnSync(path.join(VENV, 'bin', 'pip'), ['install', '--quiet', '--requirement', requirements], {
      stdio: 'inherit',
    }),
  );
}

function newKey() {
  const made = spawnSync(
    process.execPath,
    [CLI, 'key', 'new', '--client', 'conformance', '--scope', 'report,batch'],
    {
      encoding: 'utf8',
    },
  );
  must(made);
  return made.stdout.trim().split('\n');
}

/** On a free port of the loopback address, with a key, so that the checks of access have something to check. */
async function startService(entry) {
  const child = spawn(process.execPath, [CLI, 'serve', '--port', '0'], {
    env: { ...process.env, VISAVIS_KEYS: entry, VISAVIS_RATE_PER_MINUTE: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = { child, url: '', requests: 0, bugs: 0 };
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.includes('"request-answered"')) started.requests++;
    if (line.includes('"bug"')) started.bugs++;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address === undefined) continue;
    started.url = address;
    break;
  }
  if (started.url === '') throw new Error('The service did not start. Build it first: npm run build');
  return started;
}

function runSchemathesis() {
  const run = spawn(
    path.join(VENV, 'bin', 'st'),
    [
      '--config-file',
      path.join(PROJECT, 'schemathesis.toml'),
      'run',
      `${service.url}/openapi.json`,
      '--header',
      `Authorization: Bearer ${key}`,
      '--no-color',
      ...options,
    ],
    {
      cwd: work,
      stdio: 'inherit',
      env: {
        ...process.env,
        SCHEMATHESIS_HOOKS: path.join(PROJECT, 'hooks.py'),
        PYTHONDONTWRITEBYTECODE: '1',
      },
    },
  );
  return new Promise((resolve) => run.on('close', resolve));
}

function must({ status, stderr, error }) {
  if (status === 0) return;
  console.error(error?.message ?? stderr?.toString() ?? 'A step of the installation failed.');
  process.exit(1);
}
