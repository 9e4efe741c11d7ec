import { readFileSync } from 'node:fs';
import path from 'node:path';

export function readJson(...segments: string[]): unknown {
  return JSON.parse(readFileSync(path.resolve(...segments), 'utf8'));
}
