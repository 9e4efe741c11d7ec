import { type SettingName, variableOf } from '../config/settings.js';
import { Problem } from '../problems/problem.js';

/** The refusal of a body over its limit, with the setting that raises it. */
export function bodyTooLarge(setting: SettingName, maxBytes: number): Problem {
  return new Problem(
    'body-too-large',
    `The body may have at most ${maxBytes} bytes (${variableOf(setting)}).`,
  );
}
