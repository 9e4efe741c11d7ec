// npm leaves platform packages out of the lock file that a partial mirror of the registry lacks, and `npm ci`
// then refuses the file. This puts the entries of Biome's platform packages back; run it after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { optionalDependencies } = lock.packages['node_modules/@biomejs/biome'];
for (const [name, version] of Object.entries(optionalDependencies)) {
  const [, os, cpu, musl] = /cli-(\w+)-(\w+?)(-musl)?$/.exec(name);
  lock.packages[`node_modules/${name}`] ??= {
    version,
    cpu: [cpu],
    dev: true,
    ...(os === 'linux' && { libc: [musl ? 'musl' : 'glibc'] }),
    optional: true,
    os: [os],
  };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
