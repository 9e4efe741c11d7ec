import { type Html, html } from '../../../../render/html/html.js';
import type { Brand } from '../../../../report/brand.js';
import { need, onClick } from '../../page/dom.js';
import type { CoachSession } from '../coach-session.js';

/**
 * The organisation's own look: chosen from a file, shown, taken away again. It lives as long as the page.
 *
 * @param onChange called when reports will look different
 */
export function startBrand(
  session: CoachSession,
  { onChange, signal }: { readonly onChange: () => void; readonly signal: AbortSignal },
): void {
  const { say } = session;
  const input = need<HTMLInputElement>('#brand');
  const remove = need('[data-remove-brand]');
  const tell = (message: Html): void => {
    need('[data-brand-message]').innerHTML = message.markup;
  };
  const warn = (message: Html): void => tell(html`<div class="message">${message}</div>`);
  /** What everybody else sees has changed is told to those who do not see it. */
  const announce = (message: string): void => tell(html`<p class="vh">${message}</p>`);
  const show = (brand: Brand | undefined, shown: Html): void => {
    session.brand = brand;
    need('[data-brand]').innerHTML = shown.markup;
    need('[data-brand-choose]').textContent = say(
      brand === undefined ? 'coach.brand.choose' : 'coach.brand.replace',
    );
    remove.hidden = brand === undefined;
    onChange();
  };

  const take = async (file: File): Promise<void> => {
    // The rules are fetched when somebody has a brand: most people have none.
    const [{ readBrandFile }, { brandMarkup, brandMistakes }] = await Promise.all([
      import('./read-brand-file.js'),
      import('./brand-words.js'),
    ]);
    const read = await readBrandFile(file, await session.maker.ground());
    if (read.kind === 'unreadable')
      return warn(html`<p>${say('coach.brand.unreadable', { file: file.name })}</p>`);
    if (read.kind === 'mistakes') return warn(brandMistakes(session, file.name, read.mistakes));
    show(read.brand, brandMarkup(session, read.brand));
    announce(say('coach.brand.taken', { organisation: read.brand.organisation }));
  };

  input.addEventListener(
    'change',
    async () => {
      const [file] = input.files ?? [];
      input.value = '';
      if (file === undefined) return;
      await take(file).catch(() => warn(html`<p>${say('coach.wrong.library')}</p>`));
    },
    { signal },
  );
  onClick(
    [remove],
    () => {
      show(undefined, html``);
      announce(say('coach.brand.removed'));
      input.focus();
    },
    signal,
  );
}
