import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type Config, SETTING_NAMES } from '../config/config.js';
import { parseConfig } from '../config/parse-config.js';
import { flagOf, SETTINGS, type SettingName } from '../config/settings.js';

/** Values of the flags that were given; `true` for one that takes no value. */
export type SettingFlags = Readonly<Partial<Record<SettingName, string | true>>>;

/** Gives a command an option for each setting. */
export function addSettings(command: Command): void {
  for (const name of SETTING_NAMES) {
    const { placeholder, meaning, shownFallback } = SETTINGS[name];
    const value = placeholder === undefined ? '' : ` <${placeholder}>`;
    command.option(`${flagOf(name)}${value}`, `${meaning} (default: ${shownFallback})`);
  }
}

/** The configuration of this process; ends the command with every mistake in it, as wrong usage. */
export function readConfig(flags: SettingFlags, command: Command): Config {
  const given = Object.entries(flags).map(([name, value]) => [name, String(value)] as const);
  const config = parseConfig({ environment: process.env, flags: Object.fromEntries(given), readFile });
  if (config.ok) return config.value;
  const count = config.error.length === 1 ? 'a mistake' : `${config.error.length} mistakes`;
  const lines = config.error.map((mistake) => `  ${mistake}`).join('\n');
  command.error(`visavis: the configuration has ${count}:\n${lines}`);
}

function readFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
