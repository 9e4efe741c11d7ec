import type { Contract, Operation } from '../contract.js';
import { headers } from '../header-components.js';
import { ACCEPT_LANGUAGE, example, jsonAnswer } from '../json-exchange.js';

const NOT_MODIFIED = {
  description: 'Still the same as what `If-None-Match` names.',
  headers: headers('ETag'),
} as const;

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The `ETag` of what the caller already has.',
  schema: { type: 'string' },
} as const;

export function questionnaireOperations({ engine: { library } }: Contract): Operation[] {
  const ids = [...library.instruments.keys()];
  const [first] = ids;
  return [
    {
      method: 'get',
      path: '/v1/questionnaires',
      operation: {
        operationId: 'listQuestionnaires',
        tags: ['Questionnaires'],
        summary: 'List what can be asked',
        description: 'Id, version, languages and names of every questionnaire.',
        parameters: [IF_NONE_MATCH, ACCEPT_LANGUAGE],
        responses: {
          '200': jsonAnswer('The questionnaires.', 'QuestionnaireList', { also: ['ETag', 'Vary'] }),
          '304': NOT_MODIFIED,
        },
      },
      problems: ['not-acceptable'],
    },
    {
      method: 'get',
      path: '/v1/questionnaires/{id}',
      operation: {
        operationId: 'getQuestionnaire',
        tags: ['Questionnaires'],
        summary: 'Read one questionnaire',
        description:
          'Its structure, and every text in every language: all that is needed to put the questions to somebody.',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            description: 'Id of a questionnaire, without a version.',
            schema: { enum: ids },
            examples: { shipped: example('The questionnaire that comes with Visavis', first) },
          },
          IF_NONE_MATCH,
          ACCEPT_LANGUAGE,
        ],
        responses: {
          '200': jsonAnswer('The questionnaire.', 'Questionnaire', { also: ['ETag', 'Vary'] }),
          '304': NOT_MODIFIED,
        },
      },
      problems: ['unknown-questionnaire', 'not-found', 'not-acceptable'],
    },
  ];
}
