import type { Config } from '../config/config.js';
import { type SettingName, variableOf } from '../config/settings.js';
import { Problem, type Violation } from '../problems/problem.js';
import { checkBounds } from '../responses/bounds.js';
import { checkSheetSizes } from '../responses/sheet-sizes.js';

export type RequestLimits = Pick<Config, 'maxDepth' | 'maxValues' | 'maxItems' | 'maxTextLength'>;

/** Which setting a mistake goes over. */
const SETTING: Readonly<Record<string, SettingName>> = {
  'too-deep': 'maxDepth',
  'too-many-values': 'maxValues',
  maxProperties: 'maxItems',
  maxLength: 'maxTextLength',
};

/**
 * Refuses a request over the operator's limits before anything walks through it to validate it.
 *
 * @throws Problem that names the setting of each limit
 */
export function requireWithinLimits(request: unknown, limits: RequestLimits): void {
  const bounds = checkBounds(request, limits);
  if (bounds.length > 0) throw overLimits('invalid-request', 'The request has', bounds);
  const sizes = checkSheetSizes(request, limits);
  if (sizes.length > 0) throw overLimits('invalid-response-sheet', 'The response sheets have', sizes);
}

function overLimits(
  code: 'invalid-request' | 'invalid-response-sheet',
  what: string,
  violations: readonly Violation[],
): Problem {
  return new Problem(code, `${what} ${violations.length} mistake(s).`, violations.map(withSetting));
}

function withSetting(violation: Violation): Violation {
  const setting = SETTING[violation.code];
  if (setting === undefined) return violation;
  return { ...violation, message: `${violation.message} (${variableOf(setting)})` };
}
