import { randomUUID } from 'node:crypto';
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
const SPAN_ID_DIGITS = 16;

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
    traceId: parent?.traceId ?? randomHex(),
    spanId: randomHex().slice(SPAN_ID_DIGITS),
    isSampled: parent?.isSampled ?? false,
  };
  response.locals.trace = trace;
  response.setHeader('traceparent', `00-${trace.traceId}-${trace.spanId}-${trace.isSampled ? '01' : '00'}`);
};

/**
 * 32 digits that are never all zero; the last 14 are as random as any. Node keeps random bits ready for UUIDs,
 * where single bytes cost a call into the system each time.
 */
function randomHex(): string {
  return randomUUID().replaceAll('-', '');
}

export function traceOf(response: Response): TraceContext {
  return response.locals.trace as TraceContext;
}
