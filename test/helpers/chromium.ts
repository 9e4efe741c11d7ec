import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { unpackedChromium } from './unpacked-chromium.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** No network of its own, no profile, no first-run pages: only what a test asks for. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** In `CHROMIUM_PATH`: the Chromium of npm, also where the machine has one. */
const OF_NPM = 'npm';

/** Where a Chromium is: `CHROMIUM_PATH`, a usual name on the search path, or else the one that npm brings along. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return env.CHROMIUM_PATH === OF_NPM ? unpackedChromium() : (ofThisMachine(env) ?? unpackedChromium());
}

function ofThisMachine(env: NodeJS.ProcessEnv): string | undefined {
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(path.delimiter)].filter((folder) => folder !== '');
  const usual = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [env.CHROMIUM_PATH, ...usual].find((file) => file !== undefined && file !== '' && isProgram(file));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** For `describe.skipIf`: says aloud, once per file, that a browser test is left out. */
export function chromiumOrReason(what: string): string | undefined {
  const found = findChromium();
  if (found === undefined) {
    process.stderr.write(
      `No Chromium found, and that of npm does not start here, so this is not tested: ${what}. Install one, or name it in CHROMIUM_PATH.\n`,
    );
  }
  return found;
}
