import { GAP_TYPES } from '../comparison/gap.js';
import { objectSchema } from '../kernel/json-schema.js';
import { PAIR_EDITIONS } from './report-document.js';
import { COLOR_NAMES, PERSONAL_SECTION_IDS, type ReportTemplate, RULE_IDS, SECTION_IDS } from './template.js';

/** The shape of `template.json` on disk: a template is written as it is used. */
export type ReportTemplateFile = ReportTemplate & { readonly $schema?: string };

const id = { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 } as const;
const share = { type: 'number', minimum: 0, maximum: 1 } as const;
const points = { type: 'number', minimum: 0, maximum: 100 } as const;
const count = { type: 'integer', minimum: 1 } as const;
const minutes = { type: 'integer', minimum: 1, maximum: 120 } as const;
const rules = { type: 'array', items: { enum: RULE_IDS }, uniqueItems: true } as const;
const sections = { type: 'array', items: { enum: SECTION_IDS }, minItems: 1, uniqueItems: true } as const;
const personalSections = { ...sections, items: { enum: PERSONAL_SECTION_IDS } } as const;

/** JSON Schema 2020-12 of a template file; published as `report-templates/report-template.schema.json`. */
export const templateSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Visavis report template',
  ...objectSchema(
    {
      $schema: { type: 'string' },
      id,
      version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      locales: {
        type: 'array',
        items: { type: 'string', pattern: '^[a-z]{2}$' },
        minItems: 1,
        uniqueItems: true,
      },
      policy: objectSchema({
        scoring: objectSchema({
          priorDf: { type: 'number', exclusiveMinimum: 0 },
          priorSd: { ...points, description: 'POMP points' },
          singleItemSem: { ...points, description: 'POMP points' },
        }),
        quality: objectSchema({
          minCompletion: share,
          longstringShare: share,
          minVariability: { type: 'number', minimum: 0, description: 'steps' },
          minSecondsPerItem: { type: 'number', minimum: 0 },
          fastShare: share,
          flagsToAct: count,
        }),
        comparison: objectSchema({
          minimumDifference: points,
          clearFdr: share,
          possibleP: share,
          closeRegion: points,
          closeProbability: share,
          highLevel: share,
          highFrom: points,
          bandLevel: share,
          leanFrom: points,
          importantFrom: points,
          metFrom: points,
          residualFrom: points,
          noRoomUpTo: points,
          roomFrom: points,
        }),
        topics: objectSchema({
          maximum: { type: 'integer', minimum: 1, maximum: 5 },
          perDomain: count,
          weights: {
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(GAP_TYPES.map((type) => [type, share])),
          },
          noiseLevel: share,
          neutralImportance: points,
        }),
      }),
      timing: objectSchema({
        discussWithinDays: count,
        followUpWeeks: { type: 'integer', minimum: 1, maximum: 12 },
      }),
      agenda: {
        type: 'array',
        minItems: 2,
        items: objectSchema({
          opening: minutes,
          good: minutes,
          topics: { type: 'array', items: minutes, minItems: 1 },
          agreements: minutes,
        }),
      },
      agreements: { type: 'integer', minimum: 1, maximum: 3 },
      rules: objectSchema({ cover: { ...rules, maxItems: 4 }, overview: { ...rules, maxItems: 3 } }),
      editions: objectSchema({
        ...Object.fromEntries(
          PAIR_EDITIONS.map((edition) => [
            edition,
            objectSchema({ compared: sections, tooLittle: sections }),
          ]),
        ),
        personal: objectSchema({ sections: personalSections }),
      }),
      theme: objectSchema({
        colors: objectSchema(
          Object.fromEntries(
            COLOR_NAMES.map((name) => [name, { type: 'string', pattern: '^#[0-9A-Fa-f]{6}$' }]),
          ),
        ),
      }),
    },
    ['$schema'],
  ),
};
