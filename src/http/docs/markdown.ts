import { marked } from 'marked';
import { Html } from '../../render/html/html.js';

/** Our own documentation as markup; nothing that anybody sent comes here. */
export function markdown(source: string): Html {
  return new Html(marked.parse(source, { async: false }));
}

/** A sentence without a paragraph around it. */
export function inlineMarkdown(source: string): Html {
  return new Html(marked.parseInline(source, { async: false }));
}
