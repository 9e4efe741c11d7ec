import type { Request } from 'express';
import type { TableFormat } from '../library/calibration-table/read-calibration.js';
import { Problem } from '../problems/problem.js';
import { bodyTooLarge } from './body-too-large.js';
import { refuseCompressed } from './refuse-compressed.js';

const FORMAT: Readonly<Record<string, TableFormat>> = {
  'text/csv': 'csv',
  'application/x-ndjson': 'ndjson',
};

/**
 * The kind of table that the body is announced as.
 *
 * @throws Problem for any other type, or a compressed body
 */
export function tableFormat(request: Request): TableFormat {
  const types = Object.keys(FORMAT);
  const type = request.is(types);
  const format = typeof type === 'string' ? FORMAT[type] : undefined;
  if (format === undefined) {
    throw new Problem(
      'unsupported-media-type',
      `Send the table as ${types.join(' or ')}, with that Content-Type.`,
    );
  }
  refuseCompressed(request);
  return format;
}

/**
 * The body as it arrives, up to a limit. Nothing is held but the chunk at hand.
 *
 * @throws Problem when it is larger, or ends too early
 */
export async function* tableBody(request: Request, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    // Leaving the loop must not end the connection: a refusal still has to get out.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += (chunk as Uint8Array).length;
      if (size > maxBytes) throw bodyTooLarge('maxTableBytes', maxBytes);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    const isCutOff = error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
    throw isCutOff ? new Problem('invalid-table', 'The table ended before its announced length.') : error;
  }
}
