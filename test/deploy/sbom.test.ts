import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readJson } from '../helpers/json.js';

interface Bom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly { readonly name: string; readonly version: string; readonly purl: string }[];
}

const { dependencies, devDependencies } = readJson('package.json') as Record<string, Record<string, string>>;

test('npm run sbom lists what is installed with the service, and not what it is built with', () => {
  const bom: Bom = JSON.parse(
    execFileSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8', maxBuffer: 50_000_000 }),
  );
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  const listed = new Map(bom.components.map(({ name, version }) => [name, version]));
  const fetched = Object.entries(dependencies ?? {}).filter(([, version]) => !version.startsWith('file:'));
  expect(fetched.filter(([name, version]) => listed.get(name) !== version)).toEqual([]);
  for (const name of ['@biomejs/biome', 'vitest', 'typescript']) {
    expect(devDependencies).toHaveProperty([name]);
    expect(listed.has(name)).toBe(false);
  }
  for (const { purl } of bom.components) expect(purl).toMatch(/^pkg:npm\//);
});
