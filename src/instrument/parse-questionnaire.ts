import { Ajv2020 } from 'ajv/dist/2020.js';
import { err, ok, type Result } from '../kernel/result.js';
import { Problem, type Violation } from '../problems/problem.js';
import { schemaViolations } from '../problems/schema-violations.js';
import { checkQuestionnaire } from './check-questionnaire.js';
import type {
  Instrument,
  InstrumentSection,
  Item,
  ItemId,
  OpenQuestion,
  OpenQuestionId,
  Pick,
  PickId,
  ResponseFormat,
  Scale,
  ScaleId,
  Sharing,
} from './instrument.js';
import { instrumentHash } from './instrument-hash.js';
import {
  type ItemFile,
  type QuestionnaireFile,
  questionnaireSchema,
  type ScaleFile,
  type SectionFile,
} from './questionnaire-file.js';

// A questionnaire is written by an author, not by a stranger: every mistake is worth telling at once.
const isQuestionnaireFile = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
}).compile<QuestionnaireFile>(questionnaireSchema);

/**
 * Turns a questionnaire file into an Instrument.
 *
 * Two passes: shape (the JSON Schema), then meaning (every reference leads somewhere, every item belongs
 * to one scale and one place on screen, formats and roles fit). All mistakes of a pass are reported.
 *
 * @param file the name to put into the violations
 */
export function parseQuestionnaire(raw: unknown, file: string): Result<Instrument, Problem> {
  if (!isQuestionnaireFile(raw)) return refuse(schemaViolations(isQuestionnaireFile.errors ?? []), file);
  const mistakes = checkQuestionnaire(raw);
  return mistakes.length > 0 ? refuse(mistakes, file) : ok(toInstrument(raw));
}

function refuse(violations: readonly Violation[], file: string): Result<Instrument, Problem> {
  const located = violations.map((violation) => ({ ...violation, file }));
  const first = located[0];
  const detail = `${file}: ${located.length} mistake(s); first at ${first?.pointer || '/'}: ${first?.message}`;
  return err(new Problem('invalid-questionnaire', detail, located));
}

function toInstrument(file: QuestionnaireFile): Instrument {
  const formats = new Map<string, ResponseFormat>(
    Object.entries(file.responseFormats).map(([id, format]) => [
      id,
      {
        id,
        kind: format.kind,
        min: format.min,
        max: format.max,
        labels: format.labels,
        unscored: format.unscored ?? [],
      },
    ]),
  );
  const items = new Map(file.items.map((item) => [item.id as ItemId, toItem(item, formats)]));
  return {
    id: file.id,
    version: file.version,
    reference: `${file.id}@${file.version}`,
    hash: instrumentHash(file),
    locales: file.locales,
    name: file.name,
    purpose: file.purpose,
    minutes: file.minutes.target,
    evidence: file.evidence,
    intro: file.intro,
    scales: file.scales.map((scale) => toScale(scale, items)),
    items,
    picks: file.picks.map(
      ({ id, use, roles, question, choose, options, excludes, sensitivity }): Pick => ({
        id: id as PickId,
        use,
        roles,
        question,
        choose,
        options: options.map(({ value, label, wildcard = false }) => ({ value, label, wildcard })),
        sensitivity,
        ...(excludes !== undefined && { excludes: excludes as PickId }),
      }),
    ),
    open: file.open.map(
      ({ id, use, roles, question, hint, maxLength, sensitivity }): OpenQuestion => ({
        id: id as OpenQuestionId,
        use,
        roles,
        question,
        maxLength,
        sensitivity,
        ...(hint !== undefined && { hint }),
      }),
    ),
    sections: file.sections.map(toSection),
  };
}

function toItem(item: ItemFile, formats: ReadonlyMap<string, ResponseFormat>): Item {
  return {
    id: item.id as ItemId,
    scaleId: item.scale as ScaleId,
    perspective: item.perspective,
    roles: item.roles,
    format: must(formats.get(item.format)),
    keying: item.keying,
    sensitivity: item.sensitivity ?? 0,
    sharing: sharing(item.sharedAs),
    wording:
      item.left !== undefined && item.right !== undefined
        ? { kind: 'bipolar', left: item.left, right: item.right }
        : {
            kind: 'statement',
            text: must(item.text),
            ...(item.prompt !== undefined && { prompt: item.prompt }),
          },
  };
}

function toScale(scale: ScaleFile, items: ReadonlyMap<ItemId, Item>): Scale {
  const item = (id: string): Item => must(items.get(id as ItemId));
  const base = {
    id: scale.id as ScaleId,
    name: scale.name,
    sensitivity: scale.sensitivity,
    sharing: sharing(scale.sharedAs),
  };
  switch (scale.domain) {
    case 'strengths':
      return {
        ...base,
        domain: 'strengths',
        items: must(scale.items).map(item) as [Item, ...Item[]],
        minAnswered: must(scale.minAnswered),
        ...(scale.otherItem !== undefined && { otherItem: item(scale.otherItem) }),
      };
    case 'preferences':
      return {
        ...base,
        domain: 'preferences',
        items: must(scale.items).map(item) as [Item, ...Item[]],
        minAnswered: must(scale.minAnswered),
        poles: must(scale.poles),
      };
    case 'expectations': {
      const ratings = must(scale.ratings);
      return {
        ...base,
        domain: 'expectations',
        asker: must(scale.asker),
        giver: must(scale.giver),
        ratings: {
          importance: item(ratings.importance),
          experience: item(ratings.experience),
          estimate: item(ratings.estimate),
          offer: item(ratings.offer),
          room: item(ratings.room),
        },
        fixedQuestion: scale.fixedQuestion ?? false,
      };
    }
  }
}

function toSection(section: SectionFile): InstrumentSection {
  const { id, domain, roles, title, instruction } = section;
  return { id, domain, roles, title, instruction, content: sectionContent(section) };
}

function sectionContent(section: SectionFile): InstrumentSection['content'] {
  if (section.items) return { kind: 'items', items: section.items as ItemId[] };
  if (section.picks) return { kind: 'picks', picks: section.picks as PickId[] };
  if (section.open) return { kind: 'open', open: section.open as OpenQuestionId[] };
  return {
    kind: 'rows',
    rows: must(section.rows).map(({ scale, items }) => ({
      scaleId: scale as ScaleId,
      items: items as Record<'employee' | 'manager', ItemId[]>,
    })),
  };
}

function sharing(sharedAs: ScaleFile['sharedAs'] | undefined): Sharing {
  return sharedAs === 'never' ? 'never' : 'shareable';
}

/** For what `checkQuestionnaire` has already established; a failure here is a bug in that check. */
function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('checkQuestionnaire let an incomplete questionnaire through');
  return value;
}
