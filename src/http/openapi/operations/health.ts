import { objectSchema } from '../../../kernel/json-schema.js';
import type { Operation } from '../contract.js';
import { headers } from '../header-components.js';

export function healthOperations(): Operation[] {
  return [
    {
      method: 'get',
      path: '/livez',
      operation: {
        operationId: 'isAlive',
        tags: ['Operations'],
        summary: 'Ask whether the process answers',
        responses: { '200': status('The process answers.', 'ok') },
      },
      problems: [],
      alwaysAnswers: true,
    },
    {
      method: 'get',
      path: '/readyz',
      operation: {
        operationId: 'isReady',
        tags: ['Operations'],
        summary: 'Ask whether new requests should come here',
        responses: {
          '200': status('They should.', 'ready'),
          '503': status('The service is stopping: send them elsewhere.', 'stopping'),
        },
      },
      problems: [],
      alwaysAnswers: true,
    },
  ];
}

function status(description: string, word: string): object {
  return {
    description,
    headers: headers(),
    content: { 'application/json': { schema: objectSchema({ status: { const: word } }) } },
  };
}
