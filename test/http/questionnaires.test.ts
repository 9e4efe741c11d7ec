import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readJson } from '../helpers/examples.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const ONE = '/v1/questionnaires/vis-a-vis';
/** Without it, fetch adds `no-cache` to a conditional request, which asks for the whole again. */
const NO_RELOAD = { 'Cache-Control': 'max-age=0' };

describe('GET /v1/questionnaires', () => {
  test('lists what can be asked', async () => {
    const response = await fetch(`${app.url}/v1/questionnaires`);
    const { questionnaires } = await response.json();
    const { version, locales } = readJson('questionnaires/vis-a-vis/questionnaire.json') as Listed;
    expect(questionnaires).toContainEqual({
      id: 'vis-a-vis',
      version,
      reference: `vis-a-vis@${version}`,
      locales,
      names: Object.fromEntries(locales.map((locale) => [locale, expect.stringContaining('Visavis')])),
      minutes: 12,
    });
  });
});

interface Listed {
  readonly version: string;
  readonly locales: readonly string[];
}

describe('GET /v1/questionnaires/{id}', () => {
  test('gives every question a place on screen, a format and a text in every language', async () => {
    const questionnaire = await (await fetch(app.url + ONE)).json();
    const { sections, items, responseFormats, texts } = questionnaire;
    const byId = new Map<string, { format: string; wording: Record<string, unknown> }>(
      items.map((item: { id: string }) => [item.id, item]),
    );
    expect(byId.size).toBe(108);
    const shown = sections.flatMap(placed);
    expect(shown.length).toBeGreaterThan(100);
    for (const id of shown) {
      const item = byId.get(id);
      expect(responseFormats).toHaveProperty(String(item?.format));
      for (const key of keysOf(item?.wording)) {
        expect(texts.nl[key], key).toEqual(expect.any(String));
        expect(texts.en[key], key).toEqual(expect.any(String));
      }
    }
  });

  test('does not tell how an answer counts', async () => {
    expect(await (await fetch(app.url + ONE)).text()).not.toContain('keying');
  });

  test('may be kept, and is not sent again while it is the same', async () => {
    const first = await fetch(app.url + ONE);
    const etag = String(first.headers.get('etag'));
    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    expect(etag).toMatch(/^"[\w-]{22}"$/);

    const again = await fetch(app.url + ONE, { headers: { 'If-None-Match': etag, ...NO_RELOAD } });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(etag);
    expect(await again.text()).toBe('');

    const changed = await fetch(app.url + ONE, {
      headers: { 'If-None-Match': '"another"', ...NO_RELOAD },
    });
    expect(changed.status).toBe(200);
    await changed.text();
  });

  test('HEAD gives the headers alone', async () => {
    const response = await fetch(app.url + ONE, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(10_000);
  });
});

interface Section {
  readonly content:
    | { readonly kind: 'items'; readonly items: string[] }
    | { readonly kind: 'rows'; readonly rows: { items: { employee: string[]; manager: string[] } }[] }
    | { readonly kind: 'picks' | 'open' };
}

function placed({ content }: Section): string[] {
  if (content.kind === 'items') return content.items;
  if (content.kind === 'rows')
    return content.rows.flatMap(({ items }) => [...items.employee, ...items.manager]);
  return [];
}

/** Text keys of a wording: a key, or one for each role. */
function keysOf(wording: Record<string, unknown> = {}): string[] {
  return Object.entries(wording).flatMap(([part, key]) => {
    if (part === 'kind') return [];
    return typeof key === 'string' ? [key] : Object.values(key as Record<string, string>);
  });
}
