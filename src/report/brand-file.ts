import { ROLES, type Role } from '../instrument/instrument.js';
import { colorDistance } from '../kernel/color.js';
import { objectSchema } from '../kernel/json-schema.js';
import type { Violation } from '../problems/problem.js';
import { textMistake } from '../responses/readable-text.js';
import { type Brand, type Logo, lowestContrast } from './brand.js';
import { pathMistake } from './path-mistake.js';
import { BASE64, MAX_PNG_CHARACTERS, pngBytes, pngMistake } from './png-logo.js';
import type { Colors } from './template.js';

const color = {
  type: 'string',
  pattern: '^#[0-9A-Fa-f]{6}$',
  description: 'As #RRGGBB, with a contrast of at least 4.5 on white and on sand.',
} as const;
const side = { type: 'number', minimum: 1, maximum: 10_000 } as const;
const drawn = {
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
        pattern: '^[MmZzLlHhVvCcSsQqTtAa0-9., -]+$',
        maxLength: 8000,
        description: 'Path data of SVG, its numbers from -10000 to 10000 and without exponents.',
      },
      fill: { ...color, description: 'As #RRGGBB.' },
    }),
  },
} as const;
const picture = {
  png: {
    type: 'string',
    pattern: BASE64,
    maxLength: MAX_PNG_CHARACTERS,
    description:
      'A PNG file in base64, of at most 48 KB and 2000 pixels a side: grey, RGB or with a palette, 8 bits, without alpha, transparent colors, interlacing or animation.',
  },
} as const;
/** Either a drawing or a picture. */
const logo = {
  ...objectSchema(
    {
      ...drawn,
      ...picture,
      alt: { type: 'string', minLength: 1, maxLength: 80, description: 'What a reader hears for it.' },
    },
    [...Object.keys(drawn), ...Object.keys(picture)],
  ),
  if: { properties: { png: true }, required: Object.keys(picture) },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { viewBox: false, paths: false } },
  else: { properties: { viewBox: true, paths: true }, required: Object.keys(drawn) },
};

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
      logo,
    },
    ['$schema', 'contact', 'colors', 'logo'],
  ),
};

/** White text on a color, and the color as text on panels (WCAG 2.2, 1.4.3). */
const TEXT_CONTRAST = 4.5;
/** Distance in OKLab under which two colors are easily mistaken; the template's own are 0.24 apart. */
const APART = 0.12;

/** What a schema cannot say: texts and colors that can be read, colors that are told apart, a logo that can be drawn. */
export function checkBrand(brand: Brand, ground: Colors, at: string): Violation[] {
  return [
    ...checkTexts(brand, at),
    ...checkColors(brand, ground, at),
    ...checkLogo(brand.logo, `${at}/logo`),
  ];
}

function checkTexts({ organisation, contact, logo }: Brand, at: string): Violation[] {
  const texts = { organisation, contact, 'logo/alt': logo?.alt };
  return Object.entries(texts).flatMap(([place, text]) => {
    const mistake = text === undefined ? undefined : textMistake(text);
    return mistake === undefined ? [] : [{ pointer: `${at}/${place}`, ...mistake }];
  });
}

function checkLogo(logo: Logo | undefined, at: string): Violation[] {
  if (logo === undefined) return [];
  if ('png' in logo) {
    const message = pngMistake(pngBytes(logo.png));
    return message === undefined ? [] : [{ pointer: `${at}/png`, code: 'png', message }];
  }
  return logo.paths.flatMap(({ d }, index) => {
    const message = pathMistake(d);
    return message === undefined ? [] : [{ pointer: `${at}/paths/${index}/d`, code: 'path', message }];
  });
}

function checkColors({ colors }: Brand, ground: Colors, at: string): Violation[] {
  if (colors === undefined) return [];
  const pale = ROLES.flatMap((role: Role) => {
    const ratio = lowestContrast(colors[role], ground);
    const message = `must have a contrast of at least ${TEXT_CONTRAST} with white and sand; measured ${ratio.toFixed(2)}`;
    const figures = { measured: rounded(ratio, 2), least: TEXT_CONTRAST };
    return ratio >= TEXT_CONTRAST
      ? []
      : [{ pointer: `${at}/colors/${role}`, code: 'contrast', message, figures }];
  });
  const distance = colorDistance(colors.employee, colors.manager);
  const message = `must differ from the other color by at least ${APART} (OKLab); measured ${distance.toFixed(3)}`;
  const figures = { measured: rounded(distance, 3), least: APART };
  return distance >= APART
    ? pale
    : [...pale, { pointer: `${at}/colors/manager`, code: 'alike', message, figures }];
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
