import { DOMAINS, ROLES } from '../instrument/instrument.js';
import { objectSchema } from '../kernel/json-schema.js';
import { list, perRole, text } from '../report/schema-shape.js';

const ids = list(text);
const roles = list({ enum: ROLES }, 1);
const sensitivity = { enum: [0, 1], description: '1 is personal: shown only if its owner agrees.' };
const sharing = { enum: ['shareable', 'never'] };
const textRef = { oneOf: [text, perRole(text)], description: 'A text key, or one for each role.' };
const textMap = { type: 'object', additionalProperties: text };
const responseRange = { min: { type: 'integer' }, max: { type: 'integer' } };

const summary = {
  id: text,
  version: text,
  reference: { ...text, description: 'Id and version, as a response sheet names them.' },
  locales: ids,
  names: { ...textMap, description: 'Name by language.' },
  minutes: { type: 'number', exclusiveMinimum: 0 },
};

/** JSON Schema of what `GET /v1/questionnaires` answers. */
export const questionnaireListSchema = objectSchema({ questionnaires: list(objectSchema(summary)) });

/** JSON Schema of what `GET /v1/questionnaires/{id}` answers; `questionnaire-json.ts` writes it. */
export const questionnaireAnswerSchema = objectSchema({
  ...summary,
  name: text,
  purpose: text,
  evidence: objectSchema({ reliability: text, validity: text, norms: text }),
  intro: perRole(ids),
  responseFormats: {
    type: 'object',
    additionalProperties: objectSchema({
      kind: { enum: ['rating', 'bipolar'] },
      ...responseRange,
      labels: ids,
      unscored: list(objectSchema({ value: text, label: text })),
    }),
  },
  sections: list(
    objectSchema({
      id: text,
      domain: { enum: DOMAINS },
      roles,
      title: textRef,
      instruction: textRef,
      content: {
        oneOf: [
          objectSchema({ kind: { const: 'items' }, items: ids }),
          objectSchema({
            kind: { const: 'rows' },
            rows: list(objectSchema({ scaleId: text, items: perRole(ids) })),
          }),
          objectSchema({ kind: { const: 'picks' }, picks: ids }),
          objectSchema({ kind: { const: 'open' }, open: ids }),
        ],
      },
    }),
  ),
  themes: list(objectSchema({ id: text, domain: { enum: DOMAINS }, name: text, sensitivity, sharing })),
  items: list(
    objectSchema({
      id: text,
      theme: text,
      roles,
      format: text,
      sensitivity,
      sharing,
      wording: {
        oneOf: [
          objectSchema({ kind: { const: 'statement' }, text: textRef, prompt: text }, ['prompt']),
          objectSchema({ kind: { const: 'bipolar' }, left: textRef, right: textRef }),
        ],
      },
    }),
  ),
  picks: list(
    objectSchema(
      {
        id: text,
        roles,
        question: textRef,
        choose: objectSchema(responseRange),
        options: list(objectSchema({ value: text, label: text, wildcard: { type: 'boolean' } })),
        excludes: text,
        sensitivity,
      },
      ['excludes'],
    ),
  ),
  open: list(
    objectSchema(
      { id: text, roles, question: textRef, hint: text, maxLength: { type: 'integer' }, sensitivity },
      ['hint'],
    ),
  ),
  texts: { type: 'object', additionalProperties: textMap, description: 'Words by language and key.' },
});
