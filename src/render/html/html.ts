import { escapeHtml } from './escape.js';

/** Markup that is ready: made by the `html` tag, never from a bare string of somebody's words. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template: text is escaped, markup goes in as it is, nothing is nothing. */
export type HtmlValue = string | number | undefined | Html | readonly HtmlValue[];

/** Tagged template for markup. Whatever is put in is escaped, unless a template made it. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.map((part, index) => part + markupOf(values[index])).join(''));
}

function markupOf(value: HtmlValue): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return escapeHtml(value);
  return typeof value === 'number' ? String(value) : value.map(markupOf).join('');
}
