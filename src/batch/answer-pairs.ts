import { Problem } from '../problems/problem.js';
import { inOrder } from './in-order.js';
import { problemOf } from './manifest-entry.js';
import type { PairResult } from './pair-result.js';
import type { PairDefaults } from './pair-task.js';
import { type RenderTools, renderPair } from './render-pair.js';
import { type Line, splitLines } from './split-lines.js';

/** What became of the pair in one line. */
export type PairAnswer = PairResult & { readonly line: number };

export interface AnswerOptions extends RenderTools {
  readonly maxLines: number;
  readonly maxLineBytes: number;
  /** How a reader is told which limits these are. */
  readonly named: { readonly maxLines: string; readonly maxLineBytes: string };
  readonly defaults: Partial<PairDefaults>;
  /** Most pairs that are worked on, or wait to be taken. */
  readonly atOnce: number;
}

/**
 * One answer for each line, in the order of the lines. Reads on only when answers are taken, so that
 * memory depends neither on the length of the input nor on how fast somebody reads.
 */
export function answerPairs(
  input: AsyncIterable<Uint8Array>,
  { maxLines, maxLineBytes, named, defaults, atOnce, makeReport }: AnswerOptions,
): AsyncGenerator<PairAnswer, void, undefined> {
  const refuse = ({ number }: Line, detail: string): PairAnswer => ({
    line: number,
    kind: 'refused',
    problem: problemOf(new Problem('body-too-large', detail)),
  });
  const answer = async (line: Line): Promise<PairAnswer> => {
    if (line.number > maxLines) {
      return refuse(
        line,
        `A batch may have at most ${maxLines} lines (${named.maxLines}); the rest was not read.`,
      );
    }
    if (line.kind === 'too-long') {
      return refuse(line, `A line may have at most ${maxLineBytes} bytes (${named.maxLineBytes}).`);
    }
    return { line: line.number, ...(await renderPair(line.bytes, defaults, { makeReport })) };
  };
  return inOrder(upToOneMore(splitLines(input, maxLineBytes), maxLines), answer, atOnce);
}

/** The first line over the limit comes along, to be told of; nothing after it is read. */
async function* upToOneMore(lines: AsyncIterable<Line>, maxLines: number): AsyncGenerator<Line> {
  for await (const line of lines) {
    yield line;
    if (line.number > maxLines) return;
  }
}
