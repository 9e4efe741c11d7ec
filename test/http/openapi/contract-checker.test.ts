import { expect, test } from 'vitest';
import { contractChecker } from '../../helpers/contract.js';
import { publishedContract } from '../../helpers/published-contract.js';

const mistakesIn = contractChecker(publishedContract());

const whole = {
  method: 'GET',
  path: '/livez',
  status: 200,
  headers: {
    'x-request-id': 'x',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-type': 'application/json; charset=utf-8',
  },
  body: '{"status":"ok"}',
};

test.each([
  { why: 'an answer as described', change: {}, mistakes: [] },
  {
    why: 'a status that is not described',
    change: { status: 418 },
    mistakes: ['isAlive does not describe 418'],
  },
  {
    why: 'a type that is not described',
    change: { headers: { ...whole.headers, 'content-type': 'text/html' } },
    mistakes: ['type text/html is not described'],
  },
  {
    why: 'a header that is missing',
    change: { headers: { ...whole.headers, 'x-request-id': undefined } },
    mistakes: ['header X-Request-Id is missing'],
  },
  {
    why: 'another word',
    change: { body: '{"status":"fine"}' },
    mistakes: ['body /status must be equal to constant'],
  },
  {
    why: 'a property too many',
    change: { body: '{"status":"ok","name":"Zoë"}' },
    mistakes: ['body  must NOT have additional properties'],
  },
])('the check that all tests of the service make: $why', ({ change, mistakes }) => {
  const exchange = { ...whole, ...change } as typeof whole;
  expect(mistakesIn(exchange)).toEqual(mistakes);
});
