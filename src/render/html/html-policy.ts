/**
 * Content Security Policy of a report as a page, wherever it is opened: its own styles and nothing else.
 * It stands in the file; a server that sends the file says the same in a header.
 */
export const HTML_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
