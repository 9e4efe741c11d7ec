import type { Config } from '../../config/config.js';
import type { SettingName } from '../../config/settings.js';
import type { Role } from '../../instrument/instrument.js';
import type { Engine } from '../../pipeline/engine.js';
import type { ProblemCode } from '../../problems/problem.js';

/** Settings that bound what a request may hold, in the order in which they are documented. */
export const LIMIT_NAMES = [
  'maxBodyBytes',
  'maxTableBytes',
  'maxDepth',
  'maxValues',
  'maxItems',
  'maxTextLength',
  'maxBatchLines',
  'maxBatchLineBytes',
] as const satisfies readonly SettingName[];

/** What the description of the interface is made from: the same things that the routes answer with. */
export interface Contract {
  readonly engine: Engine;
  readonly limits: Pick<Config, (typeof LIMIT_NAMES)[number]>;
  /** Requests that one caller may send in a minute; 0 for any number. */
  readonly perMinute: number;
  /** Whether callers have to say who they are. */
  readonly secured: boolean;
  /** Sheets of invented people: the requests of the examples, from which the responses are computed. */
  readonly examplePair: Readonly<Record<Role, unknown>>;
}

/** An operation with its place in the document. */
export interface Operation {
  readonly method: 'get' | 'post';
  readonly path: string;
  /** As OpenAPI has it, with the responses that are no refusals. */
  readonly operation: {
    readonly operationId: string;
    readonly tags: readonly string[];
    readonly summary: string;
    readonly description?: string;
    readonly parameters?: readonly object[];
    readonly requestBody?: object;
    readonly responses: Components;
  };
  /** What it refuses, beside what every address of its kind refuses. */
  readonly problems: readonly ProblemCode[];
  /** It answers whoever asks, however often. */
  readonly alwaysAnswers?: boolean;
  /** Refusals that were really given, by code. */
  readonly refusals?: Components;
}

export type Components = Readonly<Record<string, object>>;

export function schemaRef(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}
