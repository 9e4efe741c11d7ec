import { type Html, html } from '../../render/html/html.js';
import { inlineMarkdown } from './markdown.js';

/** A JSON Schema, as far as the documentation shows it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema | boolean;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

/** Keywords that bound a value, in the words of a reader. */
const BOUNDS: Readonly<Record<string, string>> = {
  minimum: 'at least',
  exclusiveMinimum: 'above',
  maximum: 'at most',
  minLength: 'characters, at least',
  maxLength: 'characters, at most',
  minItems: 'entries, at least',
  maxItems: 'entries, at most',
  maxProperties: 'properties, at most',
  pattern: 'pattern',
  format: 'format',
};

/** More options than this are folded away. */
const SHOWN_OPTIONS = 12;

export function schemaView(schema: Schema): Html {
  return html`<p class="type">${typeOf(schema)}</p>${description(schema)}${propertyTable(schema)}`;
}

/** What a value may be, in a few words. */
function typeOf(schema: Schema): Html {
  const { $ref, type, items, oneOf, anyOf, allOf } = schema;
  if ($ref !== undefined) return schemaLink($ref);
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined) return options(schema.enum);
  const choices = oneOf ?? anyOf;
  if (choices !== undefined) return joined(choices.map(typeOf), ' or ');
  if (allOf !== undefined) return joined(allOf.filter((part) => part.$ref || part.type).map(typeOf), ' and ');
  const entries = typeof items === 'object' ? html` of ${typeOf(items)}` : undefined;
  return html`${type ?? 'anything'}${entries}${bounds(schema)}`;
}

function schemaLink($ref: string): Html {
  const name = $ref.replace('#/components/schemas/', '');
  return html`<a href="#schema-${name}">${name}</a>`;
}

function options(values: readonly unknown[]): Html {
  const list = joined(
    values.map((value) => html`<code>${JSON.stringify(value)}</code>`),
    ', ',
  );
  if (values.length <= SHOWN_OPTIONS) return html`one of ${list}`;
  return html`<details><summary>one of ${values.length}</summary>${list}</details>`;
}

function bounds(schema: Schema): Html {
  return html`${Object.entries(BOUNDS).map(([keyword, words]) =>
    schema[keyword] === undefined
      ? undefined
      : html` <span class="bound">${words} <code>${String(schema[keyword])}</code></span>`,
  )}`;
}

function joined(parts: readonly Html[], glue: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${glue}${part}`))}`;
}

function description(schema: Schema): Html | undefined {
  return schema.description === undefined ? undefined : html`<p>${inlineMarkdown(schema.description)}</p>`;
}

/** The properties of an object, of every choice there is. */
function propertyTable(schema: Schema): Html {
  const { properties = {}, required = [], oneOf = [], allOf = [], items } = schema;
  const rows = Object.entries(properties);
  const inner = [...oneOf, ...allOf, ...(typeof items === 'object' ? [items] : [])];
  return html`${rows.length > 0 ? table(rows, required) : undefined}${inner.map((part) =>
    part.properties === undefined ? undefined : propertyTable(part),
  )}`;
}

function table(rows: readonly (readonly [string, Schema])[], required: readonly string[]): Html {
  return html`<table><thead><tr><th scope="col">Property</th><th scope="col">Value</th></tr></thead><tbody>${rows.map(
    ([name, schema]) =>
      html`<tr><th scope="row"><code>${name}</code>${required.includes(name) ? html` <span class="must">required</span>` : undefined}</th><td>${typeOf(schema)}${description(schema)}${nested(schema)}</td></tr>`,
  )}</tbody></table>`;
}

/** What is inside a property, folded away. */
function nested(schema: Schema): Html | undefined {
  const holder = typeof schema.items === 'object' ? schema.items : schema;
  const parts = [holder, ...(holder.oneOf ?? [])].filter(
    ({ properties }) => properties !== undefined && Object.keys(properties).length > 0,
  );
  if (parts.length === 0) return undefined;
  return html`<details><summary>What it holds</summary>${parts.map((part) => table(Object.entries(part.properties ?? {}), part.required ?? []))}</details>`;
}
