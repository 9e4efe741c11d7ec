// Apart from the cryptography, so that a page can tell what it was given before it loads that.

/** First byte of a sealed message, and `v` of an invitation. */
export const FORMAT_VERSION = 1;

/** Length of a public key and of an encapsulated key on P-256, in bytes: an uncompressed point. */
export const POINT_BYTES = 65;

/** `format` of a file with sealed answers. */
export const SEALED_FORMAT = 'visavis-sealed-answers';

/** Whether a text means to be sealed answers: a file, a link, or the part of a link behind `#`. */
export function looksSealed(text: string): boolean {
  return isJson(text) ? text.includes(`"${SEALED_FORMAT}"`) : /(?:#|^\s*)a=/.test(text);
}

/** A file may hold anything in what people wrote, also what looks like a link. */
export function isJson(text: string): boolean {
  return /^\s*\{/.test(text);
}
