import { Problem } from '../problems/problem.js';

/** A disk that is full or a folder that may not be written is nobody's bug: it is told as a problem. */
export async function refusingToWrite<Value>(place: string, write: () => Promise<Value>): Promise<Value> {
  try {
    return await write();
  } catch (error) {
    throw isSystemError(error) ? new Problem('file-not-writable', reason(place, error.code)) : error;
  }
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

function reason(place: string, code: string): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${place} may not be written by this user.`;
    case 'ENOSPC':
      return `${place} cannot be written: the disk is full.`;
    case 'EEXIST':
    case 'ENOTDIR':
      return `${place} cannot be made: a file stands in the way.`;
    default:
      return `${place} cannot be written.`;
  }
}
