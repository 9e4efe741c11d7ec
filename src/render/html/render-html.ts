import { brandedTheme } from '../../report/brand.js';
import type { ReportDocument, Section } from '../../report/report-document.js';
import type { Theme } from '../../report/template.js';
import { type Html, html } from './html.js';
import { createContext, headingId } from './html-context.js';
import { HTML_POLICY } from './html-policy.js';
import { renderBlock } from './render-block.js';
import { styleSheet } from './style-sheet.js';
import { duo } from './svg/marks.js';

/** The report document as one HTML file that needs nothing around it: no script, no request, no font file. */
export function renderHtml(document: ReportDocument, theme: Theme): string {
  const { lang, title, subject, furniture, sections } = document;
  const covers = sections.filter(isCover);
  const contents = sections.filter((section) => !isCover(section));
  const words = furniture.screen;
  const page = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${HTML_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${subject}">
<title>${title}</title>
<style>${styleSheet(brandedTheme(theme, document.brand), furniture)}</style>
</head>
<body>
${words && html`<a class="skip" href="#content">${words.skip}</a>`}
<header class="cover">
${
  covers.length === 0
    ? html`<div class="page"><h1>${title}</h1></div>`
    : covers.flatMap((section) => renderBlocks(document, section))
}
</header>
<div class="page with-rail">
${words && renderContents(words.contents, contents)}
<main id="content" tabindex="-1">
${contents.map((section) => renderSection(document, section))}
</main>
</div>
<footer class="page">${duo(18)} <b>Visavis</b> <span>${furniture.footer}</span></footer>
</body>
</html>
`;
  return page.markup;
}

function isCover({ blocks }: Section): boolean {
  return blocks.some(({ kind }) => kind === 'cover');
}

function renderContents(label: string, sections: readonly Section[]): Html {
  return html`<nav class="contents" aria-label="${label}"><ol class="plain">${sections.map(
    ({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`,
  )}</ol></nav>`;
}

/** The constant name above the finding; the name alone where there is none. */
function renderSection(document: ReportDocument, section: Section): Html {
  const { id, name, headline, lead } = section;
  return html`<section id="${id}" aria-labelledby="${headingId(section)}">
${headline === undefined ? undefined : html`<p class="section-name">${name}</p>`}
<h2 id="${headingId(section)}">${headline ?? name}</h2>
${lead === undefined ? undefined : html`<p class="lead">${lead}</p>`}
${renderBlocks(document, section)}
</section>
`;
}

function renderBlocks(document: ReportDocument, section: Section): Html[] {
  const context = createContext(document, section);
  return section.blocks.map(
    (block) => html`${renderBlock(context, block)}
`,
  );
}
