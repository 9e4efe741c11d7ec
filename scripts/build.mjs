// Compiles src/ to dist/, writes down how the fonts shape words, and bundles the command line and the pages.
// Data folders stay where they are: the program reads them from the package root.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { buildCli } from './build-cli.mjs';
import { buildShapes } from './build-shapes.mjs';
import { buildWeb } from './build-web.mjs';

rmSync('dist', { recursive: true, force: true });
execFileSync('npx', ['--no-install', 'tsc', '-p', 'tsconfig.json'], { stdio: 'inherit' });
await buildShapes();
await buildWeb();
await buildCli();
