import type { BlockKind } from './block.js';
import type {
  AgendaSegment,
  CardChart,
  DataCell,
  DataTable,
  GuidanceGroup,
  MarkGuide,
  RoomColumn,
  SeenStrength,
  TopicCard,
} from './block-parts.js';
import { type BlockOf, block, exactly, strengthBox, titledList } from './block-shape.js';
import { count, list, perRole, ref, shape, text } from './schema-shape.js';

type ItemOf<List> = List extends readonly (infer Item)[] ? Item & object : never;

/** A schema per kind of block; a kind without one does not compile. */
export const blockSchemas: Readonly<Record<BlockKind, object>> = {
  cover: block<'cover'>(
    'cover',
    {
      titleLines: exactly(text, 2),
      lead: text,
      rules: titledList(),
      discussBefore: ref('titled'),
      preparedOn: text,
      owner: ref('role'),
      alt: text,
    },
    ['discussBefore', 'owner'],
  ),
  'person-key': block<'person-key'>('person-key', { title: text, notes: perRole(text) }),
  'mark-guide': block<'mark-guide'>('mark-guide', {
    title: text,
    chart: ref('needChart'),
    terms: shape<MarkGuide['terms']>({
      importance: ref('titled'),
      experience: ref('titled'),
      estimate: ref('titled'),
      offer: ref('titled'),
    }),
    same: text,
    alt: text,
  }),
  'band-guide': block<'band-guide'>('band-guide', {
    title: text,
    text,
    example: perRole(ref('bandedPosition')),
    alt: text,
  }),
  'tier-guide': block<'tier-guide'>('tier-guide', {
    title: text,
    tiers: list(
      shape<ItemOf<BlockOf<'tier-guide'>['tiers']>>({ sign: ref('differenceSign'), label: text, text }),
    ),
  }),
  statement: block<'statement'>('statement', { title: text, text }),
  highlight: block<'highlight'>('highlight', { eyebrow: text, title: text, text }),
  'topic-overview': block<'topic-overview'>('topic-overview', {
    title: text,
    topics: list(ref('topicSummary'), 1),
  }),
  agenda: block<'agenda'>('agenda', {
    title: text,
    note: text,
    minutes: count,
    segments: list(
      shape<AgendaSegment>(
        { minutes: count, start: count, label: text, text, opens: ref('role'), topic: count },
        ['topic'],
      ),
    ),
  }),
  columns: block<'columns'>('columns', { title: text, intro: text, items: titledList() }, ['title', 'intro']),
  paragraph: block<'paragraph'>('paragraph', { text }),
  'question-list': block<'question-list'>(
    'question-list',
    { title: text, intro: text, questions: list(text, 1), space: { type: 'boolean' } },
    ['intro', 'space'],
  ),
  'strength-columns': block<'strength-columns'>('strength-columns', {
    heads: perRole(text),
    sharedNote: text,
    shared: list(strengthBox()),
    own: perRole(list(strengthBox())),
    none: text,
  }),
  'seen-strengths': block<'seen-strengths'>('seen-strengths', {
    title: text,
    heads: perRole(text),
    seen: perRole(list(shape<SeenStrength>({ name: text, note: text, ownToo: { type: 'boolean' } }))),
    none: text,
  }),
  energy: block<'energy'>('energy', {
    title: text,
    gives: text,
    costs: text,
    people: perRole(shape<BlockOf<'energy'>['people']['employee']>({ gives: list(text), costs: list(text) })),
    none: text,
  }),
  continua: block<'continua'>('continua', {
    legend: shape<BlockOf<'continua'>['legend']>({ band: text, overlap: text }),
    empty: text,
    rows: list(ref('continuumRow')),
  }),
  'change-table': block<'change-table'>(
    'change-table',
    {
      title: text,
      note: text,
      legend: shape<NonNullable<BlockOf<'change-table'>['legend']>>({ before: text, now: text, band: text }),
      rows: list(ref('changeRow'), 1),
    },
    ['legend'],
  ),
  'own-lines': block<'own-lines'>('own-lines', {
    title: text,
    owner: ref('role'),
    legend: text,
    empty: text,
    rows: list(ref('ownLineRow')),
  }),
  guidance: block<'guidance'>('guidance', {
    groups: list(shape<GuidanceGroup>({ title: text, note: text, items: list(text, 1) }, ['note']), 1),
  }),
  'data-table': block<'data-table'>(
    'data-table',
    {
      title: text,
      note: text,
      columns: list(
        shape<ItemOf<DataTable['columns']>>({ id: text, label: text, align: { enum: ['start', 'end'] } }),
        1,
      ),
      groups: list(
        shape<ItemOf<DataTable['groups']>>(
          {
            title: text,
            rows: list(
              list(shape<DataCell>({ text: { type: 'string' }, value: { type: 'number' } }, ['value'])),
            ),
          },
          ['title'],
        ),
      ),
    },
    ['title', 'note'],
  ),
  'split-table': block<'split-table'>('split-table', {
    columns: exactly(text, 2),
    halves: exactly(list(ref('tableGroup')), 2),
  }),
  'needs-table': block<'needs-table'>(
    'needs-table',
    {
      asker: ref('role'),
      lane: { enum: ['asker', 'giver'] },
      legend: list(ref('markedTerm')),
      range: shape<BlockOf<'needs-table'>['range']>({ min: { type: 'integer' }, max: { type: 'integer' } }),
      ends: shape<BlockOf<'needs-table'>['ends']>({ low: text, high: text }),
      groups: list(ref('needGroup')),
    },
    ['lane'],
  ),
  'room-map': block<'room-map'>(
    'room-map',
    {
      title: text,
      note: text,
      columns: list(
        shape<RoomColumn>({
          sign: { enum: ['now', 'together', 'upward'] },
          title: text,
          note: text,
          items: list(
            shape<ItemOf<RoomColumn['items']>>({ role: ref('role'), label: text, card: text }, ['card']),
          ),
        }),
      ),
      empty: text,
      closing: text,
    },
    ['closing'],
  ),
  'topic-card': block<'topic-card'>(
    'topic-card',
    {
      number: count,
      label: text,
      title: text,
      trace: ref('titled'),
      answers: shape<TopicCard['answers']>({
        title: text,
        chart: {
          oneOf: [
            shape<Extract<CardChart, { kind: 'need' }>>({
              kind: { const: 'need' },
              chart: ref('needChart'),
              key: list(ref('cardKey')),
              missing: ref('missing'),
            }),
            shape<Extract<CardChart, { kind: 'continuum' }>>({
              kind: { const: 'continuum' },
              chart: ref('continuumChart'),
              left: ref('titled'),
              right: ref('titled'),
            }),
          ],
        },
        alt: text,
      }),
      reading: text,
      questions: list(shape<ItemOf<TopicCard['questions']>>({ role: ref('role'), intro: text, text })),
      experiment: ref('titled'),
      notes: text,
    },
    ['label'],
  ),
  'own-topic-card': block<'own-topic-card'>('own-topic-card', { title: text, text }),
  quotes: block<'quotes'>('quotes', { title: text, quotes: list(ref('ownWords'), 1) }),
  'question-panel': block<'question-panel'>('question-panel', { eyebrow: text, question: text, text }),
  'upward-list': block<'upward-list'>('upward-list', {
    title: text,
    intro: text,
    items: list(shape<ItemOf<BlockOf<'upward-list'>['items']>>({ role: ref('role'), label: text, text }), 1),
    closing: text,
  }),
  agreements: block<'agreements'>('agreements', { columns: exactly(text, 4), rows: count }),
  checkpoint: block<'checkpoint'>('checkpoint', { title: text, when: text, questions: list(text) }),
  notes: block<'notes'>('notes', { notes: titledList() }),
  colophon: block<'colophon'>('colophon', { versions: text, fingerprint: text, note: text }),
};
