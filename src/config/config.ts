import type { AccessRules } from '../access/access-rules.js';
import type { Setting } from './setting.js';
import { SETTINGS, type SettingName } from './settings.js';

type ValueOf<Name extends SettingName> = (typeof SETTINGS)[Name] extends Setting<infer Value> ? Value : never;

/** A value for each setting; see `settings.ts` for what each means. */
export type Settings = { readonly [Name in SettingName]: ValueOf<Name> };

/** What an operator has set, and what follows from it. */
export interface Config extends Settings {
  /** Undefined when nothing says who may ask: then everybody may. */
  readonly access: AccessRules | undefined;
}

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

export function settingsOf(read: (name: SettingName) => unknown): Settings {
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, read(name)])) as Settings;
}

export const DEFAULT_CONFIG: Config = {
  ...settingsOf((name) => SETTINGS[name].fallback),
  access: undefined,
};
