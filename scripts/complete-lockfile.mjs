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
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
