import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Request, type Response, Router } from 'express';
import { ROLES, type Role } from '../instrument/instrument.js';
import { unwrap } from '../kernel/result.js';
import {
  DEFAULT_TEMPLATE,
  type Library,
  type LibraryInstrument,
  requireTemplate,
} from '../library/library.js';
import { PACKAGE_ROOT } from '../library/load-library.js';
import { Problem } from '../problems/problem.js';
import { EDITIONS } from '../report/report-document.js';
import { libraryToJson, reportTextsToJson } from './library-json.js';
import { offlineRoutes } from './offline-routes.js';
import { onlyGet } from './only-get.js';
import { type Page, type PageContext, renderPage } from './page.js';
import { pageHeaders } from './page-headers.js';
import { coachPage } from './pages/coach-page.js';
import { fillPage } from './pages/fill/fill-page.js';
import { rolePage } from './pages/fill/role-page.js';
import { homePage } from './pages/home-page.js';
import { staticFiles } from './static-files.js';
import { type StaticText, sendStaticText, staticText } from './static-text.js';
import type { WebAssets } from './web-assets.js';
import type { AllWebTexts } from './web-texts.js';

export interface Web {
  readonly library: Library;
  readonly texts: AllWebTexts;
  readonly assets: WebAssets;
}

/** Invented people, for the demonstration. */
const EXAMPLE = path.join(PACKAGE_ROOT, 'examples', 'pair-a-good-relationship-one-underestimated-need');

/** The pages for people: they explain, ask, and make reports in the browser. The service sees no answer. */
export function webRoutes({ library, texts, assets }: Web): Router {
  const { template } = unwrap(requireTemplate(library, DEFAULT_TEMPLATE));
  const [first] = library.instruments.keys();
  if (first === undefined) throw new Error('A library without a questionnaire');
  const webLocales = [...texts.keys()];
  const written = new Map<string, StaticText>();

  const send = (
    request: Request,
    response: Response,
    { address, locales }: Pick<PageContext, 'address' | 'locales'>,
    draw: (context: PageContext) => Page,
  ): void => {
    const locale = chooseLocale(request, locales);
    const key = `${locale} ${address}`;
    let page = written.get(key);
    if (page === undefined) {
      const own = texts.get(locale);
      if (own === undefined) throw new Error(`No page texts in ${locale}`);
      const context = { locale, locales, texts: own, assets, address };
      page = staticText(renderPage(context, draw(context)));
      written.set(key, page);
    }
    response.vary('Accept-Language');
    sendStaticText(request, response, page, 'text/html');
  };

  const router = Router();
  router
    .route('/')
    .get(pageHeaders, (request, response) =>
      send(request, response, { address: '/', locales: webLocales }, (context) => homePage(context, first)),
    )
    .all(onlyGet);
  router
    .route('/coach')
    .get(pageHeaders, (request, response) =>
      send(request, response, { address: '/coach', locales: webLocales }, (context) =>
        coachPage(context, {
          reportLocales: template.locales,
          questionnaires: [...library.instruments.values()].map(({ instrument }) => instrument.reference),
          editions: EDITIONS.filter((edition) => Object.hasOwn(template.editions, edition)),
        }),
      ),
    )
    .all(onlyGet);
  router
    .route('/fill/:questionnaire')
    .get(pageHeaders, (request, response) => {
      const entry = requireEntry(library, String(request.params.questionnaire));
      const { instrument } = entry;
      const locales = instrument.locales.filter((locale) => texts.has(locale));
      const role = ROLES.find((candidate) => candidate === request.query.role);
      const address = `/fill/${instrument.id}${role === undefined ? '' : `?role=${role}`}`;
      send(request, response, { address, locales }, (context) => fill(context, entry, role));
    })
    .all(onlyGet);
  router.use(dataRoutes(library));
  router.use(offlineRoutes(library, assets));
  router.use(staticFiles(assets.folder));
  return router;

  function fill(context: PageContext, { instrument, texts: words }: LibraryInstrument, role?: Role): Page {
    const own = { ...context, instrument, words: words.get(context.locale) ?? {} };
    return role === undefined ? rolePage(own) : fillPage({ ...own, role }, template.policy);
  }
}

/** What the coach's page computes with: the same for everybody, so it may be kept a while. */
function dataRoutes(library: Library): Router {
  const router = Router();
  const structure = staticText(JSON.stringify(libraryToJson(library)));
  router.get('/data/library.json', (request, response) =>
    sendStaticText(request, response, structure, 'application/json'),
  );
  const byName = new Map(
    [...library.instruments.keys()].flatMap((id) =>
      reportTextsToJson(library, id).map(
        ({ locale, json }) =>
          [`${id}.${locale}.json`, staticText(JSON.stringify(json))] as [string, StaticText],
      ),
    ),
  );
  router.get('/data/report-texts/:name', (request, response) => {
    const found = byName.get(String(request.params.name));
    if (found === undefined) throw new Problem('not-found', 'There are no report texts at this address.');
    sendStaticText(request, response, found, 'application/json');
  });
  for (const role of ROLES) {
    const sheet = staticText(readFileSync(path.join(EXAMPLE, `${role}.json`), 'utf8'));
    router.get(`/data/example/${role}.json`, (request, response) =>
      sendStaticText(request, response, sheet, 'application/json'),
    );
  }
  return router;
}

function requireEntry(library: Library, id: string): LibraryInstrument {
  const entry = library.instruments.get(id);
  if (entry !== undefined) return entry;
  const known = [...library.instruments.keys()].join(', ');
  throw new Problem('unknown-questionnaire', `There is no such questionnaire. There is: ${known}.`);
}

/** What was asked for in the address, else the browser's first language that the page exists in. */
function chooseLocale(request: Request, available: readonly string[]): string {
  const asked = available.find((locale) => locale === request.query.lang);
  const accepted = request.acceptsLanguages([...available]);
  return asked ?? (accepted === false ? (available[0] ?? 'en') : accepted);
}
