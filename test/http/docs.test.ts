import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATUS } from '../../src/http/problem-details.js';
import { PROBLEM_CODES } from '../../src/problems/problem.js';
import { chromiumOrReason } from '../helpers/chromium.js';
import type { OpenApiDocument } from '../helpers/contract.js';
import type { TestApp } from '../helpers/start-app.js';
import { PHONE, sidewaysScroll, startPages, startPagesOnly, violations } from '../helpers/web-pages.js';

const CODES = PROBLEM_CODES.filter((code) => STATUS[code] !== 500);

let app: TestApp;
beforeAll(async () => {
  app = await startPagesOnly();
});
afterAll(() => app.close());

describe.each(['/docs', '/problems', '/problems/consent-missing'])('%s', (path) => {
  test('has no script and nothing from elsewhere', async () => {
    const response = await fetch(app.url + path);
    const markup = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-language')).toBe('en');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(markup).not.toMatch(
      /<script|<style|style="|\son\w+="|(?:src|href)="https?:\/\/(?!www\.rfc-editor)/,
    );
  });

  test('refers only to what is there', async () => {
    const markup = await (await fetch(app.url + path)).text();
    const ids = new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, id] of markup.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
    const addresses = new Set([...markup.matchAll(/href="(\/[^"#]*)"/g)].map(([, address]) => address));
    for (const address of addresses) expect((await fetch(app.url + address)).status, address).toBe(200);
  });
});

test('/docs shows every operation and schema of /openapi.json', async () => {
  const { paths, components }: OpenApiDocument = await (await fetch(`${app.url}/openapi.json`)).json();
  const markup = await (await fetch(`${app.url}/docs`)).text();
  for (const [path, methods] of Object.entries(paths)) {
    expect(markup).toContain(`<code>${path}</code>`);
    for (const { operationId } of Object.values(methods)) expect(markup).toContain(` id="${operationId}"`);
  }
  for (const name of Object.keys(components.schemas)) expect(markup).toContain(` id="schema-${name}"`);
});

describe('the type of a problem', () => {
  test.each(CODES)('%s is the address of its page', async (code) => {
    const response = await fetch(`${app.url}/problems/${code}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('How to fix it:');
  });

  test('leads nowhere for what is no problem of the interface', async () => {
    for (const code of ['file-not-readable', 'nothing', '__proto__']) {
      expect((await fetch(`${app.url}/problems/${code}`)).status).toBe(404);
    }
  });
});

const executable = chromiumOrReason('reading the documentation, in a browser');

describe.skipIf(executable === undefined)('in a browser', () => {
  test('the pages read well, also on a phone', async () => {
    const pages = await startPages(executable ?? '');
    for (const path of ['/docs', '/problems', '/problems/invalid-response-sheet']) {
      const desk = await pages.open(path);
      expect(await violations(desk.page)).toEqual([]);
      const phone = await pages.open(path, { viewport: PHONE });
      expect(await sidewaysScroll(phone.page)).toBe(0);
      expect([...desk.complaints, ...phone.complaints]).toEqual([]);
    }
    await pages.close();
  });
});
