import { type Result, unwrap } from '../../kernel/result.js';
import { chartThemes } from '../../pipeline/chart-request.js';
import type { Problem } from '../../problems/problem.js';
import type { ChartKind } from '../../report/chart-picture.js';
import { toProblemDetails } from '../problem-details.js';
import type { Components, Contract } from './contract.js';
import { example } from './json-exchange.js';

/** The day of the examples: reports take theirs from the request. */
const DATE = '2026-10-12';
/** Stands for the id of a request. */
const INSTANCE = 'urn:uuid:00000000-0000-4000-8000-000000000000';

/** Requests with invented people that are answered with 200. */
export function exampleRequests({ examplePair: { manager, employee } }: Contract) {
  return {
    profile: { sheet: employee },
    comparison: { manager, employee },
    report: { manager, employee, date: DATE, locale: 'en' },
  };
}

/** What the service really answers to the example requests. */
export function exampleAnswers(contract: Contract) {
  const { engine } = contract;
  const requests = exampleRequests(contract);
  return {
    profile: unwrap(engine.profile(requests.profile)),
    comparison: unwrap(engine.comparison(requests.comparison)),
    report: unwrap(engine.report(requests.report)).document,
  };
}

/** What it answers to a request with nothing in it, by code. */
export function refusalOf(step: (request: unknown) => Result<unknown, Problem>): Components {
  const result = step({});
  if (result.ok) throw new Error('A request with nothing in it was accepted');
  return {
    [result.error.code]: example('A request with nothing in it', toProblemDetails(result.error, INSTANCE)),
  };
}

/** A chart of the first theme of its kind, as it was really answered. */
export function exampleChart({ engine, examplePair: { manager, employee } }: Contract, kind: ChartKind) {
  const [first] = engine.library.instruments.values();
  const [theme] = first === undefined ? [] : chartThemes(first.instrument, kind);
  const request = { manager, employee, theme, locale: 'en' };
  return { request, answer: unwrap(engine.chart(kind, request)).picture };
}
