import { ROLES } from '../../../instrument/instrument.js';
import type { Contract, Operation } from '../contract.js';
import { ACCEPT_LANGUAGE, jsonAnswer } from '../json-exchange.js';

export function calibrationOperations({ engine: { library } }: Contract): Operation[] {
  const query = (name: string, description: string, schema: object, example: string): object => ({
    name,
    in: 'query',
    required: true,
    description,
    schema,
    example,
  });
  const ids = [...library.instruments.keys()];
  return [
    {
      method: 'post',
      path: '/v1/calibrations',
      operation: {
        operationId: 'makeCalibration',
        tags: ['Calibrations'],
        summary: 'Estimate errors of measurement',
        description:
          'From anonymised answers of one role, at least 30 people: a column per item, a row per person, nothing else. The table is read as it arrives. What comes back goes into `calibrations` of other requests.',
        parameters: [
          query('questionnaire', 'Id of a questionnaire.', { enum: ids }, ids[0] ?? ''),
          query('role', 'Whose answers they are.', { enum: ROLES }, 'employee'),
          query(
            'date',
            'Day that the calibration gets.',
            { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
            '2026-09-01',
          ),
          ACCEPT_LANGUAGE,
        ],
        requestBody: {
          required: true,
          content: {
            'text/csv': {
              schema: { type: 'string', description: 'A header with item ids, then a row per person.' },
            },
            'application/x-ndjson': {
              schema: { type: 'string', description: 'A line per person: item id → option.' },
            },
          },
        },
        responses: {
          '200': jsonAnswer('The calibration.', 'Calibration', { also: ['Vary'] }),
        },
      },
      problems: [
        'not-acceptable',
        'unsupported-media-type',
        'body-too-large',
        'unknown-questionnaire',
        'invalid-request',
        'invalid-table',
      ],
    },
  ];
}
