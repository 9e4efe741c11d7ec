import { TIERS } from '../comparison/tier.js';
import { ROLES } from '../instrument/instrument.js';
import { objectSchema } from '../kernel/json-schema.js';
import type {
  CardKey,
  ChangeRow,
  ContinuumRow,
  MarkedTerm,
  NeedGroup,
  NeedRow,
  OwnLineRow,
  OwnWords,
  TableGroup,
  Titled,
  TopicSummary,
} from './block-parts.js';
import type { BandedPosition, ChangeChart, ChangeLane, ContinuumChart, NeedChart } from './chart-spec.js';
import { count, list, ref, shape, text } from './schema-shape.js';

type AnswersRow = Extract<NeedRow, { kind: 'answers' }>;
type OpenRow = Extract<NeedRow, { kind: 'open' }>;

const option = { type: 'integer', description: 'An option of the questionnaire, from `min` to `max`.' };
const position = { type: 'number', minimum: 0, maximum: 100 } as const;

/** What blocks have in common, as `$defs` of the document schema. */
export const sharedSchemas = {
  role: { enum: ROLES },
  markKind: { enum: ['closed', 'open'] },
  differenceSign: { enum: TIERS },
  language: { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$', description: 'BCP 47' },
  titled: shape<Titled>({ title: text, text }),
  missing: shape<AnswersRow['missing']>({ asker: text, giver: text }),
  needChart: shape<NeedChart>(
    {
      kind: { const: 'need' },
      asker: ref('role'),
      giver: ref('role'),
      min: { type: 'integer' },
      max: { type: 'integer' },
      importance: option,
      experience: option,
      estimate: option,
      offer: option,
    },
    ['importance', 'experience', 'estimate', 'offer'],
  ),
  bandedPosition: shape<BandedPosition>({ value: position, lower: position, upper: position }),
  continuumChart: shape<ContinuumChart>(
    {
      kind: { const: 'continuum' },
      positions: objectSchema({ employee: ref('bandedPosition'), manager: ref('bandedPosition') }, ROLES),
    },
    ['positions'],
  ),
  ownWords: shape<OwnWords>({ role: ref('role'), intro: text, text, quoted: text, lang: ref('language') }),
  markedTerm: shape<MarkedTerm>({
    role: ref('role'),
    mark: ref('markKind'),
    term: text,
    meaning: text,
    alt: text,
  }),
  continuumRow: shape<ContinuumRow>(
    {
      left: text,
      leftHint: text,
      right: text,
      rightHint: text,
      chart: ref('continuumChart'),
      alt: text,
      sign: ref('differenceSign'),
      label: text,
      reading: text,
      card: text,
    },
    ['card'],
  ),
  ownLineRow: shape<OwnLineRow>({
    left: text,
    leftHint: text,
    right: text,
    rightHint: text,
    chart: ref('continuumChart'),
    alt: text,
    reading: text,
  }),
  tableGroup: shape<TableGroup>({
    title: text,
    rows: list(shape<TableGroup['rows'][number]>({ label: text, text })),
  }),
  changeRow: shape<ChangeRow>(
    {
      label: text,
      text,
      chart: shape<ChangeChart>({
        kind: { const: 'change' },
        steps: { ...count, minimum: 1 },
        lanes: list(
          shape<ChangeLane>({
            role: ref('role'),
            before: position,
            now: position,
            lower: position,
            upper: position,
          }),
          1,
        ),
      }),
      alt: text,
      ends: shape<ChangeRow['ends']>({ low: text, high: text }),
      asked: text,
    },
    ['asked'],
  ),
  needRow: {
    oneOf: [
      shape<AnswersRow>(
        {
          kind: { const: 'answers' },
          label: text,
          description: text,
          chart: ref('needChart'),
          alt: text,
          reading: text,
          card: text,
          missing: ref('missing'),
        },
        ['card'],
      ),
      shape<OpenRow>({ kind: { const: 'open' }, label: text, description: text, text, question: text }, [
        'question',
      ]),
    ],
  },
  needGroup: shape<NeedGroup>({ title: text, note: text, rows: list(ref('needRow'), 1) }),
  topicSummary: shape<TopicSummary>({
    number: { ...count, minimum: 1 },
    title: text,
    text,
    chart: { oneOf: [ref('needChart'), ref('continuumChart')] },
    reference: { ...text, description: '`{page}` stands for a page number, where there are pages.' },
  }),
  cardKey: shape<CardKey>({ role: ref('role'), mark: ref('markKind'), text }),
} as const;
