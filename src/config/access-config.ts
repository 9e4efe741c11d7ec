import type { AccessRules } from '../access/access-rules.js';
import { type KeyEntry, keyEntryMistakes, parseKeyEntries } from '../access/key-entry.js';
import { parseKeySet, type TokenRules } from '../access/token-rules.js';
import type { Settings } from './config.js';
import { isLoopback } from './is-loopback.js';
import { type SettingName, variableOf } from './settings.js';

/** @returns undefined when the file cannot be read */
export type ReadFile = (path: string) => string | undefined;

export interface AccessConfig {
  /** Undefined when nothing says who may ask: then everybody may. */
  readonly access: AccessRules | undefined;
  readonly mistakes: readonly string[];
}

/** Puts together who may ask, from settings that are each in order and the files they name. */
export function accessConfig(settings: Settings, readFile: ReadFile): AccessConfig {
  const mistakes: string[] = [];
  const keys = [...settings.keys, ...keysOfFile(settings, readFile, mistakes)];
  mistakes.push(...keyEntryMistakes(keys));
  const tokens = tokenRules(settings, readFile, mistakes);
  const access = keys.length > 0 || tokens !== undefined ? { keys, ...(tokens && { tokens }) } : undefined;
  if (mistakes.length === 0 && access === undefined && !settings.insecure && !isLoopback(settings.host)) {
    mistakes.push(
      `${variableOf('host')} or --host lets other machines in, and nothing says who may ask: ` +
        `set ${variableOf('keys')}, ${variableOf('keysFile')} or ${variableOf('jwtJwks')}, or say --insecure.`,
    );
  }
  return { access, mistakes };
}

function keysOfFile({ keysFile }: Settings, readFile: ReadFile, mistakes: string[]): readonly KeyEntry[] {
  if (keysFile === undefined) return [];
  const entries = parseFile('keysFile', readFile(keysFile), parseKeyEntries, mistakes);
  return entries ?? [];
}

function tokenRules(settings: Settings, readFile: ReadFile, mistakes: string[]): TokenRules | undefined {
  const { jwtIssuer: issuer, jwtAudience: audience, jwtJwks: source } = settings;
  if (issuer === undefined && audience === undefined && source === undefined) return undefined;
  if (issuer === undefined || audience === undefined || source === undefined) {
    const needed = (['jwtIssuer', 'jwtAudience', 'jwtJwks'] as const).filter(
      (name) => settings[name] === undefined,
    );
    mistakes.push(`JWTs also need ${needed.map(variableOf).join(' and ')}.`);
    return undefined;
  }
  const keys = /^https?:\/\//.test(source)
    ? keysAddress(source, mistakes)
    : parseFile('jwtJwks', readFile(source), parseKeySet, mistakes);
  if (keys === undefined) return undefined;
  const { jwtAlgorithms: algorithms, jwtMaxAgeSeconds: maxAgeSeconds } = settings;
  return { issuer, audience, algorithms, maxAgeSeconds, keys };
}

/** Who can change what comes from there can sign tokens: in the clear only within this machine. */
function keysAddress(text: string, mistakes: string[]): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || (url && isLoopback(url.hostname.replace(/^\[|\]$/g, '')))) return url;
  mistakes.push(`${variableOf('jwtJwks')} holds a URL; expected is one that begins with https://.`);
  return undefined;
}

function parseFile<Value>(
  name: SettingName,
  text: string | undefined,
  parse: (
    text: string,
  ) => { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: string },
  mistakes: string[],
): Value | undefined {
  if (text === undefined) {
    mistakes.push(`${variableOf(name)} names a file that cannot be read.`);
    return undefined;
  }
  const parsed = parse(text);
  if (parsed.ok) return parsed.value;
  mistakes.push(`${variableOf(name)} names a file in which is expected: ${parsed.error}.`);
  return undefined;
}
