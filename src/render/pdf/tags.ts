import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';

/** Structure types this report uses (ISO 32000-1, 14.8.4). */
export type TagType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Span'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'BlockQuote';

export interface TagOptions {
  /** BCP 47, where the language changes. */
  readonly lang?: string;
  /** What a reader hears instead of a figure. */
  readonly alt?: string;
  /** Left, top, right, bottom on the page. */
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: 'Column' | 'Row';
  /** Cells a header spans. */
  readonly columns?: number;
  readonly numbering?: 'Decimal' | 'None';
}

/** A structure element that is already attached to the tree. */
export interface Tag {
  readonly element: StructureElement;
  readonly type: TagType;
}

/**
 * The structure tree of one document, and the only user of PDFKit's structure calls.
 *
 * An element is attached the moment it is made and all are ended together, because PDFKit waits for ever
 * for an element that is not.
 */
export interface TagTree {
  readonly root: Tag;
  add(parent: Tag, type: TagType, options?: TagOptions): Tag;
  /** Opens content of a tag on the current page; undefined is decoration. Content never nests. */
  open(tag: Tag | undefined): void;
  close(): void;
  end(): void;
}

export function createTagTree(pdf: PDFDocument, documentLang: string): TagTree {
  const document = pdf.struct('Document');
  pdf.addStructure(document);
  const root: Tag = { element: document, type: 'Document' };
  let current: { readonly tag: Tag | undefined } | undefined;

  const close = (): void => {
    if (current !== undefined) pdf.endMarkedContent();
    current = undefined;
  };
  return {
    root,
    add(parent, type, options = {}) {
      const { lang, alt, bbox, scope } = options;
      const element = pdf.struct(type, {
        // Only a change of language is worth telling.
        ...(lang !== undefined && lang !== documentLang && { lang }),
        ...(alt !== undefined && { alt }),
        ...(bbox !== undefined && { bbox }),
        ...(scope !== undefined && { scope }),
      });
      addAttributes(element, options);
      parent.element.add(element);
      return { element, type };
    },
    open(tag) {
      if (current !== undefined && current.tag === tag) return;
      close();
      if (tag === undefined) pdf.markContent('Artifact', { type: 'Layout' });
      else tag.element.add(pdf.markStructureContent(tag.type));
      current = { tag };
    },
    close,
    end() {
      close();
      document.end();
    },
  };
}

/** Attributes PDFKit has no option for. */
function addAttributes(element: StructureElement, { columns, numbering }: TagOptions): void {
  const { data } = element.dictionary;
  if (columns !== undefined) data.A = { ...(data.A as object | undefined), O: 'Table', ColSpan: columns };
  if (numbering !== undefined) data.A = { O: 'List', ListNumbering: numbering };
}
