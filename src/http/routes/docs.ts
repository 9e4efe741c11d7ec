import type { IRouter } from 'express';
import { Problem } from '../../problems/problem.js';
import { type Page, renderPage } from '../../web/page.js';
import { pageHeaders } from '../../web/page-headers.js';
import { type StaticText, sendStaticText, staticText } from '../../web/static-text.js';
import type { Web } from '../../web/web-routes.js';
import type { DescribedService } from '../docs/described-service.js';
import { docsPage } from '../docs/docs-page.js';
import { loadProblemPages } from '../docs/problem-pages.js';
import { methodNotAllowed } from '../method-not-allowed.js';
import type { Contract } from '../openapi/contract.js';
import { openApiDocument } from '../openapi/openapi-document.js';
import { HTTP_CODES } from '../openapi/problem-responses.js';

/** Nothing but our own style, fonts and pictures: these pages have no script at all. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

const LOCALE = 'en';

/** GET /docs and the page of every problem: documentation, in English, for whoever writes a program. */
export function addDocsRoutes(app: IRouter, { texts, assets }: Web, contract: Contract): void {
  const own = texts.get(LOCALE);
  if (own === undefined) throw new Error(`No page texts in ${LOCALE}`);
  const written = (page: Page, address: string): StaticText =>
    staticText(renderPage({ locale: LOCALE, locales: [LOCALE], texts: own, assets, address }, page));
  const { all, byCode } = loadProblemPages(HTTP_CODES);
  const problems = new Map([...byCode].map(([code, page]) => [code, written(page, `/problems/${code}`)]));
  const problemList = written(all, '/problems');
  let docs: StaticText | undefined;

  app.use(['/docs', '/problems'], pageHeaders, (_request, response, next) => {
    response.set({ 'Content-Security-Policy': POLICY, 'Content-Language': LOCALE });
    next();
  });
  app
    .route('/docs')
    .get((request, response) => {
      docs ??= written(docsPage(openApiDocument(contract) as DescribedService), '/docs');
      sendStaticText(request, response, docs, 'text/html');
    })
    .all(methodNotAllowed('GET', 'HEAD'));
  app
    .route('/problems')
    .get((request, response) => sendStaticText(request, response, problemList, 'text/html'))
    .all(methodNotAllowed('GET', 'HEAD'));
  app
    .route('/problems/:code')
    .get((request, response) => {
      const page = problems.get(String(request.params.code));
      if (page === undefined) throw new Problem('not-found', 'There is no such problem.');
      sendStaticText(request, response, page, 'text/html');
    })
    .all(methodNotAllowed('GET', 'HEAD'));
}
