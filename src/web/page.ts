import { conventionsOf } from '../i18n/locale.js';
import { Html, html } from '../render/html/html.js';
import { duo } from '../render/html/svg/marks.js';
import type { WebAssets } from './web-assets.js';
import { WEB_LOCALES, type WebLocale, type WebTexts } from './web-texts.js';

/** What every page is made with: its language, its own address, the files it may refer to. */
export interface PageContext {
  readonly locale: string;
  readonly texts: WebTexts;
  readonly assets: WebAssets;
  /** Address without the language, e.g. `/fill/vis-a-vis?role=employee`. */
  readonly address: string;
  /** Languages this page exists in. */
  readonly locales: readonly string[];
}

export interface Page {
  readonly title: string;
  readonly description: string;
  /** Classes of the body, e.g. the role whose color the page takes. */
  readonly className: string;
  /** Name of the script that brings the page to life. */
  readonly script?: string;
  /** Plain JSON the script starts from. */
  readonly data?: unknown;
  /** In the head of the page, before the languages. */
  readonly links?: Html;
  readonly content: Html;
}

const FONTS = ['300', '400', '600'].map((weight) => `source-sans-3-latin-${weight}-normal.woff2`);

/** A whole document. Nothing in it is inline, so that the policy of the page can forbid inline code. */
export function renderPage(context: PageContext, page: Page): string {
  const { assets, locale, texts } = context;
  const { script, data } = page;
  const scripts =
    script &&
    html`<script type="module" src="${assets.url(script)}"></script>${assets
      .needs(script)
      .map((url) => html`<link rel="modulepreload" href="${url}">`)}`;
  const { markup } = html`<!doctype html>
<html lang="${conventionsOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${page.title}</title><meta name="description" content="${page.description}"><meta name="color-scheme" content="light dark">${FONTS.map(
    (font) => html`<link rel="preload" as="font" type="font/woff2" href="${assets.url(font)}" crossorigin>`,
  )}<link rel="stylesheet" href="${assets.url('web.css')}"><link rel="icon" type="image/png" href="${assets.url('icon.png')}">${scripts}</head>
<body class="${page.className}"><a class="skip" href="#main">${texts.text('common.skip')}</a>
<header class="site"><a class="brand" href="${withLocale('/', locale)}">${duo(20, 'duo brand-mark')}Visavis</a><div class="site-links">${page.links}${languageMenu(context)}</div></header>
${page.content}
${data === undefined ? undefined : html`<script type="application/json" id="page-data">${jsonMarkup(data)}</script>`}</body></html>
`;
  return markup;
}

/** Links, so that the language can be changed without a script. */
function languageMenu({ locale, locales, texts, address }: PageContext): Html {
  return html`<details class="languages"><summary><span class="vh">${texts.text('common.language')}: </span>${WEB_LOCALES[locale as WebLocale]}</summary><ul>${locales.map(
    (other) =>
      html`<li><a href="${withLocale(address, other)}" lang="${other}" hreflang="${other}" data-locale="${other}"${other === locale ? html` aria-current="true"` : undefined}>${WEB_LOCALES[other as WebLocale]}</a></li>`,
  )}</ul></details>`;
}

export function withLocale(address: string, locale: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}lang=${locale}`;
}

/** JSON as it may stand in a script element: no tag can be opened or closed from within. */
function jsonMarkup(data: unknown): Html {
  return new Html(JSON.stringify(data).replaceAll('<', '\\u003c'));
}
