// Compiles src/ to dist/. Data folders stay where they are: the program reads them from the package root.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { buildWeb } from './build-web.mjs';

rmSync('dist', { recursive: true, force: true });
execFileSync('npx', ['--no-install', 'tsc', '-p', 'tsconfig.json'], { stdio: 'inherit' });
chmodSync('dist/cli.js', 0o755);
await buildWeb();
