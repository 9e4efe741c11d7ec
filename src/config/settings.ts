import { availableParallelism } from 'node:os';
import { parseKeyEntries } from '../access/key-entry.js';
import { TOKEN_ALGORITHMS, type TokenAlgorithm } from '../access/token-rules.js';
import { BOUNDS } from '../responses/bounds.js';
import { SHEET_SIZES } from '../responses/sheet-sizes.js';
import { LOG_LEVELS, type LogLevel } from './log-level.js';
import { parseOrigin } from './origin.js';
import { choice, list, optional, type Setting, toggle, wholeNumber, word } from './setting.js';
import { parseTrustedProxies } from './trusted-proxies.js';

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
  metricsPort: optional(
    wholeNumber({
      min: 0,
      max: 65_535,
      fallback: 0,
      meaning: 'Port for `/metrics`, on the same address; 0 takes a free one.',
    }),
  ),
  insecure: toggle('Listen on an address that other machines reach, although nothing says who may ask.'),
  keys: {
    fallback: [],
    shownFallback: 'none',
    placeholder: 'lines',
    meaning: 'Lines of `visavis key new`, with spaces between them. They hold no secret.',
    parse: parseKeyEntries,
  },
  keysFile: optional(
    word({ fallback: '', placeholder: 'path', meaning: 'File with lines of `visavis key new`, one a line.' }),
  ),
  jwtIssuer: optional(word({ fallback: '', meaning: 'Takes JWTs with this `iss`.' })),
  jwtAudience: optional(word({ fallback: '', meaning: 'Takes JWTs whose `aud` has this.' })),
  jwtJwks: optional(
    word({
      fallback: '',
      placeholder: 'path or URL',
      meaning: "The issuer's public keys, as a JWK Set: a file, or an address that begins with https://.",
    }),
  ),
  jwtAlgorithms: list<TokenAlgorithm>({
    fallback: ['ES256', 'RS256'],
    expected: `some of ${TOKEN_ALGORITHMS.join(', ')}`,
    parseOne: (text) => TOKEN_ALGORITHMS.find((known) => known === text),
    meaning: 'Algorithms a JWT may be signed with.',
  }),
  jwtMaxAgeSeconds: wholeNumber({
    min: 1,
    max: 86_400,
    fallback: 3600,
    meaning: 'Oldest JWT that is taken, counted from its `iat`, whatever its own end says.',
  }),
  corsOrigins: list({
    fallback: [],
    expected: 'origins such as https://app.example',
    parseOne: parseOrigin,
    meaning: 'Origins whose pages may call the interface from a browser. None may, unless named.',
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
  maxDepth: wholeNumber({
    min: 4,
    max: BOUNDS.maxDepth,
    fallback: BOUNDS.maxDepth,
    meaning: 'Deepest nesting of a JSON body, in levels.',
  }),
  maxValues: wholeNumber({
    min: 100,
    max: BOUNDS.maxValues,
    fallback: BOUNDS.maxValues,
    meaning: 'Most values in a JSON body. A full pair of sheets has about 400.',
  }),
  maxItems: wholeNumber({
    min: 1,
    max: SHEET_SIZES.maxItems,
    fallback: SHEET_SIZES.maxItems,
    meaning: 'Most answered items in a response sheet.',
  }),
  maxTextLength: wholeNumber({
    min: 1,
    max: SHEET_SIZES.maxTextLength,
    fallback: SHEET_SIZES.maxTextLength,
    meaning: 'Most characters of an open answer.',
  }),
  ratePerMinute: {
    ...optional(
      wholeNumber({
        min: 0,
        max: 1_000_000,
        fallback: 0,
        meaning: 'Requests that one key, token or address may send in a minute; 0 for any number.',
      }),
    ),
    shownFallback: '600; 0 on a loopback address without keys',
  },
  trustProxy: {
    fallback: 0,
    shownFallback: '0',
    placeholder: 'number or list',
    meaning:
      'Proxies in front of the service: how many, or their addresses. Callers are counted behind them.',
    parse: parseTrustedProxies,
  },
  logLevel: choice<LogLevel>({
    choices: LOG_LEVELS,
    fallback: 'info',
    meaning: 'Least weight of what is logged: info, warn or error. One line a request is info.',
  }),
  requestTimeoutMs: wholeNumber({
    min: 100,
    max: 600_000,
    fallback: 30_000,
    meaning:
      'Longest a request may take to arrive, headers and body, in milliseconds; of a batch, longest its caller may be silent.',
  }),
  renderThreads: {
    ...wholeNumber({
      min: 1,
      max: 256,
      fallback: availableParallelism(),
      meaning: 'Threads that make reports.',
    }),
    shownFallback: 'one per processor',
  },
  maxWaitingPerThread: wholeNumber({
    min: 0,
    max: 10_000,
    fallback: 2,
    meaning: 'Single reports that may wait for each such thread; the next one is told to come back.',
  }),
  renderTimeoutMs: wholeNumber({
    min: 100,
    max: 600_000,
    fallback: 30_000,
    meaning: 'Longest that one report may take once it is begun, in milliseconds; then it is stopped.',
  }),
  maxBatches: wholeNumber({
    min: 1,
    max: 1000,
    fallback: 4,
    meaning: 'Batches that are worked on at the same time; they share the threads.',
  }),
  maxBatchLines: wholeNumber({
    min: 1,
    max: 10_000_000,
    fallback: 5000,
    meaning: 'Lines of one batch; what comes after them is not read.',
  }),
  maxBatchLineBytes: wholeNumber({
    min: 1024,
    max: 16 * 1024 * 1024,
    fallback: 64 * 1024,
    meaning: 'Longest line of a batch; a longer one is refused, and the others go on.',
  }),
  shutdownDelayMs: wholeNumber({
    min: 0,
    max: 600_000,
    fallback: 0,
    meaning:
      'Time between not being ready and taking no new connections, for balancers to notice, in milliseconds.',
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
