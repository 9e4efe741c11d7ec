import { nearest } from '../kernel/nearest.js';
import { err, ok, type Result } from '../kernel/result.js';
import { accessConfig, type ReadFile } from './access-config.js';
import { type Config, SETTING_NAMES, type Settings, settingsOf } from './config.js';
import { flagOf, SETTINGS, type SettingName, variableOf } from './settings.js';
import { valueClass } from './value-class.js';

/** What the process was started with. */
export interface ConfigSource {
  /** Only variables that begin with `VISAVIS_` are looked at. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Flags of the command line as text; a flag goes before its variable. */
  readonly flags: Readonly<Partial<Record<SettingName, string>>>;
  /** For the settings that name a file. */
  readonly readFile: ReadFile;
}

/**
 * Reads the whole configuration once, or says every mistake in it.
 *
 * A mistake is a sentence that names the variable or flag, the kind of value it holds and what is expected:
 * never the value. A variable that is empty counts as not set.
 */
export function parseConfig({
  environment,
  flags,
  readFile,
}: ConfigSource): Result<Config, readonly string[]> {
  const mistakes = strangeVariables(environment);
  const settings = settingsOf((name) => {
    const variable = variableOf(name);
    const flag = flags[name];
    const text = flag ?? (environment[variable] || undefined);
    if (text === undefined) return SETTINGS[name].fallback;
    const parsed: Result<unknown, string> = SETTINGS[name].parse(text);
    if (parsed.ok) return parsed.value;
    const from = flag === undefined ? variable : flagOf(name);
    mistakes.push(`${from} holds ${valueClass(text)}; expected is ${parsed.error}.`);
    return SETTINGS[name].fallback;
  });
  const { access, mistakes: more } = accessConfig(settings, readFile);
  mistakes.push(...more, ...samePorts(settings));
  return mistakes.length > 0 ? err(mistakes) : ok({ ...settings, access });
}

function samePorts({ port, metricsPort }: Settings): string[] {
  if (port === 0 || port !== metricsPort) return [];
  return [`${variableOf('metricsPort')} holds the port of the service; expected is another one.`];
}

/** Variables that were meant to be a setting. One that resembles none is somebody else's. */
function strangeVariables(environment: ConfigSource['environment']): string[] {
  const known = new Map(SETTING_NAMES.map((name) => [withoutPrefix(variableOf(name)), name]));
  return Object.keys(environment).flatMap((variable) => {
    const name = withoutPrefix(variable);
    if (name === variable || known.has(name)) return [];
    const meant = nearest(name, [...known.keys()]);
    return meant === undefined ? [] : [`${variable} is not a setting; VISAVIS_${meant} is.`];
  });
}

function withoutPrefix(variable: string): string {
  return variable.replace(/^VISAVIS_/, '');
}
