import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import type { Library } from '../library/library.js';
import { pageHeaders } from './page-headers.js';
import { sendStaticText, staticText } from './static-text.js';
import type { WebAssets } from './web-assets.js';

/** The worker that keeps pages for when there is no network, and the list of what each page may yet need. */
export function offlineRoutes(library: Library, assets: WebAssets): Router {
  const router = Router();
  const code = readFileSync(path.join(assets.folder, path.basename(assets.url('service-worker.js'))), 'utf8');
  const worker = staticText(`const RELEASE = ${JSON.stringify(assets.release)};\n${code}`);
  // Stands at the top, as it may answer only for what lies below it. What it may fetch is said by its own headers.
  router.get('/service-worker.js', pageHeaders, (request, response) =>
    sendStaticText(request, response, worker, 'text/javascript'),
  );
  const list = staticText(
    JSON.stringify({
      'fill.js': assets.later('fill.js'),
      'coach.js': [...assets.later('coach.js'), ...reportTextAddresses(library), '/data/library.json'],
    }),
  );
  router.get('/data/offline.json', (request, response) =>
    sendStaticText(request, response, list, 'application/json'),
  );
  return router;
}

function reportTextAddresses({ instruments }: Library): string[] {
  return [...instruments].flatMap(([id, { reportTexts }]) =>
    [...reportTexts.keys()].map((locale) => `/data/report-texts/${id}.${locale}.json`),
  );
}
