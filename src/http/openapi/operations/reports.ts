import type { Contract, Operation } from '../contract.js';
import { schemaRef } from '../contract.js';
import { exampleAnswers, exampleRequests, refusalOf } from '../example-exchanges.js';
import { headers } from '../header-components.js';
import { ACCEPT_LANGUAGE, example, JSON_BODY_CODES, jsonRequest, PAIR_CODES } from '../json-exchange.js';

export function reportOperations(contract: Contract): Operation[] {
  const requests = exampleRequests(contract);
  return [
    {
      method: 'post',
      path: '/v1/reports',
      operation: {
        operationId: 'makeReport',
        tags: ['Reports'],
        summary: 'Make a report',
        description: `As PDF, as a page or as a document, by \`Accept\`; a PDF where nothing is said.

The language is \`locale\` in the body, else the first of \`Accept-Language\` in which the report exists, else that of the employee’s sheet. The same request gives the same bytes.`,
        parameters: [
          {
            ...ACCEPT_LANGUAGE,
            description: `${ACCEPT_LANGUAGE.description} Chooses the language of the report where the body does not.`,
          },
        ],
        requestBody: jsonRequest('ReportRequest', {
          pair: example('An invented manager and employee, in English', requests.report),
        }),
        responses: {
          '200': {
            description: 'The report.',
            headers: headers('Content-Language', 'Content-Disposition', 'Repr-Digest', 'Vary'),
            content: {
              'application/pdf': {
                schema: {
                  type: 'string',
                  format: 'binary',
                  description: 'A tagged PDF: PDF/UA-1 and PDF/A-2a.',
                },
              },
              'text/html': { schema: { type: 'string', description: 'One self-contained page.' } },
              'application/json': {
                schema: schemaRef('ReportDocument'),
                examples: { pair: example('The report of those two', exampleAnswers(contract).report) },
              },
            },
          },
        },
      },
      problems: [...JSON_BODY_CODES, ...PAIR_CODES, 'unsupported-locale', 'overloaded', 'render-timeout'],
      refusals: refusalOf(contract.engine.report),
    },
  ];
}
