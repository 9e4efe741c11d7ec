/** A language in the body goes before the one that the caller reads; without either, the sheet decides. */
export function withLanguage(body: unknown, locale: string | undefined): unknown {
  if (locale === undefined || typeof body !== 'object' || body === null) return body;
  return Array.isArray(body) || Object.hasOwn(body, 'locale') ? body : { ...body, locale };
}
