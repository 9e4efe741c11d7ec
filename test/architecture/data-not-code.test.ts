import { expect, test } from 'vitest';
import { visAVis } from '../helpers/examples.js';
import { readSource, SOURCE_FILES, withoutComments } from './source.js';

/** Words of the format or of the platform that a questionnaire may use as an id too. */
const OTHER_WORDS = new Set([
  'expectations', // a domain
  'upward', // where a need without room goes
  'energy-gives', // what the report does with a pick
  'energy-costs',
  'going-well', // what the report does with an open answer
  'listening', // what a server does
]);

const { id, scales, items, picks, open } = visAVis;
const ids = new Set(
  [
    id,
    ...scales.map((scale) => scale.id),
    ...items.keys(),
    ...picks.map((pick) => pick.id),
    ...open.map((one) => one.id),
  ]
    .map(String)
    .filter((word) => !OTHER_WORDS.has(word)),
);

/** Keys of texts about one theme, item or choice. */
const ABOUT_ONE = /^(?:need|strength|preference|topic|pick|scale|item|open)\.([a-z0-9-]+)/;

/** Every string in the source that is an id, or starts a text key with one. */
function idsIn(source: string): string[] {
  const code = withoutComments(source);
  return [...code.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)]
    .map(([, single, double, back]) => single ?? double ?? back ?? '')
    .map((text) => ABOUT_ONE.exec(text)?.[1] ?? text)
    .filter((word) => ids.has(word));
}

test('no id of the shipped questionnaire stands in the source: what experts change is data', () => {
  const found = SOURCE_FILES.flatMap((file) => idsIn(readSource(file)).map((word) => `${file}: ${word}`));
  expect(found).toEqual([]);
});

test.each([
  { why: 'a text key', source: "say(context, 'need.growth.name')", found: ['growth'] },
  { why: 'a key put together', source: 'say(context, `topic.courage.${' + 'key}`)', found: ['courage'] },
  { why: 'an id', source: "if (scale.id === 'safety')", found: ['safety'] },
  { why: 'an item', source: 'items.get("upward-room")', found: ['upward-room'] },
  { why: 'a comment is no code', source: "/** as in `need.growth` */ const a = 1; // 'growth'", found: [] },
  { why: 'a sentence is no id', source: "'growth of memory'", found: [] },
])('the search: $why', ({ source, found }) => {
  expect(idsIn(source)).toEqual(found);
});
