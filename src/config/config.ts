import { SETTINGS, type SettingName } from './settings.js';

type ValueOf<Name extends SettingName> = (typeof SETTINGS)[Name]['fallback'];

/** What an operator has set; see `settings.ts` for what each means. */
export type Config = { readonly [Name in SettingName]: ValueOf<Name> };

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** A configuration from one value for each setting. */
export function configOf(read: (name: SettingName) => unknown): Config {
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, read(name)])) as Config;
}

export const DEFAULT_CONFIG: Config = configOf((name) => SETTINGS[name].fallback);
