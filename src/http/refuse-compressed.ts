import type { Request } from 'express';
import { Problem } from '../problems/problem.js';

/** Compressed bodies are refused: answers are small, and a bomb has to be unpacked to be measured. */
export function compressedBody(): Problem {
  return new Problem('unsupported-media-type', 'Send the body without Content-Encoding.');
}

/** @throws Problem when the body is announced as compressed */
export function refuseCompressed({ headers }: Request): void {
  if (headers['content-encoding'] !== undefined) throw compressedBody();
}
