import { randomFillSync } from 'node:crypto';
import type { Response } from 'express';
import type { Preparation } from './prepare.js';

/** Where a request stands in a trace: ids as hexadecimal digits. */
export interface TraceContext {
  readonly traceId: string;
  /** Our part of the trace; the caller's part is its parent. */
  readonly spanId: string;
  readonly isSampled: boolean;
}

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const SAMPLED = 1;
const TRACE_ID_BYTES = 16;
const SPAN_ID_BYTES = 8;

/**
 * The trace that a caller's `traceparent` belongs to.
 *
 * @returns undefined when it is none, or not valid: then a new trace begins
 * @see W3C Trace Context, sections 3.2 and 4.3
 */
export function parseTraceparent(header: string): Pick<TraceContext, 'traceId' | 'isSampled'> | undefined {
  const [, version, traceId, parentId, flags, more] = TRACEPARENT.exec(header) ?? [];
  if (traceId === undefined || parentId === undefined || flags === undefined) return undefined;
  if (version === 'ff' || (version === '00' && more !== undefined)) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(parentId)) return undefined;
  return { traceId, isSampled: (Number.parseInt(flags, 16) & SAMPLED) === SAMPLED };
}

/** Gives every request its place in a trace: in the log, and in `traceparent` of the answer. */
export const traceRequest: Preparation = ({ headers }, response) => {
  const parent = typeof headers.traceparent === 'string' ? parseTraceparent(headers.traceparent) : undefined;
  const trace: TraceContext = {
    traceId: parent?.traceId ?? randomHex(TRACE_ID_BYTES),
    spanId: randomHex(SPAN_ID_BYTES),
    isSampled: parent?.isSampled ?? false,
  };
  response.locals.trace = trace;
  response.setHeader('traceparent', `00-${trace.traceId}-${trace.spanId}-${trace.isSampled ? '01' : '00'}`);
};

/** Filled for many requests at once: every call into the system takes longer than the bytes of one. */
const randomBytes = Buffer.alloc(4096);
let used = randomBytes.length;

/** All zero, which is no id, once in 2⁶⁴ times. */
function randomHex(bytes: number): string {
  if (used + bytes > randomBytes.length) {
    randomFillSync(randomBytes);
    used = 0;
  }
  used += bytes;
  return randomBytes.toString('hex', used - bytes, used);
}

export function traceOf(response: Response): TraceContext {
  return response.locals.trace as TraceContext;
}
