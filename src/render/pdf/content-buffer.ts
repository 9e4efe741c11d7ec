import type PDFDocument from 'pdfkit';

/** Gathers the operators of a page and hands them over at once. */
export interface ContentBuffer {
  /** Writes what was gathered to the current page; before the next page begins. */
  flush(): void;
}

/** PDFKit turns every operator into bytes of its own; a page has some two thousand of them. */
export function bufferContent(pdf: PDFDocument): ContentBuffer {
  const write = pdf.addContent.bind(pdf);
  let operators: string[] = [];
  pdf.addContent = (operator) => {
    operators.push(operator);
    return pdf;
  };
  return {
    flush() {
      if (operators.length > 0) write(operators.join('\n'));
      operators = [];
    },
  };
}
