import { ROLES, type Role } from '../../instrument/instrument.js';
import { type Html, html } from '../../render/html/html.js';
import type { Page, PageContext } from '../page.js';
import { WEB_LOCALES, type WebLocale } from '../web-texts.js';
import { roundsSection } from './coach/rounds.js';
import { lock } from './fill/rail.js';

/** What the coach's page hands to its script. */
export interface CoachData {
  readonly locale: string;
  readonly messages: Readonly<Record<string, string>>;
}

export interface CoachOptions {
  /** Languages a report can be made in. */
  readonly reportLocales: readonly string[];
  /** Questionnaires that can be filled in, with their versions. */
  readonly questionnaires: readonly string[];
  /** Editions a report template has, of those that are made from two sheets. */
  readonly editions: readonly string[];
}

/** Two files in, the topics to look at, a report out; all of it in the browser. */
export function coachPage(context: PageContext, options: CoachOptions): Page {
  const { texts, locale } = context;
  const say = (key: string): string => texts.text(key);
  const data: CoachData = { locale, messages: texts.select('coach', 'sealing', 'link') };
  return {
    title: `Visavis · ${say('coach.title')}`,
    description: say('coach.description'),
    className: 'coach',
    script: 'coach.js',
    data,
    content: html`<div class="coach-wrap"><main id="main"><h1>${say('coach.title')}</h1><p class="lead">${say('coach.lead')}</p><p class="no-js note">${say('coach.no-script')}</p>
<section class="js part"><h2>${say('coach.files')}</h2><p class="small muted choose"><label class="text-button file"><input type="file" id="files" multiple accept="application/json,.json"><span>${say('coach.files.choose')}</span></label> <span class="by-hand">${say('coach.files.drop')}</span></p>
<div class="drops" data-drop>${ROLES.map(slot)}</div><div class="message" role="status" data-messages></div>
<p class="small muted more"><button type="button" class="text-button" data-demo>${say('coach.demo')}</button> <label class="text-button file"><input type="file" id="folder" webkitdirectory multiple><span>${say('coach.files.folder')}</span></label></p></section>
${roundsSection(context, options.questionnaires)}
<section class="js part" data-batch hidden aria-live="polite"></section>
<section class="js part" data-preview><h2>${say('coach.preview')}</h2><p class="small muted">${say('coach.preview.lead')}</p><div data-topics><p class="note">${say('coach.preview.empty')}</p></div></section></main>
${panel(context, options)}</div>`,
  };
}

function slot(role: Role): Html {
  return html`<div class="drop ${role}" data-slot="${role}"></div>`;
}

function panel({ texts, locale, assets }: PageContext, { reportLocales, editions }: CoachOptions): Html {
  const say = (key: string): string => texts.text(key);
  return html`<aside class="js side" aria-labelledby="download-title"><div class="panel"><h2 id="download-title">${say('coach.download')}</h2>
<fieldset class="field"><legend class="label">${say('coach.edition')}</legend>${editions.map(
    (edition, index) =>
      html`<label class="check"><input type="radio" name="edition" value="${edition}"${index === 0 ? html` checked` : undefined}><span>${say(`coach.edition.${edition}`)}<small>${say(`coach.edition.${edition}.hint`)}</small></span></label>`,
  )}</fieldset>
<div class="field"><label for="report-locale">${say('coach.locale')}</label><select id="report-locale">${reportLocales.map(
    (other) =>
      html`<option value="${other}" lang="${other}"${other === locale ? html` selected` : undefined}>${WEB_LOCALES[other as WebLocale] ?? other}</option>`,
  )}</select></div>
<div class="field"><label for="date">${say('coach.date')}</label><input type="date" id="date" required></div>
<div class="field"><label for="contact">${say('coach.contact')}</label><input id="contact" maxlength="80" autocomplete="off"></div>
<div class="field" role="group" aria-labelledby="brand-label"><p class="label" id="brand-label">${say('coach.brand')}</p><p class="hint">${say('coach.brand.hint')}</p><div data-brand></div><p class="brand-actions"><label class="text-button file"><input type="file" id="brand" accept="application/json,.json"><span data-brand-choose>${say('coach.brand.choose')}</span></label> <button type="button" class="text-button" data-remove-brand hidden>${say('coach.brand.remove')}</button></p><div role="status" data-brand-message></div></div>
<div class="thumbs" role="img" aria-label="${say('coach.thumbs')}">${[1, 3, 6].map((page) => html`<img src="${assets.url(`thumb-${page}.${locale}.png`)}" width="180" height="255" alt="">`)}</div>
<label class="check"><input type="checkbox" id="confirm"><span>${say('coach.confirm')}</span></label>
<button type="button" class="btn" data-make disabled aria-describedby="make-reason">${say('coach.make')}</button><progress hidden aria-label="${say('coach.busy')}"></progress><p class="reason" id="make-reason" role="status" data-make-reason></p>
<p class="safe">${lock()}<span>${say('coach.safe')}</span></p></div></aside>`;
}
