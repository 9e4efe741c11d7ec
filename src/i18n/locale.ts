/** Region whose conventions for dates and numbers a language gets when none is asked for. */
const CONVENTIONS: Readonly<Record<string, string>> = { nl: 'nl-NL', en: 'en-GB', de: 'de-DE', fr: 'fr-FR' };

/** Language of a BCP 47 tag: `nl-BE` → `nl`. */
export function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? locale;
}

/** Full tag for formatting and for marking up text: `nl` → `nl-NL`; a tag with a region stays. */
export function conventionsOf(locale: string): string {
  return locale.includes('-') ? locale : (CONVENTIONS[locale] ?? locale);
}
