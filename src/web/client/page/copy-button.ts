import type { TextValues } from '../../../i18n/texts.js';
import { type Html, html } from '../../../render/html/html.js';
import { need } from './dom.js';

type Say = (key: string, values?: TextValues) => string;

/** A link to pass on: whole to be seen, and a button that copies it. */
export function linkToCopy(
  say: Say,
  { id, label, link }: Readonly<Record<'id' | 'label' | 'link', string>>,
): Html {
  return html`<div class="link-copy"><label for="${id}">${label}</label><input id="${id}" readonly value="${link}"><button type="button" class="btn ghost" data-copy="${id}">${say('link.copy')}<span class="vh">: ${label}</span></button></div>`;
}

/** Copies what stands in the field a button belongs to, and says so on the button. */
export function listenToCopies(within: HTMLElement, say: Say, signal: AbortSignal): void {
  within.addEventListener(
    'click',
    async ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
      if (button === null) return;
      const field = need<HTMLInputElement>(`#${button.dataset.copy}`);
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        button.textContent = say('link.copied');
      } catch {
        // Then the link stands selected, ready for the reader's own way of copying.
        button.textContent = say('link.selected');
      }
    },
    { signal },
  );
}
