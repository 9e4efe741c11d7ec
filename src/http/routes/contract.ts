import type { IRouter } from 'express';
import { requireAcceptable } from '../media-type.js';
import { methodNotAllowed } from '../method-not-allowed.js';
import type { Contract } from '../openapi/contract.js';
import { openApiDocument } from '../openapi/openapi-document.js';
import { type StaticJson, sendStatic, staticJson } from '../static-json.js';

/** GET /openapi.json: the description of all other routes. Written out once, when somebody first asks. */
export function addContractRoutes(app: IRouter, contract: Contract): void {
  let written: StaticJson | undefined;
  app
    .route('/openapi.json')
    .get(requireAcceptable(['application/json']), (_request, response) => {
      written ??= staticJson(openApiDocument(contract));
      sendStatic(response, written);
    })
    .all(methodNotAllowed('GET', 'HEAD'));
}
