import { execFileSync } from 'node:child_process';
import { accessSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { readJson } from './json.js';

const PACKAGE = '@sparticuz/chromium';
/** What the package was built for. */
const RUNS_HERE = process.platform === 'linux' && process.arch === 'x64';

/** Unpacks below TMPDIR: the program, fonts, and, as on Amazon's machines, the libraries it needs. */
const UNPACK = `import chromium from '${PACKAGE}'; await chromium.executablePath();`;

const START = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;
/** For machines without any font; a relative folder is one beside the file. */
const FONTS = '<fontconfig><dir prefix="relative">fonts</dir></fontconfig>';

/**
 * The Chromium that npm brings along, for machines without one of their own.
 *
 * The first call unpacks 210 MB into the temporary folder, which takes some seconds; later calls and runs find it
 * there.
 *
 * @returns undefined where it cannot be unpacked or does not start
 */
export function unpackedChromium(): string | undefined {
  if (!RUNS_HERE) return undefined;
  try {
    const home = path.join(tmpdir(), `visavis-chromium-${version()}-${userInfo().uid}`);
    if (!isOurs(home)) unpackInto(home);
    const program = path.join(home, 'start');
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return program;
  } catch {
    return undefined;
  }
}

function version(): string {
  return (readJson('node_modules', PACKAGE, 'package.json') as { readonly version: string }).version;
}

/** A folder that somebody else put there is not run. */
function isOurs(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (found.uid !== userInfo().uid) throw new Error(`${folder} belongs to somebody else`);
  return true;
}

/** Whole or not at all: several test files may come here at once, and the first to be done wins. */
function unpackInto(home: string): void {
  const folder = mkdtempSync(`${home}-`);
  try {
    execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      stdio: 'ignore',
    });
    writeFileSync(path.join(folder, 'start'), START, { mode: 0o755 });
    writeFileSync(path.join(folder, 'fonts.conf'), FONTS);
    renameSync(folder, home);
  } catch {
    rmSync(folder, { recursive: true, force: true });
    // Fails unless another test file was done before.
    accessSync(home);
  }
}
