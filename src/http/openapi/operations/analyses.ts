import type { Contract, Operation } from '../contract.js';
import { exampleAnswers, exampleRequests, refusalOf } from '../example-exchanges.js';
import {
  ACCEPT_LANGUAGE,
  example,
  JSON_BODY_CODES,
  jsonAnswer,
  jsonRequest,
  PAIR_CODES,
} from '../json-exchange.js';

/** One sheet, and two side by side. */
export function analysisOperations(contract: Contract): Operation[] {
  const { engine } = contract;
  const requests = exampleRequests(contract);
  const answers = exampleAnswers(contract);
  return [
    {
      method: 'post',
      path: '/v1/profiles',
      operation: {
        operationId: 'makeProfile',
        tags: ['Analyses'],
        summary: 'Score one sheet',
        description:
          'Scale scores with intervals, and how far the answers carry. Needs no consent: everybody may see the own profile.',
        parameters: [ACCEPT_LANGUAGE],
        requestBody: jsonRequest('ProfileRequest', {
          employee: example('The sheet of an invented employee', requests.profile),
        }),
        responses: {
          '200': jsonAnswer('The profile.', 'Profile', {
            examples: { employee: example('The profile of that sheet', answers.profile) },
            also: ['Vary'],
          }),
        },
      },
      problems: [
        ...JSON_BODY_CODES,
        'invalid-response-sheet',
        'unknown-template',
        'invalid-calibration',
        'calibration-mismatch',
        'calibration-unusable',
      ],
      refusals: refusalOf(engine.profile),
    },
    {
      method: 'post',
      path: '/v1/comparisons',
      operation: {
        operationId: 'makeComparison',
        tags: ['Analyses'],
        summary: 'Put two sheets side by side',
        description:
          'Gaps with their tiers, and topics with their trace. With earlier sheets in `previous` also what changed.',
        parameters: [ACCEPT_LANGUAGE],
        requestBody: jsonRequest('ComparisonRequest', {
          pair: example('An invented manager and employee', requests.comparison),
        }),
        responses: {
          '200': jsonAnswer('The comparison.', 'Comparison', {
            examples: { pair: example('The comparison of those two', answers.comparison) },
            also: ['Vary'],
          }),
        },
      },
      problems: [...JSON_BODY_CODES, ...PAIR_CODES],
      refusals: refusalOf(engine.comparison),
    },
  ];
}
