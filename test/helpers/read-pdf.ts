import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A drawn text with its box on the page; points, origin at the top left. */
export interface TextBox {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface StructNode {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly (StructNode & { readonly type?: string; readonly id?: string })[];
}

export interface ReadPdf {
  readonly pages: number;
  readonly size: readonly [number, number];
  readonly lang: string | undefined;
  readonly title: string | undefined;
  readonly info: Readonly<Record<string, unknown>>;
  /** Text page by page, in the order it was drawn. */
  readonly text: string;
  /** The structure tree as an outline: what a screen reader meets. */
  readonly tags: string;
  readonly boxes: readonly (readonly TextBox[])[];
  readonly outline: readonly string[];
}

/** Reads a PDF as a reader would: text, structure, positions. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await openPdf(bytes);
  const { info } = await pdf.getMetadata();
  const markInfo = await pdf.getMarkInfo();
  if (markInfo?.Marked !== true) throw new Error('not tagged');

  const texts: string[] = [];
  const tags: string[] = [];
  const boxes: TextBox[][] = [];
  let size: readonly [number, number] = [0, 0];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    size = [width, height];
    const content = await page.getTextContent({ includeMarkedContent: true });
    const marked = new Map<string, string>();
    const open: (string | undefined)[] = [];
    const pageBoxes: TextBox[] = [];
    for (const item of content.items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push(item.type === 'beginMarkedContentProps' ? item.id : undefined);
        continue;
      }
      const id = open.findLast((candidate) => candidate !== undefined);
      // Spaces at the end of a line are left out by the reader, not by the file.
      if (id !== undefined) marked.set(id, (marked.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      if (item.str.trim() !== '') pageBoxes.push(toBox(item, height));
    }
    texts.push(`--- page ${number}\n${pageBoxes.map(({ text }) => text.trim()).join('\n')}`);
    const tree = (await page.getStructTree()) as StructNode | null;
    tags.push(`--- page ${number}\n${tree === null ? '' : printTree(tree, marked, 0)}`);
    boxes.push(pageBoxes);
    page.cleanup();
  }
  const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
  const { Title: title, Language: lang } = info as Record<string, string | undefined>;
  await pdf.destroy();
  return {
    pages: texts.length,
    size,
    lang,
    title,
    info: info as Record<string, unknown>,
    text: `${texts.join('\n')}\n`,
    tags: tags.join('\n'),
    boxes,
    outline,
  };
}

/** Only where its texts stand, page by page: much faster than reading all of it. */
export async function readBoxes(bytes: Uint8Array): Promise<TextBox[][]> {
  const pdf = await openPdf(bytes);
  const pages: TextBox[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const [, , , height = 0] = page.view;
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [toBox(item, height)] : [])),
    );
  }
  await pdf.destroy();
  return pages;
}

function openPdf(bytes: Uint8Array) {
  return getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
}

function toBox({ str, transform, width, height }: TextItem, pageHeight: number): TextBox {
  const [, , , , x = 0, baseline = 0] = transform as number[];
  const trailing = str.length - str.trimEnd().length;
  const spaces = trailing === 0 ? 0 : trailing * 0.2 * height;
  return {
    text: str,
    x,
    y: pageHeight - baseline - height * 0.7,
    width: width - spaces,
    height: height * 0.92,
  };
}

function printTree(node: StructNode, marked: ReadonlyMap<string, string>, depth: number): string {
  const lines: string[] = [];
  for (const child of node.children ?? []) {
    if (child.type === 'content') {
      const text = (marked.get(child.id ?? '') ?? '').replace(/ +/g, ' ').trim();
      if (text !== '') lines.push(`${'  '.repeat(depth)}"${text}"\n`);
      continue;
    }
    const alt = child.alt === undefined ? '' : ` alt "${child.alt}"`;
    const lang = child.lang === undefined ? '' : ` lang ${child.lang}`;
    lines.push(`${'  '.repeat(depth)}${child.role}${lang}${alt}\n${printTree(child, marked, depth + 1)}`);
  }
  return lines.join('');
}
