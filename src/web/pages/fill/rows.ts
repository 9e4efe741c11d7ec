import type { InstrumentSection, Item, ItemId, OpenQuestion, Pick } from '../../../instrument/instrument.js';
import { type Html, html } from '../../../render/html/html.js';
import { ask, type FillContext, say } from './fill-context.js';
import { namedLegend, ratingGroup } from './rating.js';

/** What stands on screen as one question, and is skipped, finished and changed as one. */
export function sectionRows(context: FillContext, { content }: InstrumentSection): Html[] {
  const { instrument, role } = context;
  switch (content.kind) {
    case 'items': {
      const items = content.items.flatMap((id) => itemsFor(context, [id]));
      return items.map((item, index) => singleRow(context, item, place(index, items.length)));
    }
    case 'rows': {
      const rows = content.rows.filter((row) => row.items[role].length > 0);
      return rows.map((row, index) =>
        statementRow(context, row.scaleId, itemsFor(context, row.items[role]), place(index, rows.length)),
      );
    }
    case 'picks':
      return instrument.picks
        .filter(({ id, roles }) => content.picks.includes(id) && roles.includes(role))
        .map((pick) => pickRow(context, pick));
    case 'open':
      return instrument.open
        .filter(({ id, roles }) => content.open.includes(id) && roles.includes(role))
        .map((question) => openRow(context, question));
  }
}

interface Place {
  readonly number: number;
  readonly total: number;
}

function place(index: number, total: number): Place {
  return { number: index + 1, total };
}

function itemsFor({ instrument, role }: FillContext, ids: readonly ItemId[]): Item[] {
  return ids.flatMap((id) => {
    const item = instrument.items.get(id);
    return item?.roles.includes(role) ? [item] : [];
  });
}

function number(context: FillContext, at: Place): Html {
  return html`<p class="n">${say(context, 'fill.row', { ...at })}</p>`;
}

function skip(context: FillContext): Html {
  return html`<div class="skip-row js"><button type="button" class="text-button" data-skip aria-pressed="false">${say(context, 'fill.skip')}</button></div>`;
}

function singleRow(context: FillContext, item: Item, at: Place): Html {
  const { wording } = item;
  const legend =
    wording.kind === 'statement'
      ? html`<legend class="st">${ask(context, wording.text)}</legend>`
      : html`<legend class="poles"><span class="pole"><span class="n">${say(context, 'fill.first')}</span> ${ask(context, wording.left)}</span><span class="vh"> </span><span class="pole"><span class="n">${say(context, 'fill.second')}</span> ${ask(context, wording.right)}</span></legend>`;
  const name =
    wording.kind === 'statement'
      ? ask(context, wording.text)
      : `${ask(context, wording.left)} / ${ask(context, wording.right)}`;
  return html`<div class="row single" id="q-${item.id}" data-row="${item.id}" data-name="${name}">${number(context, at)}${ratingGroup(context, item, legend)}${skip(context)}</div>`;
}

function statementRow(context: FillContext, id: string, items: readonly Item[], at: Place): Html {
  const wording = items[0]?.wording;
  const text = wording?.kind === 'statement' ? ask(context, wording.text) : '';
  return html`<div class="row rated" role="group" aria-labelledby="s-${id}" id="q-${id}" data-row="${id}" data-name="${text}">${number(context, at)}<h2 class="st" id="s-${id}">${text}</h2>${items.map(
    (item) => ratingGroup(context, item, namedLegend(context, item)),
  )}${skip(context)}</div>`;
}

function pickRow(context: FillContext, pick: Pick): Html {
  const question = ask(context, pick.question);
  const { max } = pick.choose;
  // One choice that can be taken back is a check box too: a radio button cannot be unchosen.
  return html`<div class="row picks" id="q-${pick.id}" data-row="${pick.id}" data-name="${question}"><fieldset class="q" data-pick="${pick.id}" data-max="${max}"${pick.excludes === undefined ? undefined : html` data-excludes="${pick.excludes}"`}><legend class="st">${question}</legend><p class="hint">${say(context, 'fill.pick.max', { max })} <span role="status" data-pick-status></span></p><div class="choices">${pick.options.map(
    ({ value, label }) =>
      html`<label class="choice"><input type="checkbox" name="${pick.id}" value="${value}"><span>${ask(context, label)}</span></label>`,
  )}</div></fieldset>${skip(context)}</div>`;
}

function openRow(context: FillContext, { id, question, hint, maxLength }: OpenQuestion): Html {
  const text = ask(context, question);
  return html`<div class="row open" id="q-${id}" data-row="${id}" data-name="${text}"><label class="st" for="open-${id}">${text}</label>${
    hint === undefined ? undefined : html`<p class="hint" id="hint-${id}">${ask(context, hint)}</p>`
  }<textarea id="open-${id}" data-open="${id}" rows="5" maxlength="${maxLength}"${hint === undefined ? undefined : html` aria-describedby="hint-${id}"`}></textarea><p class="hint js" data-counter aria-live="polite"></p>${skip(context)}</div>`;
}
