import { CHANGE_KINDS } from '../change/change.js';
import { GAP_TYPES } from '../comparison/gap.js';
import { DOMAINS, ROLES } from '../instrument/instrument.js';
import { objectSchema } from '../kernel/json-schema.js';
import type { ComparedProfiles } from '../psychometrics/similarity.js';
import { count, list, perRole, ref, shape, text } from '../report/schema-shape.js';
import type { ChangeEntryJson, ChangeJson } from './change-to-json.js';
import type { ComparisonJson, GapJson, NeedJson, TopicJson } from './comparison-json.js';
import { differenceProperties, measureSchema, tierSchema } from './measure-schema.js';
import { uncertaintySchema } from './profile-schema.js';

type Compared = Extract<ComparisonJson, { kind: 'compared' }>;
type Preference = Compared['preferences'][number];
type ComparedChange = Extract<ChangeJson, { kind: 'compared' }>;

const themes = list(text);
const role = { enum: ROLES } as const;
const number = { type: 'number' } as const;
const weight = { ...number, minimum: 0 } as const;

/** JSON Schema of what `POST /v1/comparisons` answers. */
export const comparisonSchema = {
  description:
    'Two sheets side by side. What was withheld is absent in the same way as what was not answered.',
  oneOf: [
    objectSchema({ kind: { const: 'too-little' }, questionnaire: text }),
    shape<Compared>(
      {
        kind: { const: 'compared' },
        questionnaire: text,
        comparisons: count,
        expectedByChance: weight,
        strengths: shape<Compared['strengths']>({
          top: perRole(themes),
          shared: themes,
          complementary: list(objectSchema({ theme: text, strong: role })),
          seen: perRole(themes),
          unseen: perRole(themes),
        }),
        preferences: list(ref('preference')),
        needs: list(ref('need')),
        notIncluded: { ...themes, description: 'Themes without a comparison, whatever the reason.' },
        agenda: shape<Compared['agenda']>(
          {
            opening: objectSchema({ kind: text, theme: text }),
            topics: list(ref('topic')),
            ranking: list(ref('topic')),
            upward: list(objectSchema({ theme: text, asker: role, giver: role })),
          },
          ['opening'],
        ),
        similarity: shape<Compared['similarity']>({
          strengths: ref('similarity'),
          preferences: ref('similarity'),
          expectations: perRole(ref('similarity')),
        }),
        uncertainty: perRole(uncertaintySchema),
        change: ref('change'),
      },
      ['change'],
    ),
  ],
  $defs: {
    gap: shape<GapJson>(
      {
        type: { enum: GAP_TYPES },
        theme: text,
        minuend: number,
        subtrahend: number,
        ...differenceProperties,
        tier: tierSchema,
      },
      ['df'],
    ),
    preference: shape<Preference>({
      theme: text,
      employee: measureSchema,
      manager: measureSchema,
      opposite: { type: 'boolean' },
      gap: ref('gap'),
    }),
    need: shape<NeedJson>(
      {
        theme: text,
        asker: role,
        giver: role,
        answers: { type: 'object', additionalProperties: { type: 'integer' } },
        findings: list(text),
        room: { enum: ['now', 'together', 'upward'] },
        gaps: list(ref('gap')),
      },
      ['room'],
    ),
    topic: shape<TopicJson>(
      {
        theme: text,
        domain: { enum: DOMAINS },
        asker: role,
        forBalance: { type: 'boolean' },
        reasons: list(
          shape<TopicJson['reasons'][number]>({
            kind: text,
            gap: ref('gap'),
            loudness: weight,
            importance: weight,
            weight,
            priority: weight,
          }),
          1,
        ),
      },
      ['asker'],
    ),
    similarity: {
      description: 'How alike two profiles are; for research and checking, never a match score.',
      oneOf: [
        shape<ComparedProfiles>(
          {
            kind: { const: 'compared' },
            items: count,
            profiles: list(objectSchema({ elevation: number, scatter: weight })),
            q: { ...number, description: 'Correlation, −1 to 1; absent when a profile is flat.' },
            dSquared: weight,
            elevation: weight,
            scatter: weight,
            shape: weight,
            doubleEntryIcc: number,
          },
          ['q', 'doubleEntryIcc'],
        ),
        objectSchema({ kind: { const: 'too-few-items' }, items: count }),
      ],
    },
    change: {
      oneOf: [
        objectSchema({ kind: { const: 'too-little' } }),
        shape<ComparedChange>({
          kind: { const: 'compared' },
          comparisons: count,
          expectedByChance: weight,
          changes: list(
            shape<ChangeEntryJson>(
              {
                theme: text,
                kind: { enum: CHANGE_KINDS },
                role,
                before: number,
                now: number,
                ...differenceProperties,
                word: { enum: ['changed', 'may-have-changed', 'about-the-same', 'cannot-tell'] },
              },
              ['role', 'df'],
            ),
          ),
        }),
      ],
    },
  },
};
