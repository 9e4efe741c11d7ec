import { describe, expect, test } from 'vitest';
import { createLog, type LogFields, type LogLevel } from '../../src/observability/log.js';

function collect(lowest?: LogLevel) {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => new Date(0),
    lowest,
  );
  return { log, lines };
}

describe('a line of the log', () => {
  test('is JSON with time, level, event and the fields given', () => {
    const { log, lines } = collect();
    log('info', 'request-answered', { requestId: 'r', status: 200, durationMs: 3 });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.endsWith('\n')).toBe(true);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: '1970-01-01T00:00:00.000Z',
      level: 'info',
      event: 'request-answered',
      requestId: 'r',
      status: 200,
      durationMs: 3,
    });
  });

  test('leaves out what is not on the list, also when the compiler did not see it', () => {
    const { log, lines } = collect();
    const spread = {
      status: 500,
      body: 'marked',
      message: 'marked',
      msg: 'marked',
      err: new Error('marked'),
    };
    const fields: LogFields = spread;
    log('error', 'bug', fields);
    expect(Object.keys(JSON.parse(lines[0] ?? '')).sort()).toEqual(['event', 'level', 'status', 'time']);
    expect(lines.join()).not.toContain('marked');
  });

  test.each([
    { lowest: 'info', levels: ['info', 'warn', 'error'] },
    { lowest: 'warn', levels: ['warn', 'error'] },
    { lowest: 'error', levels: ['error'] },
  ] as const)('of $levels is written from $lowest on', ({ lowest, levels }) => {
    const { log, lines } = collect(lowest);
    for (const level of ['info', 'warn', 'error'] as const) log(level, 'server-started');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual(levels);
  });
});
