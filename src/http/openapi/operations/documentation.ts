import type { Operation } from '../contract.js';
import { headers } from '../header-components.js';
import { HTTP_CODES } from '../problem-responses.js';

const PAGE = {
  description: 'The page.',
  headers: headers('Content-Language', 'ETag', 'Vary'),
  content: { 'text/html': { schema: { type: 'string' } } },
} as const;

export function documentationOperations(): Operation[] {
  return [
    {
      method: 'get',
      path: '/docs',
      operation: {
        operationId: 'readDocs',
        tags: ['Operations'],
        summary: 'Read this document as a page',
        responses: { '200': PAGE },
      },
      problems: [],
    },
    {
      method: 'get',
      path: '/problems/{code}',
      operation: {
        operationId: 'readProblem',
        tags: ['Operations'],
        summary: 'Read what a problem means and how to fix it',
        description: 'The `type` of a problem is the address of this page.',
        parameters: [
          {
            name: 'code',
            in: 'path',
            required: true,
            description: 'Code of a problem.',
            schema: { enum: HTTP_CODES },
            example: 'consent-missing',
          },
        ],
        responses: { '200': PAGE },
      },
      problems: ['not-found'],
    },
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
