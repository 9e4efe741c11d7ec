import type { NeedPicture, PreferencePicture } from './chart-picture.js';
import { list, perRole, ref, shape, text } from './schema-shape.js';
import { sharedSchemas } from './shared-schemas.js';

const common = { theme: text, locale: ref('language'), title: text, alt: text, note: text };
const { role, markKind, language, markedTerm, needChart, continuumChart, bandedPosition } = sharedSchemas;

/** JSON Schema of a chart that stands alone. */
export const chartPictureSchema = {
  description: 'A chart with its words, and in `alt` all that it says.',
  oneOf: [
    shape<PreferencePicture>(
      {
        kind: { const: 'preference' },
        ...common,
        left: text,
        right: text,
        people: perRole(text),
        chart: ref('continuumChart'),
      },
      ['note'],
    ),
    shape<NeedPicture>(
      {
        kind: { const: 'need' },
        ...common,
        terms: list(ref('markedTerm'), 1),
        ends: shape<NeedPicture['ends']>({ low: text, high: text }),
        chart: ref('needChart'),
      },
      ['note'],
    ),
  ],
  $defs: { role, markKind, language, markedTerm, needChart, continuumChart, bandedPosition },
};
