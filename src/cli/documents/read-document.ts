import { createReadStream } from 'node:fs';
import { parseJson } from '../../pipeline/parse-json.js';
import { Problem } from '../../problems/problem.js';
import { Refusal } from '../refusal.js';
import { syntaxMistake } from './syntax-mistake.js';

/** A JSON file as it stands on disk: the value for the rules, the text for finding the line. */
export interface SourceDocument {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
}

/** The largest file of a questionnaire has 80 KB. */
const MAX_FILE_BYTES = 1024 * 1024;

/**
 * Reads a JSON file. Pipes are files too, so that a sheet can come straight out of a decryption.
 *
 * @throws Problem or Refusal when it is missing, too large or not JSON; never with its content
 */
export async function readDocument(file: string): Promise<SourceDocument> {
  const bytes = await readBytes(file);
  const parsed = parseJson(bytes);
  const text = new TextDecoder().decode(bytes);
  if (!parsed.ok) {
    const { code, message } = parsed.error;
    const mistake = { file, pointer: '', code, message, ...syntaxMistake(text) };
    throw new Refusal(new Problem(code, `${file} is not a JSON document.`), [mistake]);
  }
  return { file, text, value: parsed.value };
}

/**
 * Reads a short text, such as a link.
 *
 * @throws Problem when the file is missing or too large
 */
export async function readText(file: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(file));
}

async function readBytes(file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of createReadStream(file)) {
      size += chunk.length;
      if (size > MAX_FILE_BYTES) throw tooLarge(file);
      chunks.push(chunk);
    }
  } catch (error) {
    throw readFailure(file, error);
  }
  return Buffer.concat(chunks);
}

/** What went wrong with reading a file, as a problem; anything that is not about the file stays what it is. */
export function readFailure(file: string, error: unknown): unknown {
  const isOfFile = error instanceof Error && 'syscall' in error;
  return isOfFile ? new Problem('file-not-readable', unreadable(file, error)) : error;
}

function tooLarge(file: string): Problem {
  const limit = MAX_FILE_BYTES / 1024;
  return new Problem(
    'file-not-readable',
    `${file} is larger than ${limit} KB, more than any file read here.`,
  );
}

function unreadable(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return `${file} does not exist.`;
    case 'EISDIR':
      return `${file} is a folder, where a file was expected.`;
    case 'EACCES':
      return `${file} may not be opened by this user.`;
    default:
      return `${file} cannot be read.`;
  }
}
