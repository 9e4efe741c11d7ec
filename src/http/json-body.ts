import express, { type RequestHandler } from 'express';
import type { Config } from '../config/config.js';
import { unwrap } from '../kernel/result.js';
import { parseJson } from '../pipeline/parse-json.js';
import { Problem } from '../problems/problem.js';
import { arrivals } from './arrive-in-time.js';
import { bodyTooLarge } from './body-too-large.js';
import { compressedBody } from './refuse-compressed.js';
import { type RequestLimits, requireWithinLimits } from './request-limits.js';

type JsonLimits = RequestLimits & Pick<Config, 'maxBodyBytes' | 'requestTimeoutMs'>;

const TYPE = 'application/json';

/**
 * Reads the body as JSON, within limits and in time, and as nothing else.
 *
 * Bytes are read by Express and parsed here: its own JSON parser replaces broken characters and
 * quotes the body in its messages.
 */
export function jsonBody(limits: JsonLimits): RequestHandler[] {
  const { maxBodyBytes: maxBytes, requestTimeoutMs } = limits;
  const awaitArrival = arrivals(requestTimeoutMs);
  const readBytes = express.raw({ type: () => true, limit: maxBytes, inflate: false });
  return [
    (request, response, next) => {
      if (request.is(TYPE) !== TYPE) {
        throw new Problem('unsupported-media-type', `Send the body as ${TYPE}, with that Content-Type.`);
      }
      const arrived = awaitArrival(request, response);
      readBytes(request, response, (error?: unknown) => {
        arrived();
        next(error === undefined ? undefined : bodyProblem(error, maxBytes));
      });
    },
    (request, _response, next) => {
      const bytes: unknown = request.body;
      request.body = unwrap(parseJson(bytes instanceof Uint8Array ? bytes : new Uint8Array()));
      requireWithinLimits(request.body, limits);
      next();
    },
  ];
}

/** What body-parser refuses, in our words; anything else stays what it is. */
function bodyProblem(error: unknown, maxBytes: number): unknown {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  switch (type) {
    case 'entity.too.large':
      return bodyTooLarge('maxBodyBytes', maxBytes);
    case 'encoding.unsupported':
      return compressedBody();
    case 'request.aborted':
    case 'request.size.invalid':
      return new Problem('invalid-json', 'The body ended before its announced length.');
    default:
      return error;
  }
}
