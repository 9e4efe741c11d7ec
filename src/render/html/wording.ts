import type { Role } from '../../instrument/instrument.js';
import { type Html, html } from './html.js';
import { cardId, type HtmlContext } from './html-context.js';

/** Attribute that says which language follows; nothing where it is the language of the report. */
export function langOf({ document }: Pick<HtmlContext, 'document'>, lang: string): Html | undefined {
  return lang === document.lang ? undefined : html` lang="${lang}"`;
}

/** A name in its owner's color and language, kept apart from the direction of the text around it. */
export function personName(context: HtmlContext, role: Role): Html {
  const { name, lang } = context.people[role];
  return html`<bdi class="name ${role}"${langOf(context, lang)}>${name}</bdi>`;
}

/** A sentence in which the name of a person is set as a name, where it occurs. */
export function withName(context: HtmlContext, text: string, role: Role): Html {
  const { name } = context.people[role];
  const at = text.indexOf(name);
  if (at < 0) return html`${text}`;
  return html`${text.slice(0, at)}${personName(context, role)}${text.slice(at + name.length)}`;
}

/** "Card 1", as a link to that card where the report has it. */
export function cardLink({ cards }: HtmlContext, label: string): Html {
  const card = cards.find((candidate) => candidate.label === label);
  return card === undefined
    ? html`<b>${label}</b>`
    : html`<a class="card-link" href="#${cardId(card.number)}">${label}</a>`;
}

/** What follows a reading that has a card: a space, the link, a full stop. */
export function cardAfter(context: HtmlContext, label: string | undefined): Html | undefined {
  return label === undefined ? undefined : html` ${cardLink(context, label)}.`;
}
