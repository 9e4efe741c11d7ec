import type { Result } from '../kernel/result.js';
import { fromBase64Url, toBase64Url } from './bytes.js';
import { isJson, SEALED_FORMAT } from './format.js';
import { refused, type SealingRefusal } from './refusal.js';
import { messageBytes, parseMessage, type SealedMessage } from './sealed-message.js';

/** Of the longest sheet that any questionnaire can ask for, deflated, padded and written out. */
const MAX_CHARACTERS = 1024 * 1024;

/** As a file: JSON, so that nobody takes it for something else. */
export function sealedFile(message: SealedMessage): string {
  return `${JSON.stringify({ format: SEALED_FORMAT, message: toBase64Url(messageBytes(message)) }, null, 2)}\n`;
}

/** As the part of an address behind `#`, which browsers never send. */
export function sealedFragment(message: SealedMessage): string {
  return `a=${toBase64Url(messageBytes(message))}`;
}

/** Reads a file, a link, or the part of a link behind `#`, also with words around it from a mail. */
export function readSealed(text: string): Result<SealedMessage, SealingRefusal> {
  if (text.length > MAX_CHARACTERS) return refused('unreadable');
  const encoded = isJson(text) ? messageOfFile(text) : /(?:#|^\s*)a=([\w-]+)/.exec(text)?.[1];
  const bytes = encoded === undefined ? undefined : fromBase64Url(encoded);
  return bytes === undefined ? refused('unreadable') : parseMessage(bytes);
}

function messageOfFile(text: string): string | undefined {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null) return undefined;
    const isOurs = 'format' in file && file.format === SEALED_FORMAT;
    return isOurs && 'message' in file && typeof file.message === 'string' ? file.message : undefined;
  } catch {
    return undefined;
  }
}
