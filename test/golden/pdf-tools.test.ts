import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE_PAIRS } from '../helpers/examples.js';
import { exampleDocument, renderExample } from '../helpers/render-example.js';

const missing = ['qpdf', 'pdfinfo', 'pdffonts', 'pdfimages'].filter(
  (tool) => spawnSync(tool, ['-v'], { stdio: 'ignore' }).error !== undefined,
);
if (missing.length > 0) {
  process.stderr.write(
    `left out: checks of the PDFs with ${missing.join(', ')} (Debian: poppler-utils, qpdf)\n`,
  );
}

/** What other programs make of our PDFs. */
describe.skipIf(missing.length > 0)('other PDF tools', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'visavis-test-'));
  const cases = EXAMPLE_PAIRS.flatMap((pair) => ['nl', 'en'].map((locale) => ({ pair, locale })));
  const fileOf = ({ pair, locale }: (typeof cases)[number]): string =>
    path.join(folder, `${pair}.${locale}.pdf`);

  beforeAll(async () => {
    for (const example of cases) {
      writeFileSync(fileOf(example), await renderExample(exampleDocument(example.pair, example.locale)));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(cases)('$pair $locale', (example) => {
    const run = (tool: string, ...args: string[]): string =>
      execFileSync(tool, [...args, fileOf(example)], { encoding: 'utf8' });
    expect(run('qpdf', '--check')).toContain('No syntax or stream encoding errors found');
    expect(run('pdfinfo')).toMatch(/Tagged: +yes[\s\S]*Page size: +595\.28 x 841\.89 pts \(A4\)/);
    const [, , ...fonts] = run('pdffonts').trim().split('\n');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
    expect(run('pdfimages', '-list').trim().split('\n')).toHaveLength(2);
    const pages = Number(/Pages: +(\d+)/.exec(run('pdfinfo'))?.[1]);
    if (example.pair.startsWith('pair-d')) expect(pages).toBe(2);
    else expect(pages >= 8 && pages <= 12).toBe(true);
  });
});
