/**
 * An origin as a browser sends it, `https://app.example`; without a path, and never `*` or `null`.
 *
 * @returns undefined when the text is something else
 */
export function parseOrigin(text: string): string | undefined {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return undefined;
  const { origin } = new URL(text);
  return origin === text ? origin : undefined;
}
