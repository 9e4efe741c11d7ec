import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/report/block.js';
import { EXAMPLE_PAIRS } from '../../helpers/examples.js';
import { readPdf } from '../../helpers/read-pdf.js';
import { personalDocument, renderExample } from '../../helpers/render-example.js';

const [PAIR = ''] = EXAMPLE_PAIRS;

/** The personal pages with one block in a section of its own. */
async function drawn(block: Block) {
  const document = personalDocument(PAIR, 'employee', 'en');
  const section = { id: 'only', name: 'Only', headline: 'Only this', blocks: [block] };
  return readPdf(await renderExample({ ...document, sections: [section] }));
}

function ownBlock<Kind extends Block['kind']>(kind: Kind): Extract<Block, { kind: Kind }> {
  const blocks = personalDocument(PAIR, 'employee', 'en').sections.flatMap((section) => section.blocks);
  const found = blocks.find((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
  if (found === undefined) throw new Error(`The personal edition has no ${kind}`);
  return found;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('a table that goes on', () => {
  test('shows its heading on each page, and has it read out once', async () => {
    const block = ownBlock('own-lines');
    const { text, tags } = await drawn({ ...block, rows: Array(5).fill(block.rows).flat() });
    const pages = count(text, '--- page');
    expect(pages).toBeGreaterThan(1);
    expect(count(text, `${block.title}\n`)).toBe(pages);
    expect(count(text, `${block.legend}\n`)).toBe(pages);
    expect(count(tags, `"${block.title}"`)).toBe(1);
    expect(count(tags, `"${block.legend}"`)).toBe(1);
  });
});

describe('two tables side by side', () => {
  test('show their heads on each page, and have them read out once', async () => {
    const block = ownBlock('split-table');
    const [left, right] = block.halves;
    const often = <Part>(groups: readonly Part[]): Part[] => Array.from({ length: 4 }, () => groups).flat();
    const { text, tags } = await drawn({ ...block, halves: [often(left), often(right)] });
    const pages = count(text, '--- page');
    expect(pages).toBeGreaterThan(1);
    const [head = ''] = block.columns;
    expect(count(text, `${head}\n`)).toBe(2 * pages);
    expect(count(tags, `"${head}"`)).toBe(2);
  });

  test.each([
    { why: 'both', halves: 2 },
    { why: 'one of them empty', halves: 1 },
    { why: 'nothing at all', halves: 0 },
  ])('$why: as many tables as there are rows for', async ({ halves }) => {
    const block = ownBlock('split-table');
    const { text, tags } = await drawn({
      ...block,
      halves: [halves > 1 ? block.halves[0] : [], halves > 0 ? block.halves[1] : []],
    });
    const [head = ''] = block.columns;
    expect(count(text, `${head}\n`)).toBe(halves);
    expect(count(tags, 'Table\n')).toBe(halves);
  });
});
