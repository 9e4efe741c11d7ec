import type { IRouter } from 'express';
import type { Library } from '../../library/library.js';
import { Problem } from '../../problems/problem.js';
import { requireAcceptable } from '../media-type.js';
import { methodNotAllowed } from '../method-not-allowed.js';
import { questionnaireSummary, questionnaireToJson } from '../questionnaire-json.js';
import { sendStatic, staticJson } from '../static-json.js';

/** GET /v1/questionnaires and GET /v1/questionnaires/{id}: what can be asked, with its texts. */
export function addQuestionnaireRoutes(app: IRouter, { instruments }: Library): void {
  // They change with a release only, so each is written out once, at start.
  const list = staticJson({ questionnaires: [...instruments.values()].map(questionnaireSummary) });
  const byId = new Map([...instruments].map(([id, entry]) => [id, staticJson(questionnaireToJson(entry))]));

  app
    .route('/v1/questionnaires')
    .get(requireAcceptable(['application/json']), (_request, response) => sendStatic(response, list))
    .all(methodNotAllowed('GET', 'HEAD'));
  app
    .route('/v1/questionnaires/:id')
    .get(requireAcceptable(['application/json']), ({ params }, response) => {
      const found = byId.get(params.id);
      if (found === undefined) {
        const known = [...byId.keys()].join(', ');
        throw new Problem('unknown-questionnaire', `There is no such questionnaire. There is: ${known}.`);
      }
      sendStatic(response, found);
    })
    .all(methodNotAllowed('GET', 'HEAD'));
}
