import type { Instrument, Item, Pick, Role } from '../instrument/instrument.js';
import { objectSchema } from '../kernel/json-schema.js';
import { responseSheetSchema } from './response-sheet-file.js';

const { properties } = responseSheetSchema;

/**
 * JSON Schema of a sheet of one role for one questionnaire: the general schema with the items, options and
 * themes of the questionnaire filled in. It says by data what the parser checks by looking things up.
 *
 * Two rules stay in words: a pick that excludes another, and texts that show nothing.
 */
export function roleSheetSchema(instrument: Instrument, role: Role): object {
  const asked = <Question extends { readonly roles: readonly Role[] }>(questions: Iterable<Question>) =>
    [...questions].filter(({ roles }) => roles.includes(role));
  const personal = [...instrument.picks, ...instrument.open].filter(({ sensitivity }) => sensitivity === 1);
  const { title: _title, ...general } = responseSheetSchema;
  const { $schema: _schema, ...shape } = general;
  return {
    ...shape,
    description: `What the ${role} hands in for ${instrument.reference}.`,
    properties: {
      ...properties,
      questionnaire: { const: instrument.reference },
      role: { const: role },
      locale: {
        ...properties.locale,
        pattern: `^(${instrument.locales.join('|')})(-[A-Z]{2})?$`,
      },
      responses: {
        ...optionalMembers(asked(instrument.items.values()).map((item) => [item.id, optionSchema(item)])),
        description: properties.responses.description,
      },
      picks: optionalMembers(asked(instrument.picks).map((pick) => [pick.id, pickSchema(pick)])),
      open: optionalMembers(
        asked(instrument.open).map(({ id, maxLength }) => [
          id,
          { ...properties.open.additionalProperties, maxLength },
        ]),
      ),
      withheld: someOf(instrument.scales),
      agreed: someOf(personal),
      secondsPerSection: optionalMembers(
        instrument.sections.map(({ id }) => [id, properties.secondsPerSection.additionalProperties]),
      ),
    },
  };
}

function optionSchema({ format: { min, max, unscored } }: Item): object {
  const rating = { type: 'integer', minimum: min, maximum: max };
  return unscored.length === 0 ? rating : { anyOf: [rating, { enum: unscored.map(({ value }) => value) }] };
}

function pickSchema({ choose, options, excludes }: Pick): object {
  return {
    type: 'array',
    uniqueItems: true,
    minItems: choose.min,
    maxItems: choose.max,
    items: { enum: options.map(({ value }) => value) },
    ...(excludes !== undefined && { description: `Nothing that is chosen in \`${excludes}\` too.` }),
  };
}

function someOf(known: readonly { readonly id: string }[]): object {
  const list = { type: 'array', uniqueItems: true };
  return known.length === 0
    ? { ...list, maxItems: 0 }
    : { ...list, items: { enum: known.map(({ id }) => id) } };
}

function optionalMembers(members: readonly (readonly [string, object])[]) {
  return objectSchema(
    Object.fromEntries(members),
    members.map(([name]) => name),
  );
}
