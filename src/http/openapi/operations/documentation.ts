import type { Operation } from '../contract.js';
import { headers } from '../header-components.js';

export function documentationOperations(): Operation[] {
  return [
    {
      method: 'get',
      path: '/openapi.json',
      operation: {
        operationId: 'getContract',
        tags: ['Operations'],
        summary: 'Read this document',
        responses: {
          '200': {
            description: 'OpenAPI 3.1.',
            headers: headers('ETag', 'Vary'),
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['openapi', 'info', 'paths', 'components'],
                  properties: {
                    openapi: { type: 'string', pattern: '^3\\.1\\.' },
                    info: { type: 'object' },
                    paths: { type: 'object' },
                    components: { type: 'object' },
                  },
                },
              },
            },
          },
        },
      },
      problems: ['not-acceptable'],
    },
  ];
}
