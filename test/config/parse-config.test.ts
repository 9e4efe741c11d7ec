import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.js';
import { parseConfig } from '../../src/config/parse-config.js';
import type { SettingName } from '../../src/config/settings.js';

type Environment = Readonly<Record<string, string>>;
type Flags = Readonly<Partial<Record<SettingName, string>>>;

const readFile = () => undefined;

function mistakesOf(environment: Environment, flags: Flags = {}): readonly string[] {
  const result = parseConfig({ environment, flags, readFile });
  return result.ok ? [] : result.error;
}

describe('a configuration', () => {
  test('is the documented one when nothing is set', () => {
    expect(parseConfig({ environment: { HOME: '/root' }, flags: {}, readFile })).toEqual({
      ok: true,
      value: DEFAULT_CONFIG,
    });
  });

  test('takes the flag before the variable, and the variable before the default', () => {
    const environment = { VISAVIS_PORT: '81', VISAVIS_MAX_BODY_BYTES: '2048' };
    expect(parseConfig({ environment, flags: { port: '82' }, readFile })).toEqual({
      ok: true,
      value: { ...DEFAULT_CONFIG, port: 82, maxBodyBytes: 2048 },
    });
  });

  test.each([
    { environment: { VISAVIS_PORT: '' }, why: 'an empty variable' },
    { environment: { VISAVIS_SERVICE_HOST: '10.0.0.7' }, why: 'a variable that resembles no setting' },
    { environment: { NOT_VISAVIS_PROT: '1' }, why: 'a variable of somebody else' },
  ])('leaves $why alone', ({ environment }) => {
    expect(mistakesOf(environment)).toEqual([]);
  });
});

describe('a mistake', () => {
  test.each([
    {
      environment: { VISAVIS_PORT: 'secret80a' },
      says: 'VISAVIS_PORT holds text of 9 characters; expected is a whole number from 0 to 65535.',
    },
    {
      environment: { VISAVIS_PORT: '-7' },
      says: 'VISAVIS_PORT holds a negative number; expected is a whole number from 0 to 65535.',
    },
    {
      environment: { VISAVIS_PORT: '70000' },
      says: 'VISAVIS_PORT holds a whole number; expected is a whole number from 0 to 65535.',
    },
    {
      environment: { VISAVIS_MAX_BODY_BYTES: '0.5' },
      says: 'VISAVIS_MAX_BODY_BYTES holds a number with a fraction; expected is a whole number from 1024 to 16777216.',
    },
    {
      environment: { VISAVIS_PORT: 'tcp://10.0.0.7:8080' },
      says: 'VISAVIS_PORT holds a URL; expected is a whole number from 0 to 65535.',
    },
    {
      environment: { VISAVIS_HOST: 'two words' },
      says: 'VISAVIS_HOST holds text of 9 characters; expected is one word, without spaces.',
    },
    {
      environment: { VISAVIS_PORT: '81', VISAVIS_METRICS_PORT: '81' },
      says: 'VISAVIS_METRICS_PORT holds the port of the service; expected is another one.',
    },
    {
      environment: { VISAVIS_LOG_LEVEL: 'debug' },
      says: 'VISAVIS_LOG_LEVEL holds text of 5 characters; expected is one of info, warn, error.',
    },
    {
      environment: { VISAVIS_PROT: '80' },
      says: 'VISAVIS_PROT is not a setting; VISAVIS_PORT is.',
    },
  ])('is told as: $says', ({ environment, says }) => {
    expect(mistakesOf(environment)).toEqual([says]);
  });

  test('in a flag names the flag', () => {
    expect(mistakesOf({}, { maxBodyBytes: 'x' })).toEqual([
      '--max-body-bytes holds text of 1 character; expected is a whole number from 1024 to 16777216.',
    ]);
  });

  test('comes with all others', () => {
    expect(mistakesOf({ VISAVIS_PORT: 'a', VISAVIS_HSOT: 'b' }, { requestTimeoutMs: 'c' })).toHaveLength(3);
  });
});
