import { describe, expect, test } from 'vitest';
import { type Line, splitLines } from '../../src/batch/split-lines.js';

async function split(chunks: readonly (string | Uint8Array)[], maxBytes = 100): Promise<string[]> {
  async function* source(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
  const lines: string[] = [];
  for await (const line of splitLines(source(), maxBytes)) lines.push(describeLine(line));
  return lines;
}

function describeLine(line: Line): string {
  return line.kind === 'line'
    ? `${line.number} ${Buffer.from(line.bytes).toString()}`
    : `${line.number} too long`;
}

describe('splitLines', () => {
  test.each([
    { why: 'lines in one chunk', chunks: ['a\nb\n'], lines: ['1 a', '2 b'] },
    { why: 'a last line without an end', chunks: ['a\nb'], lines: ['1 a', '2 b'] },
    { why: 'a line over several chunks', chunks: ['{"a', '":', '1}\n'], lines: ['1 {"a":1}'] },
    { why: 'a line feed at the start of a chunk', chunks: ['a', '\nb'], lines: ['1 a', '2 b'] },
    { why: 'nothing', chunks: [], lines: [] },
    { why: 'an empty chunk', chunks: ['', 'a', ''], lines: ['1 a'] },
    { why: 'empty lines, which count', chunks: ['\n\n \t\r\na\n\n'], lines: ['4 a'] },
    { why: 'a byte order mark', chunks: ['\uFEFFa\n\uFEFFb'], lines: ['1 a', '2 \uFEFFb'] },
    { why: 'a byte order mark alone', chunks: ['\uFEFF\n'], lines: [] },
    {
      why: 'a character over two chunks',
      chunks: [Buffer.from([0xc3]), Buffer.from([0xab])],
      lines: ['1 ë'],
    },
    { why: 'other line ends, which are none', chunks: ['a\u2028b\u0085c\r'], lines: ['1 a\u2028b\u0085c\r'] },
  ])('takes $why', async ({ chunks, lines }) => {
    expect(await split(chunks)).toEqual(lines);
  });

  test.each([
    { why: 'in one chunk', chunks: ['a\n12345678901\nb\n'] },
    { why: 'over several chunks', chunks: ['a\n1234', '5678', '901\nb\n'] },
    { why: 'without an end in its chunk', chunks: ['a\n12345678901', '', '2', '\nb'] },
  ])('drops a line that is too long, $why, and goes on', async ({ chunks }) => {
    expect(await split(chunks, 10)).toEqual(['1 a', '2 too long', '3 b']);
  });

  test('takes a line of exactly the most bytes', async () => {
    expect(await split(['1234567890\n'], 10)).toEqual(['1 1234567890']);
    expect(await split(['123456789', '01'], 10)).toEqual(['1 too long']);
  });

  test('gives each line memory of its own, to be sent without its chunk', async () => {
    const chunk = Buffer.from('a\nb\n');
    async function* source(): AsyncGenerator<Uint8Array> {
      yield chunk;
    }
    for await (const line of splitLines(source(), 10)) {
      expect(line.kind === 'line' && line.bytes.buffer.byteLength).toBe(1);
    }
  });

  test('reads no further than it is asked to', async () => {
    let read = 0;
    async function* source(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read++;
        yield Buffer.from('a\nb\n');
      }
    }
    for await (const line of splitLines(source(), 10)) if (line.number === 4) break;
    expect(read).toBe(2);
  });
});
