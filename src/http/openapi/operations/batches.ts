import { PAIR_EDITIONS } from '../../../report/report-document.js';
import type { Contract, Operation } from '../contract.js';
import { exampleRequests } from '../example-exchanges.js';
import { headers } from '../header-components.js';
import { ACCEPT_LANGUAGE, example } from '../json-exchange.js';

export function batchOperations(contract: Contract): Operation[] {
  const { date, ...pair } = exampleRequests(contract).report;
  const query = (name: string, description: string, schema: object): object => ({
    name,
    in: 'query',
    description: `${description} For pairs that do not say otherwise themselves.`,
    schema,
  });
  return [
    {
      method: 'post',
      path: '/v1/batches',
      operation: {
        operationId: 'makeReports',
        tags: ['Reports'],
        summary: 'Make the reports of many pairs',
        description: `A line for each pair: a ReportRequest, with an \`id\` of up to 200 characters that comes back beside its report. As a ZIP archive, or as lines, by \`Accept\`; an archive where nothing is said.

Read the answer while you send: the service reads on only as fast as its answers are taken, and holds only a few pairs at a time. A pair that is refused is told in its place, and the others go on; so a batch is answered with 200 whatever becomes of its pairs.`,
        parameters: [
          query('date', 'Day that stands in the reports.', {
            type: 'string',
            format: 'date',
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          }),
          query('locale', 'Language of the reports.', { type: 'string' }),
          query('edition', 'Whom they are for.', { enum: PAIR_EDITIONS }),
          ACCEPT_LANGUAGE,
        ],
        requestBody: {
          required: true,
          content: {
            'application/x-ndjson': {
              schema: { description: 'A line per pair.' },
              examples: {
                pair: example(
                  'One line, with its day',
                  `${JSON.stringify({ id: 'pair-1', date, ...pair })}\n`,
                ),
              },
            },
          },
        },
        responses: {
          '200': {
            description:
              'The reports, in the order of their lines. `Content-Disposition` goes with an archive only.',
            headers: headers('Vary'),
            content: {
              'application/zip': {
                schema: {
                  type: 'string',
                  format: 'binary',
                  description:
                    'A PDF for each pair that has a report, and `manifest.ndjson` with a line for every pair: `line`, `id`, and `file` with `digest` (SHA-256, hex), or `problem`.',
                },
              },
              'application/x-ndjson': {
                schema: {
                  type: 'string',
                  description:
                    'A line for every pair: `line`, `id`, and `report` (a ReportDocument) or `problem`.',
                },
              },
            },
          },
        },
      },
      problems: ['invalid-request', 'not-acceptable', 'unsupported-media-type', 'overloaded'],
    },
  ];
}
