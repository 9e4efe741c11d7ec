import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_CONFIG, SETTING_NAMES } from '../../src/config/config.js';
import { variableOf } from '../../src/config/settings.js';
import { goodPair } from '../helpers/bad-pairs.js';
import { readJson } from '../helpers/json.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const newFolder = temporaryFolders();

type Instruction = readonly string[];

/** Instructions of the Dockerfile by stage, each as its words. */
const stages = readFileSync('Dockerfile', 'utf8')
  .replace(/\\\n/g, ' ')
  .split(/^(?=FROM )/m)
  .slice(1)
  .map((stage) => (stage.match(/^[A-Z].*/gm) ?? []).map((line): Instruction => line.trim().split(/\s+/)));
const last = stages.at(-1) ?? [];

/** Copies from the repository, not from another stage. */
const ownCopies = (stage: readonly Instruction[]): readonly Instruction[] =>
  stage.filter(([name, from]) => name === 'COPY' && !from?.startsWith('--'));
const sourcesOf = (copies: readonly Instruction[]): string[] => copies.flatMap((words) => words.slice(1, -1));
const valuesOf = (instruction: string, stage = last): string[] =>
  stage.filter(([name]) => name === instruction).map((words) => words.slice(1).join(' '));

describe('the Dockerfile', () => {
  test('copies what is there and not ignored', () => {
    const kept = readFileSync('.dockerignore', 'utf8').match(/(?<=^!).*/gm) ?? [];
    const sources = new Set(sourcesOf(ownCopies(stages.flat())));
    expect([...sources].filter((file) => !existsSync(file))).toEqual([]);
    expect([...sources].sort()).toEqual([...kept].sort());
  });

  test('runs without root, without a shell, on Node 24', () => {
    expect(valuesOf('USER')).toEqual(['1000:1000']);
    expect(JSON.parse(valuesOf('ENTRYPOINT')[0] ?? '')).toEqual(['node', 'dist/cli.js']);
    expect(JSON.parse(valuesOf('CMD')[0] ?? '')).toEqual(['serve']);
    expect(JSON.parse(valuesOf('HEALTHCHECK')[0]?.replace(/^.*CMD /, '') ?? '')[0]).toBe('node');
    const runs = stages.flatMap((stage) => valuesOf('RUN', stage));
    expect(runs.map((run) => JSON.parse(run)[0])).toEqual(runs.map(() => 'npm'));
    const images = stages.flatMap((stage) => valuesOf('FROM', stage));
    expect(images.filter((image) => !/^\$\{NODE\}(?: AS \w+)?$/.test(image))).toEqual([]);
    expect(readFileSync('Dockerfile', 'utf8')).toMatch(/^ARG NODE=node:24-/m);
  });

  test('copies all that the service needs, and no more packages than it is installed with', async () => {
    const folder = newFolder();
    for (const file of sourcesOf(ownCopies(last))) link(file, folder);
    link('dist', folder);
    for (const name of productionPackages()) link(path.join('node_modules', name), folder);

    // The links stand for the files: without their own place, nothing beside them can be found.
    const flags = ['--preserve-symlinks', '--preserve-symlinks-main'];
    const child = spawn(process.execPath, [...flags, 'dist/cli.js', 'serve'], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        VISAVIS_PORT: '0',
        VISAVIS_RENDER_THREADS: '1',
        // A cold thread takes seconds on a busy machine.
        VISAVIS_RENDER_TIMEOUT_MS: '60000',
      },
    });
    const log = text(child.stderr);
    const [line] = await Promise.race([once(child.stdout, 'data'), log.then((said) => [said])]);
    const [, url] = /^Visavis listens on (\S+)/.exec(String(line)) ?? [];
    expect(url, String(line)).toBeDefined();
    const report = await fetch(`${url}/v1/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...goodPair(), date: '2026-10-12' }),
    });
    expect(report.status).toBe(200);
    expect(await report.text()).toMatch(/^%PDF-/);
    for (const page of ['/', '/fill/vis-a-vis', '/coach', '/openapi.json']) {
      expect((await fetch(url + page)).status).toBe(200);
    }
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(await log).not.toContain('"bug"');
    const given = [...sourcesOf(ownCopies(last)), 'dist', 'node_modules'];
    expect(readdirSync(folder).sort()).toEqual(given.sort());
  });
});

describe('compose.yaml', () => {
  const { services } = parse(readFileSync('compose.yaml', 'utf8'));
  const service = services.visavis;

  test('starts a container that can write nowhere, and asks for keys', () => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], ulimits: { core: 0 } });
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.environment.VISAVIS_KEYS).toMatch(/^\$\{VISAVIS_KEYS:\?/);
    expect(service.ports).toEqual([`127.0.0.1:${DEFAULT_CONFIG.port}:${DEFAULT_CONFIG.port}`]);
  });

  test('sets only what can be set, and stops later than the service', () => {
    const known = SETTING_NAMES.map(variableOf);
    expect(Object.keys(service.environment).filter((name) => !known.includes(name))).toEqual([]);
    const delay = Number(service.environment.VISAVIS_SHUTDOWN_DELAY_MS) + DEFAULT_CONFIG.shutdownTimeoutMs;
    expect(Number.parseInt(service.stop_grace_period, 10) * 1000).toBeGreaterThan(delay);
  });
});

/** What `npm ci --omit=dev` would install at the top. */
function productionPackages(): string[] {
  const { packages } = readJson('package-lock.json') as { packages: Record<string, { dev?: boolean }> };
  return Object.entries(packages)
    .map(([place, { dev }]) => [/^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1], dev] as const)
    .flatMap(([name, dev]) => (name === undefined || dev === true ? [] : [name]))
    .filter((name) => existsSync(path.join('node_modules', name)));
}

function link(file: string, folder: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  symlinkSync(path.resolve(file), target);
}
