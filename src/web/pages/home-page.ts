import { type Html, html } from '../../render/html/html.js';
import { coverFigure } from '../../render/html/svg/cover-figure.js';
import { type Page, type PageContext, withLocale } from '../page.js';

const STEPS = [1, 2, 3];
const NOT = [1, 2, 3];
/** Pages of the example report, drawn by `npm run pictures`. */
const PICTURES = [1, 3, 5, 6];

/** What this is, how it goes, what comes out of it. */
export function homePage(context: PageContext, questionnaire: string): Page {
  const { texts, locale } = context;
  const say = (key: string): string => texts.text(key);
  return {
    title: say('home.title'),
    description: say('home.description'),
    className: 'home',
    content: html`<main id="main"><div class="hero"><div><h1>${say('home.heading')}</h1><p class="lead">${say('home.lead')}</p><div class="actions"><a class="btn" href="${withLocale(`/fill/${questionnaire}`, locale)}">${say('home.fill')}</a><a class="btn ghost" href="${withLocale('/coach', locale)}">${say('home.coach')}</a></div><p class="demo"><a href="${withLocale('/coach', locale)}#demo">${say('home.demo')}</a><small>${say('home.demo.note')}</small></p></div>${coverFigure(say('home.figure'))}</div>
<section class="band"><h2>${say('home.steps')}</h2><ol class="how">${STEPS.map((step) => html`<li><span class="numeral" aria-hidden="true">${step}</span><h3>${say(`home.step.${step}.title`)}</h3><p>${say(`home.step.${step}`)}</p></li>`)}</ol></section>
<section class="band"><h2>${say('home.pages')}</h2><p class="muted">${say('home.pages.lead')}</p><ul class="pages">${PICTURES.map((page) => picture(context, page))}</ul></section>
<section class="band not"><h2>${say('home.not.title')}</h2><ul>${NOT.map((line) => html`<li>${say(`home.not.${line}`)}</li>`)}</ul></section></main>`,
  };
}

function picture({ texts, locale, assets }: PageContext, page: number): Html {
  return html`<li><figure><img src="${assets.url(`page-${page}.${locale}.png`)}" width="520" height="736" alt="" loading="lazy"><figcaption>${texts.text(`home.page.${page}`)}</figcaption></figure></li>`;
}
