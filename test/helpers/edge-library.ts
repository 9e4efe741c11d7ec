import { unwrap } from '../../src/kernel/result.js';
import type { Library } from '../../src/library/library.js';
import { loadLibrary } from '../../src/library/load-library.js';
import { parseTemplate } from '../../src/report/parse-template.js';
import { readJson } from './json.js';
import { resizedQuestionnaire } from './resized-questionnaire.js';

/** Numbers of themes of each kind that a report has to look well with. */
export const THEME_COUNTS = Array.from({ length: 12 }, (_, index) => index + 1);
export const FOUR_TOPICS = 'four-topics';

const shipped = loadLibrary();
const visAVis = must(shipped.instruments.get('vis-a-vis'));
const conversation = must(shipped.templates.get('open-conversation'));

export const { locales: LOCALES } = conversation.template;

/** What the package ships, questionnaires of one to twelve themes of each kind, and a template of four topics. */
export const edgeLibrary: Library = {
  instruments: new Map([
    ...shipped.instruments,
    ...THEME_COUNTS.map((count) => {
      const resized = resizedQuestionnaire(count, visAVis);
      return [resized.instrument.id, resized] as const;
    }),
  ]),
  templates: new Map([...shipped.templates, [FOUR_TOPICS, fourTopics()]]),
};

function fourTopics() {
  const file = readJson('report-templates/open-conversation/template.json') as typeof conversation.template;
  const { policy, agenda } = file;
  const template = {
    ...file,
    id: FOUR_TOPICS,
    policy: { ...policy, topics: { ...policy.topics, maximum: 4 } },
    agenda: [...agenda, { opening: 4, good: 4, topics: [9, 9, 8, 8], agreements: 6 }],
  };
  return { ...conversation, template: unwrap(parseTemplate(template, `${FOUR_TOPICS}.json`)) };
}

export function instrumentOf(id: string) {
  return must(edgeLibrary.instruments.get(id)).instrument;
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The library lacks what is asked for');
  return value;
}
