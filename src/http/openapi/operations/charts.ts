import { CHART_KINDS, type ChartKind } from '../../../report/chart-picture.js';
import { type Contract, type Operation, schemaRef } from '../contract.js';
import { exampleChart } from '../example-exchanges.js';
import { headers } from '../header-components.js';
import { ACCEPT_LANGUAGE, example, JSON_BODY_CODES, jsonRequest, PAIR_CODES } from '../json-exchange.js';
import { chartRequestName } from '../request-components.js';

const SHOWS: Readonly<Record<ChartKind, string>> = {
  preference: 'where both stand between two poles',
  need: 'what one asks, beside what the other estimates and does',
};

/** An operation for each kind: each has themes of its own. */
export function chartOperations(contract: Contract): Operation[] {
  return CHART_KINDS.map((kind) => chartOperation(contract, kind));
}

function chartOperation(contract: Contract, kind: ChartKind): Operation {
  const { request, answer } = exampleChart(contract, kind);
  const name = chartRequestName(kind);
  return {
    method: 'post',
    path: `/v1/charts/${kind}`,
    operation: {
      operationId: `make${name.replace('Request', '')}`,
      tags: ['Reports'],
      summary: `Draw a chart of one ${kind}`,
      description: `Shows ${SHOWS[kind]}: a chart of the shared report alone, for mails and portals. As PNG, SVG or JSON, by \`Accept\`; a PNG where nothing is said.

Where the report shows nothing of the theme, the chart says so, whatever the reason. An SVG says in \`desc\` what it shows. For a PNG ask for the JSON as well and use its \`alt\`: it stands in no header, because headers end up in logs. The language is chosen as for a report.`,
      parameters: [ACCEPT_LANGUAGE],
      requestBody: jsonRequest(name, {
        pair: example('An invented manager and employee, in English', request),
      }),
      responses: {
        '200': {
          description: 'The chart.',
          headers: headers('Content-Language', 'Vary'),
          content: {
            'image/png': { schema: { type: 'string', format: 'binary' } },
            'image/svg+xml': { schema: { type: 'string', description: 'Words are outlines.' } },
            'application/json': {
              schema: schemaRef('ChartPicture'),
              examples: { pair: example('The chart of those two', answer) },
            },
          },
        },
      },
    },
    problems: [
      ...JSON_BODY_CODES,
      ...PAIR_CODES.filter((code) => code !== 'questionnaire-changed'),
      'unsupported-locale',
    ],
  };
}
