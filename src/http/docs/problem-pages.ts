import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../library/load-library.js';
import type { ProblemCode } from '../../problems/problem.js';
import { html } from '../../render/html/html.js';
import type { Page } from '../../web/page.js';
import { PROBLEM_TYPE } from '../problem-details.js';
import { markdown } from './markdown.js';

const FILE = path.join(PACKAGE_ROOT, 'docs', 'problems.md');

/** docs/problems.md, as the pages to which `type` leads: one for every code, and one for all. */
export interface ProblemPages {
  readonly all: Page;
  readonly byCode: ReadonlyMap<string, Page>;
}

/** Reads the catalogue once, at start. */
export function loadProblemPages(codes: readonly ProblemCode[]): ProblemPages {
  const [opening = '', ...sections] = readFileSync(FILE, 'utf8').split(/^## /m);
  const known = sections
    .map((section) => {
      const [code = '', ...rest] = section.split('\n');
      return { code, text: rest.join('\n') };
    })
    .filter(({ code }) => codes.some((one) => one === code));
  return {
    all: problemPage(
      'Problems',
      `${opening.replace(/^# .*\n/, '')}\n${known.map(({ code }) => `- [\`${code}\`](${PROBLEM_TYPE}${code})`).join('\n')}`,
    ),
    byCode: new Map(known.map(({ code, text }) => [code, problemPage(code, text)])),
  };
}

function problemPage(title: string, text: string): Page {
  return {
    title: `${title}: a problem of the interface`,
    description: 'What Visavis refuses, and what to do about it.',
    className: 'docs',
    content: html`<main id="main" class="docs-main"><p><a href="/docs">The interface</a></p><h1>${title}</h1><div class="prose">${markdown(withPages(text))}</div></main>`,
  };
}

/** Links between documents become links between pages. */
function withPages(text: string): string {
  return text.replaceAll('](http-api.md)', '](/docs)');
}
