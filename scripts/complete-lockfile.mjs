// npm leaves platform packages out of the lock file that a partial mirror of the registry lacks, and `npm ci`
// then refuses the file. This puts their entries back; run it after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** Packages that come as one more package for each platform. */
const OWNERS = {
  '@biomejs/biome': /cli-(?<os>\w+)-(?<cpu>\w+?)(?<musl>-musl)?$/,
  'msgpackr-extract': /extract-(?<os>\w+)-(?<cpu>\w+)$/,
};

for (const [owner, pattern] of Object.entries(OWNERS)) {
  const { optionalDependencies, dev } = lock.packages[`node_modules/${owner}`];
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const { os, cpu, musl } = pattern.exec(name).groups;
    lock.packages[`node_modules/${name}`] ??= {
      version,
      cpu: [cpu],
      ...(dev && { dev }),
      ...(owner === '@biomejs/biome' && os === 'linux' && { libc: [musl ? 'musl' : 'glibc'] }),
      optional: true,
      os: [os],
    };
  }
}
// Where the mirror has only an older version of one, npm puts that in its place, although nobody asked for it there.
const canvas = lock.packages['node_modules/@napi-rs/canvas'];
for (const [name, version] of Object.entries(canvas.optionalDependencies)) {
  const place = `node_modules/${name}`;
  const found = lock.packages[place];
  if (found.version === version) continue;
  const { cpu, dev, engines, libc, license, optional, os } = found;
  lock.packages[`node_modules/pdfjs-dist/${place}`] ??= { ...found, dev: true };
  lock.packages[place] = { version, cpu, dev, engines, libc, license, optional, os };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
