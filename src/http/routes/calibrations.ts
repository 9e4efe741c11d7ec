import type { IRouter, Request } from 'express';
import type { Config } from '../../config/config.js';
import { parseCalendarDate } from '../../i18n/format.js';
import { ROLES } from '../../instrument/instrument.js';
import { unwrap } from '../../kernel/result.js';
import { type CalibrationSource, readCalibration } from '../../library/calibration-table/read-calibration.js';
import type { Library } from '../../library/library.js';
import { requireInstrument } from '../../library/require-instrument.js';
import type { Violation } from '../../problems/problem.js';
import { arriveInTime } from '../arrive-in-time.js';
import { requireAcceptable } from '../media-type.js';
import { methodNotAllowed } from '../method-not-allowed.js';
import { A_DAY, inQuery, queryProblem } from '../query-mistakes.js';
import { tableBody, tableFormat } from '../table-body.js';

/** POST /v1/calibrations: anonymised answers of one role → errors of measurement. Reads the table as it arrives. */
export function addCalibrationRoutes(
  app: IRouter,
  library: Library,
  { maxTableBytes, requestTimeoutMs }: Pick<Config, 'maxTableBytes' | 'requestTimeoutMs'>,
): void {
  app
    .route('/v1/calibrations')
    .post(
      requireAcceptable(['application/json']),
      arriveInTime(requestTimeoutMs),
      async (request, response) => {
        const format = tableFormat(request);
        const source = calibrationSource(request, library);
        response.json(await readCalibration(tableBody(request, maxTableBytes), format, source));
      },
    )
    .all(methodNotAllowed('POST'));
}

/** Questionnaire, role and day stand in the query: the body is nothing but the table. */
function calibrationSource({ query }: Request, library: Library): CalibrationSource {
  const { questionnaire, role: roleName, date: day } = query;
  const role = ROLES.find((known) => known === roleName);
  const date = typeof day === 'string' ? parseCalendarDate(day) : undefined;
  const violations: Violation[] = [
    ...(typeof questionnaire === 'string' ? [] : [inQuery('questionnaire', 'must name a questionnaire')]),
    ...(role === undefined ? [inQuery('role', `must be one of: ${ROLES.join(', ')}`)] : []),
    ...(date === undefined ? [inQuery('date', A_DAY)] : []),
  ];
  if (typeof questionnaire !== 'string' || role === undefined || date === undefined) {
    throw queryProblem(violations);
  }
  return { instrument: unwrap(requireInstrument(library, questionnaire)), role, date };
}
