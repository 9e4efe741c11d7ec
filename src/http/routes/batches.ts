import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { IRouter, Request, RequestHandler } from 'express';
import { type AnswerOptions, answerPairs, type PairAnswer } from '../../batch/answer-pairs.js';
import { linesOfAnswers } from '../../batch/lines-of-answers.js';
import { zipAnswers } from '../../batch/zip-answers.js';
import type { Config } from '../../config/config.js';
import { variableOf } from '../../config/settings.js';
import { parseCalendarDate } from '../../i18n/format.js';
import type { Log } from '../../observability/log.js';
import type { MakeReport } from '../../pipeline/make-report.js';
import { Problem } from '../../problems/problem.js';
import { PAIR_EDITIONS } from '../../report/report-document.js';
import { batchCall } from '../batch-call.js';
import { preferredType, requireAcceptable } from '../media-type.js';
import { methodNotAllowed } from '../method-not-allowed.js';
import { A_DAY, inQuery, queryProblem } from '../query-mistakes.js';
import { refuseCompressed } from '../refuse-compressed.js';
import { requestIdOf } from '../request-id.js';
import { requireWithinLimits } from '../request-limits.js';

const NDJSON = 'application/x-ndjson';
const MEDIA_TYPES = ['application/zip', NDJSON] as const;
/** One is worked on, and one waits so that no thread stands still. */
const PAIRS_PER_THREAD = 2;

export interface BatchDependencies {
  /** Waits for its turn, however long that takes. */
  readonly makeReport: MakeReport;
  readonly config: Config;
  readonly log: Log;
}

/** POST /v1/batches: a pair in each line → their reports, as a ZIP archive or as lines. Streamed both ways. */
export function addBatchRoutes(app: IRouter, { makeReport, config, log }: BatchDependencies): void {
  let running = 0;
  app
    .route('/v1/batches')
    .post(requireAcceptable(MEDIA_TYPES), requireLines, async (request, response) => {
      const mediaType = preferredType(request, MEDIA_TYPES);
      if (running >= config.maxBatches) throw tooManyBatches(config);
      running++;
      const { gone, chunks } = batchCall(request, response, config.requestTimeoutMs);
      try {
        const isZip = mediaType === 'application/zip';
        const answers = withBugsLogged(
          answerPairs(chunks, {
            maxLines: config.maxBatchLines,
            maxLineBytes: config.maxBatchLineBytes,
            named: { maxLines: variableOf('maxBatchLines'), maxLineBytes: variableOf('maxBatchLineBytes') },
            defaults: defaultsOf(request),
            atOnce: PAIRS_PER_THREAD * config.renderThreads,
            makeReport: async (pair) => {
              requireWithinLimits(pair, config);
              return makeReport(pair, isZip ? 'pdf' : 'json', gone);
            },
          }),
          (bug) => {
            // What is broken off is told as one too.
            if (!gone.aborted) log('error', 'bug', { requestId: requestIdOf(response), ...bug });
          },
        );
        response.type(mediaType).set({
          ...(isZip && { 'Content-Disposition': 'attachment; filename="visavis-reports.zip"' }),
        });
        response.flushHeaders();
        await pipeline(isZip ? zipAnswers(answers) : Readable.from(linesOfAnswers(answers)), response);
      } catch (error) {
        // Whoever went away is not told; anything else ends the answer before its end, so that it shows.
        if (!gone.aborted && !request.readableAborted) throw error;
      } finally {
        running--;
      }
    })
    .all(methodNotAllowed('POST'));
}

const requireLines: RequestHandler = (request, _response, next) => {
  if (request.is(NDJSON) !== NDJSON) {
    throw new Problem('unsupported-media-type', `Send the pairs as ${NDJSON}, with that Content-Type.`);
  }
  refuseCompressed(request);
  next();
};

/** What the query says holds for every pair that does not say otherwise itself. */
function defaultsOf({ query }: Request): AnswerOptions['defaults'] {
  const given = (['date', 'locale', 'edition'] as const).filter((name) => query[name] !== undefined);
  const { date, edition } = query;
  const mistakes = [
    ...given
      .filter((name) => typeof query[name] !== 'string')
      .map((name) => inQuery(name, 'must stand once')),
    ...(typeof date === 'string' && parseCalendarDate(date) === undefined ? [inQuery('date', A_DAY)] : []),
    ...(typeof edition === 'string' && !PAIR_EDITIONS.some((known) => known === edition)
      ? [inQuery('edition', `must be one of: ${PAIR_EDITIONS.join(', ')}`)]
      : []),
  ];
  if (mistakes.length > 0) throw queryProblem(mistakes);
  return Object.fromEntries(given.map((name) => [name, String(query[name])]));
}

function tooManyBatches({ maxBatches }: Config): Problem {
  return new Problem(
    'overloaded',
    `${maxBatches} batches are under way, which is the most this service works on (${variableOf('maxBatches')}).`,
  );
}

type Bug = (PairAnswer & { readonly kind: 'bug' })['bug'];

async function* withBugsLogged(
  answers: AsyncIterable<PairAnswer>,
  tell: (bug: Bug) => void,
): AsyncGenerator<PairAnswer> {
  for await (const answer of answers) {
    if (answer.kind === 'bug') tell(answer.bug);
    yield answer;
  }
}
