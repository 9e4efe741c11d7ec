import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import { Problem } from '../problems/problem.js';
import { onlyGet } from './only-get.js';
import { acceptsGzip } from './static-text.js';
import { STATIC_PATH } from './web-assets.js';

/**
 * Built files. Their names change with their content, so a browser may keep them for good.
 *
 * Read once, about four megabytes: no address leads to the disk, and a new release that is copied over a
 * running one takes no file away from pages that are open.
 */
export function staticFiles(folder: string): Router {
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]));
  const router = Router();
  router
    .route(`${STATIC_PATH}/:name`)
    .get((request, response) => {
      const name = String(request.params.name);
      const plain = name.endsWith('.gz') ? undefined : files.get(name);
      if (plain === undefined) throw new Problem('not-found', 'There is no such file. Load the page again.');
      const packed = acceptsGzip(request) ? files.get(`${name}.gz`) : undefined;
      response
        .vary('Accept-Encoding')
        .type(path.extname(name))
        .set('Cache-Control', 'public, max-age=31536000, immutable');
      if (packed !== undefined) response.set('Content-Encoding', 'gzip');
      response.send(packed ?? plain);
    })
    .all(onlyGet);
  return router;
}
