import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJson } from '../helpers/json.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const newFolder = temporaryFolders();

interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const lock = readJson('package-lock.json') as Lock;
/** Packages from the registry, by the folder they are installed into. */
const fetched = Object.entries(lock.packages).filter(
  ([place, { link }]) => place.includes('node_modules/') && link !== true,
);

/** The name in the registry; scripts/complete-lockfile.mjs writes these without having seen the files. */
const UNSEEN =
  /^node_modules\/(?:@biomejs\/cli|@msgpackr-extract\/msgpackr-extract|@napi-rs\/canvas)-\w+-\w+(?:-(?:musl|gnu|msvc|gnueabihf))?$/;

test.each(['package.json', 'packages/canvas/package.json', 'packages/client-generator/package.json'])(
  '%s asks for exact versions',
  (file) => {
    const { dependencies = {}, devDependencies = {} } = readJson(file) as Manifest;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter(([, version]) => !/^(?:\d+\.\d+\.\d+$|file:packages\/)/.test(version))).toEqual(
      [],
    );
  },
);

describe('package-lock.json', () => {
  test('has a SHA-512 for each package, but for those of other platforms', () => {
    expect(fetched.length).toBeGreaterThan(100);
    const bare = fetched.filter(([, { integrity }]) => integrity === undefined);
    expect(bare.filter(([place, { optional }]) => !UNSEEN.test(place) || optional !== true)).toEqual([]);
  });

  test('links to nothing but packages/', () => {
    const links = Object.values(lock.packages).filter(({ link }) => link === true);
    expect(links.map(({ resolved }) => resolved).sort()).toEqual([
      'packages/canvas',
      'packages/client-generator',
    ]);
  });

  test.each([
    { why: 'another host', change: { resolved: 'https://packages.example/helmet-8.3.0.tgz' } },
    {
      why: 'a road that others can read',
      change: { resolved: 'http://registry.npmjs.org/helmet/-/helmet-8.3.0.tgz' },
    },
    { why: 'a repository', change: { resolved: 'git+ssh://git@example.org/helmet.git#abcdef' } },
    {
      why: 'another package under the same name',
      change: { resolved: 'https://registry.npmjs.org/helmets/-/helmets-8.3.0.tgz' },
    },
    { why: 'a weak hash', change: { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' } },
  ])('would be refused with $why', ({ change }) => {
    const place = 'node_modules/helmet';
    const packages = { ...lock.packages, [place]: { ...lock.packages[place], ...change } };
    const file = path.join(newFolder(), 'package-lock.json');
    writeFileSync(file, JSON.stringify({ ...lock, packages }));
    const run = spawnSync('node_modules/.bin/lockfile-lint', ['--path', file], { encoding: 'utf8' });
    expect(run.stderr + run.stdout).toContain('detected');
    expect(run.status).toBe(1);
  });
});
