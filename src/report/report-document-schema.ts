import { blockSchemas } from './block-schemas.js';
import { brandSchema } from './brand-file.js';
import {
  type DocumentBrand,
  EDITIONS,
  type Person,
  type ReportDocument,
  type ScreenWords,
  type Section,
} from './report-document.js';
import { list, perRole, ref, shape, text } from './schema-shape.js';
import { sharedSchemas } from './shared-schemas.js';

const { organisation, colors, logo } = brandSchema.properties as Readonly<Record<string, object>>;
const brandParts = { organisation: organisation ?? text, colors: colors ?? {}, logo: logo ?? {} };

/**
 * JSON Schema 2020-12 of a report document, which is what the JSON format of a report holds; published as
 * `report-templates/report-document.schema.json`.
 *
 * Every object is closed: a reader of `visavis-report/1` can rely on knowing all of it. Properties follow
 * the types of the document, so a field that is added there does not compile until it stands here.
 */
export const reportDocumentSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Visavis report document',
  description: 'Everything a report says and every number it shows, in reading order, without any layout.',
  ...shape<ReportDocument>(
    {
      format: { const: 'visavis-report/1' },
      edition: { enum: EDITIONS },
      locale: ref('language'),
      lang: ref('language'),
      title: text,
      subject: text,
      date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      people: perRole(ref('person')),
      brand: shape<DocumentBrand>({ ...brandParts }, ['colors', 'logo']),
      furniture: shape<ReportDocument['furniture']>(
        {
          footer: text,
          coverFooter: text,
          page: {
            ...text,
            description: '`{page}` and `{pages}` stand for the numbers, where there are pages.',
          },
          screen: shape<ScreenWords>({ skip: text, contents: text, theme: text, reading: text }),
        },
        ['screen'],
      ),
      sections: list(ref('section'), 1),
      versions: shape<ReportDocument['versions']>({ questionnaire: text, template: text, engine: text }),
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{4}( [0-9a-f]{4})*$' },
    },
    ['brand'],
  ),
  $defs: {
    person: shape<Person>({
      role: ref('role'),
      name: text,
      fullName: text,
      roleLabel: text,
      lang: ref('language'),
    }),
    section: shape<Section>(
      {
        id: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
        name: text,
        headline: text,
        lead: text,
        blocks: list(ref('block')),
      },
      ['headline', 'lead'],
    ),
    block: { oneOf: Object.keys(blockSchemas).map((kind) => ref(`${kind}-block`)) },
    ...Object.fromEntries(Object.entries(blockSchemas).map(([kind, schema]) => [`${kind}-block`, schema])),
    ...sharedSchemas,
  },
};
