import { type Setting, wholeNumber, word } from './setting.js';

/**
 * All that an operator can set, in the order in which it is documented. A refusal that rests on a limit
 * names it from here, so that its reader knows what to ask for.
 */
export const SETTINGS = {
  host: word({ fallback: '127.0.0.1', placeholder: 'address', meaning: 'Address to listen on.' }),
  port: wholeNumber({
    min: 0,
    max: 65_535,
    fallback: 8080,
    meaning: 'Port to listen on; 0 takes a free one.',
  }),
  maxBodyBytes: wholeNumber({
    min: 1024,
    max: 16 * 1024 * 1024,
    fallback: 256 * 1024,
    meaning: 'Largest JSON body. A full pair of sheets has about 12 KB.',
  }),
  maxTableBytes: wholeNumber({
    min: 1024,
    max: 1024 * 1024 * 1024,
    fallback: 64 * 1024 * 1024,
    meaning: 'Largest table of answers for a calibration; 64 MB hold about half a million respondents.',
  }),
  requestTimeoutMs: wholeNumber({
    min: 100,
    max: 600_000,
    fallback: 30_000,
    meaning: 'Longest a request may take to arrive, headers and body, in milliseconds.',
  }),
  shutdownTimeoutMs: wholeNumber({
    min: 0,
    max: 600_000,
    fallback: 10_000,
    meaning: 'Time that running requests get to end once the service is told to stop, in milliseconds.',
  }),
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

export type SettingName = keyof typeof SETTINGS;

/** `maxBodyBytes` → `VISAVIS_MAX_BODY_BYTES`. */
export function variableOf(name: SettingName): string {
  return `VISAVIS_${words(name).join('_').toUpperCase()}`;
}

/** `maxBodyBytes` → `--max-body-bytes`. */
export function flagOf(name: SettingName): string {
  return `--${words(name).join('-').toLowerCase()}`;
}

function words(name: string): string[] {
  return name.split(/(?=[A-Z])/);
}
