import { ROLES, type Role } from '../instrument/instrument.js';
import { colorDistance } from '../kernel/color.js';
import { objectSchema } from '../kernel/json-schema.js';
import type { Violation } from '../problems/problem.js';
import { type Brand, lowestContrast } from './brand.js';
import type { Colors } from './template.js';

const color = {
  type: 'string',
  pattern: '^#[0-9A-Fa-f]{6}$',
  description: 'As #RRGGBB, with a contrast of at least 4.5 on white and on sand.',
} as const;
const side = { type: 'number', exclusiveMinimum: 0, maximum: 10_000 } as const;

/** JSON Schema 2020-12 of a brand; published as `report-templates/brand.schema.json`. */
export const brandSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Visavis brand',
  ...objectSchema(
    {
      $schema: { type: 'string' },
      organisation: { type: 'string', minLength: 1, maxLength: 40 },
      contact: { type: 'string', minLength: 1, maxLength: 80, description: 'Whom readers may ask.' },
      colors: {
        ...objectSchema({ employee: color, manager: color }),
        description: 'The colors of the two people; they have to be told apart.',
      },
      logo: objectSchema({
        viewBox: {
          type: 'array',
          items: side,
          minItems: 2,
          maxItems: 2,
          description: 'Width and height of the drawing.',
        },
        paths: {
          type: 'array',
          minItems: 1,
          maxItems: 60,
          items: objectSchema({
            d: {
              type: 'string',
              pattern: '^[MmZzLlHhVvCcSsQqTtAa0-9eE.,+\\- ]+$',
              maxLength: 8000,
              description: 'Path data of SVG.',
            },
            fill: { ...color, description: 'As #RRGGBB.' },
          }),
        },
        alt: { type: 'string', minLength: 1, maxLength: 80, description: 'What a reader hears for it.' },
      }),
    },
    ['$schema', 'contact', 'colors', 'logo'],
  ),
};

/** White text on a color, and the color as text on panels (WCAG 2.2, 1.4.3). */
const TEXT_CONTRAST = 4.5;
/** Distance in OKLab under which two colors are easily mistaken; the template's own are 0.24 apart. */
const APART = 0.12;

/** What a schema cannot say: colors that can be read, and told apart. */
export function checkBrand({ colors }: Brand, ground: Colors, at: string): Violation[] {
  if (colors === undefined) return [];
  const pale = ROLES.flatMap((role: Role) => {
    const ratio = lowestContrast(colors[role], ground);
    const message = `must have a contrast of at least ${TEXT_CONTRAST} with white and sand; measured ${ratio.toFixed(2)}`;
    return ratio >= TEXT_CONTRAST ? [] : [{ pointer: `${at}/colors/${role}`, code: 'contrast', message }];
  });
  const distance = colorDistance(colors.employee, colors.manager);
  const message = `must differ from the other color by at least ${APART} (OKLab); measured ${distance.toFixed(3)}`;
  return distance >= APART ? pale : [...pale, { pointer: `${at}/colors/manager`, code: 'alike', message }];
}
