import { refusedEntry } from './answer-entry.js';
import type { PairAnswer } from './answer-pairs.js';
import { placeOf } from './deliver-report.js';

/** One line of JSON for each pair: its report as a document, or why there is none. */
export async function* linesOfAnswers(answers: AsyncIterable<PairAnswer>): AsyncGenerator<string> {
  for await (const answer of answers) {
    const line =
      answer.kind === 'rendered'
        ? { ...placeOf(answer, answer.line), report: JSON.parse(new TextDecoder().decode(answer.report)) }
        : refusedEntry(answer);
    yield `${JSON.stringify(line)}\n`;
  }
}
