import PDFDocument from 'pdfkit';
import { joinBytes } from '../../kernel/join-bytes.js';
import { brandedTheme } from '../../report/brand.js';
import type { ReportDocument, Section } from '../../report/report-document.js';
import type { Theme } from '../../report/template.js';
import { compactFile } from './compact-file.js';
import { compressStreams, type Deflate } from './compress-streams.js';
import { compactContent } from './content-stream.js';
import { type FontSet, fontKey, WEIGHTS } from './font-set.js';
import { drawFooter } from './footer.js';
import { forTheEye } from './for-the-eye.js';
import { PAGE } from './grid.js';
import { joinSections, type LaidOutSection, type Sheet, type SheetPart } from './join-sections.js';
import { keepingNothingPersonal } from './keeping.js';
import { layoutBlock } from './layout-block.js';
import { addConformance } from './metadata.js';
import { paginate } from './paginate.js';
import { createPen } from './pen.js';
import { type DrawContext, type LayoutContext, TIGHTER } from './piece.js';
import { drawContinuedHead, layoutSectionHead } from './section-head.js';
import { createShaper, type Shaper } from './shaper.js';
import { createTagTree, type Tag } from './tags.js';

export interface PdfOptions {
  readonly fonts: FontSet;
  readonly theme: Theme;
  readonly deflate: Deflate;
}

/** Widths of words are the same in every report: measured once per set of fonts. */
const shapers = new WeakMap<FontSet, Shaper>();

/**
 * Draws a report document as tagged PDF (PDF/UA-1 and PDF/A-2a).
 *
 * Layout comes first and knows only heights; drawing follows when every page number is known. The same
 * document, fonts, theme and compression always give the same bytes.
 */
export function renderPdf(
  document: ReportDocument,
  { fonts, theme, deflate }: PdfOptions,
): Promise<Uint8Array> {
  const shared = shapers.get(fonts) ?? createShaper(fonts);
  shapers.set(fonts, shared);
  const shaper = shared.forDocument(keepingNothingPersonal(document));
  const context: LayoutContext = { density: 'normal', shaper, document, people: document.people };
  const sheets = joinSections(
    document.sections.map((section) => layoutSection(context, section)),
    (section) => TIGHTER.map((density) => layoutAt({ ...context, density }, section)),
  );

  const pdf = openPdf(document, fonts, deflate);
  const bytes = collect(pdf);
  const content = compactContent(pdf);
  const tags = createTagTree(pdf, document.lang);
  const pen = createPen({
    pdf,
    tags,
    colors: brandedTheme(theme, document.brand).colors,
    shaper,
    fonts,
    content,
  });
  const cardPages = findCards(sheets);
  const elements = new Map<Section, Tag>();
  const elementOf = (section: Section): Tag => {
    const element = elements.get(section) ?? tags.add(tags.root, 'Sect');
    elements.set(section, element);
    return element;
  };
  sheets.forEach((sheet, index) => {
    tags.close();
    content.flush();
    pdf.addPage();
    for (const part of sheet) {
      const draw: DrawContext = { ...context, pen, tags, section: elementOf(part.section), cardPages };
      if (!part.continued) pdf.outline.addItem(outlineName(part.section));
      drawPart(draw, part);
    }
    if (sheet.some(({ head }) => head !== undefined)) drawFooter({ pen, document }, index + 1, sheets.length);
  });
  tags.end();
  content.flush();
  pdf.end();
  return bytes;
}

function outlineName({ name, headline }: Section): string {
  return headline === undefined ? name : `${name}: ${headline}`;
}

function drawPart(draw: DrawContext, { section, head, continued, placed, shift }: SheetPart): void {
  if (continued) drawContinuedHead(draw, section);
  else head?.draw(draw, shift);
  for (const { piece, y, height, repeated } of placed) {
    piece.draw(repeated ? forTheEye(draw) : draw, y + shift, height);
  }
}

/** Takes a tighter layout only where it saves a page. */
function layoutSection(context: LayoutContext, section: Section): LaidOutSection {
  let best = layoutAt(context, section);
  for (const density of TIGHTER) {
    if (best.pages.length === 1) break;
    const tighter = layoutAt({ ...context, density }, section);
    if (tighter.pages.length < best.pages.length) best = tighter;
  }
  return best;
}

/** The cover has no head and no footer: it is a page of its own making. */
function layoutAt(context: LayoutContext, section: Section): LaidOutSection {
  const isCover = section.blocks.some(({ kind }) => kind === 'cover');
  const head = isCover ? undefined : layoutSectionHead(context, section);
  const pieces = section.blocks.flatMap((block) => layoutBlock(context, block));
  return { section, head, pages: paginate(pieces, head?.bottom ?? 0) };
}

/** The page each card starts on. */
function findCards(sheets: readonly Sheet[]): Map<number, number> {
  return new Map(
    sheets.flatMap((sheet, index) =>
      sheet
        .flatMap(({ placed }) => placed)
        .flatMap(({ piece }) => (piece.card === undefined ? [] : [[piece.card, index + 1] as const])),
    ),
  );
}

function openPdf(
  { title, subject, lang, date }: ReportDocument,
  fonts: FontSet,
  deflate: Deflate,
): PDFDocument {
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    // The renderer alone decides where a page ends.
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/A-2a',
    lang,
    displayTitle: true,
    font: fonts.regular,
    // The file identifier is derived from this dictionary, so a given date makes the output reproducible.
    info: {
      Title: title,
      Subject: subject,
      CreationDate: new Date(`${date}T00:00:00Z`),
      Producer: 'Visavis',
      Creator: 'Visavis',
    },
  });
  for (const weight of WEIGHTS) pdf.registerFont(fontKey(fonts, weight), fonts[weight]);
  addConformance(pdf);
  compactFile(pdf);
  compressStreams(pdf, deflate);
  return pdf;
}

function collect(pdf: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(joinBytes(chunks)));
    pdf.on('error', reject);
  });
}
