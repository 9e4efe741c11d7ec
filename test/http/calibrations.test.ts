import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.js';
import { errorHandler } from '../../src/http/error-handler.js';
import { prepare } from '../../src/http/prepare.js';
import { assignRequestId } from '../../src/http/request-id.js';
import { addCalibrationRoutes } from '../../src/http/routes/calibrations.js';
import { createLog } from '../../src/observability/log.js';
import { answerRows, columnsOf, toCsv, toNdjson } from '../helpers/answer-table.js';
import { goodPair } from '../helpers/bad-pairs.js';
import { visAVis } from '../helpers/examples.js';
import { library } from '../helpers/shipped.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const QUERY = 'questionnaire=vis-a-vis&role=employee&date=2026-09-01';
const COLUMNS = columnsOf(visAVis, 'employee');
const ROWS = answerRows(visAVis, 'employee', { rows: 120 });
const CSV = { 'Content-Type': 'text/csv' };

const send = (body: string, headers: Record<string, string> = CSV, query = QUERY): Promise<Response> =>
  app.post(`/v1/calibrations?${query}`, body, headers);

describe('POST /v1/calibrations', () => {
  test.each([
    ['CSV', toCsv(COLUMNS, ROWS), CSV],
    ['CSV that names its encoding', toCsv(COLUMNS, ROWS), { 'Content-Type': 'text/csv; charset=utf-8' }],
    ['NDJSON', toNdjson(ROWS), { 'Content-Type': 'application/x-ndjson' }],
  ])('calibrates from %s', async (_, body, headers) => {
    const response = await send(body, headers);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      format: 'visavis-calibration/1',
      questionnaire: { reference: 'vis-a-vis@1.0.0', hash: visAVis.hash },
      role: 'employee',
      date: '2026-09-01',
      rows: { used: 120 },
    });
  });

  test('its answer can be sent along with a sheet', async () => {
    const calibration = await (await send(toCsv(COLUMNS, ROWS))).json();
    const { employee } = goodPair();
    const profile = await (
      await app.post('/v1/profiles', { sheet: employee, calibrations: { employee: calibration } })
    ).json();
    expect(profile.uncertainty).toMatchObject({ kind: 'calibrated', n: 120, date: '2026-09-01' });
    const report = { ...goodPair(), date: '2026-10-12', calibrations: { employee: calibration } };
    const response = await app.post('/v1/reports', report, { Accept: 'application/json' });
    expect(response.status).toBe(200);
    expect(JSON.stringify(await response.json())).toContain('120');
  });

  test.each([
    [
      'text/plain',
      toCsv(COLUMNS, ROWS),
      { 'Content-Type': 'text/plain' },
      QUERY,
      415,
      'unsupported-media-type',
    ],
    ['JSON', '[]', { 'Content-Type': 'application/json' }, QUERY, 415, 'unsupported-media-type'],
    ['a compressed body', 'x', { ...CSV, 'Content-Encoding': 'gzip' }, QUERY, 415, 'unsupported-media-type'],
    ['no query', '', CSV, '', 422, 'invalid-request'],
    ['a questionnaire there is not', '', CSV, QUERY.replace('vis-a-vis', 'x'), 404, 'unknown-questionnaire'],
    ['a day there is not', '', CSV, QUERY.replace('09-01', '02-30'), 422, 'invalid-request'],
    ['an id column', toCsv(['id', ...COLUMNS], ROWS), CSV, QUERY, 422, 'invalid-table'],
    ['29 rows', toCsv(COLUMNS, ROWS.slice(0, 29)), CSV, QUERY, 422, 'invalid-table'],
  ])('refuses %s', async (_, body, headers, query, status, code) => {
    const response = await send(body, headers, query);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ type: `/problems/${code}` });
  });

  test('names all that is wrong with the query at once', async () => {
    const { errors } = await (await send('', CSV, 'role=boss')).json();
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/questionnaire',
      '#/role',
      '#/date',
    ]);
  });

  test('refuses a body above its limit, and stops reading', async () => {
    const log = createLog(
      () => undefined,
      () => new Date(0),
    );
    const small = express();
    const limits = { ...DEFAULT_CONFIG, maxTableBytes: 10_000 };
    small.use(prepare(assignRequestId));
    addCalibrationRoutes(small, library, limits);
    small.use(errorHandler(log));
    const server = createServer(small).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/v1/calibrations?${QUERY}`, {
      method: 'POST',
      headers: CSV,
      body: toCsv(COLUMNS, ROWS),
    });
    expect(response.status).toBe(413);
    server.closeAllConnections();
    server.close();
  });
});
