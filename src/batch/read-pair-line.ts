import { err, ok, type Result } from '../kernel/result.js';
import { parseJson } from '../pipeline/parse-json.js';
import { Problem } from '../problems/problem.js';
import type { PairDefaults } from './pair-task.js';

const MAX_ID_LENGTH = 200;

export interface PairLine {
  /** As it was given; absent when there is none, or one that cannot be repeated. */
  readonly id?: string;
  /** For the engine, which does not trust it either. */
  readonly request: Result<unknown, Problem>;
}

/**
 * Reads one line: the body of a report request, with an optional id. What it leaves out is taken from
 * the batch.
 */
export function readPairLine(bytes: Uint8Array, defaults: Partial<PairDefaults>): PairLine {
  const json = parseJson(bytes);
  if (!json.ok) return { request: json };
  if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value)) {
    return { request: json };
  }
  const { id, ...pair } = json.value as Record<string, unknown>;
  if (id === undefined) return { request: ok({ ...defaults, ...pair }) };
  return isId(id)
    ? { id, request: ok({ ...defaults, ...pair }) }
    : { request: err(new Problem('invalid-request', 'The id of the pair is not correct.', [ID_MISTAKE])) };
}

const ID_MISTAKE = {
  pointer: '/id',
  code: 'id',
  message: `must be a text of 1 to ${MAX_ID_LENGTH} characters`,
};

function isId(id: unknown): id is string {
  return typeof id === 'string' && id.length >= 1 && id.length <= MAX_ID_LENGTH;
}
