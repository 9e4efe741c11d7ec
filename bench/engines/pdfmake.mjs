import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const fonts = new URL('../../node_modules/@expo-google-fonts/source-sans-3/', import.meta.url);
const font = (name) => fileURLToPath(new URL(name, fonts));

const COLORS = { employee: '#0F5063', manager: '#A84A12' };
/** Width and height of a chart, and from its sides to its first and last place, in points. */
const CHART = { width: 200, height: 32, inset: 8 };
/** What a reader does not read: names of kinds, marks and roles. */
const UNREAD = new Set('kind sign role id lang asker giver mark opens owner lane alt'.split(' '));

/** The document as pdfmake takes it: every text in order, lists as tables, charts as vectors. Untagged: it has no tags. */
export async function open() {
  const pdfmake = require('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({
    SourceSans: {
      normal: font('400Regular/SourceSans3_400Regular.ttf'),
      bold: font('600SemiBold/SourceSans3_600SemiBold.ttf'),
    },
  });
  const { version } = JSON.parse(
    readFileSync(new URL('../node_modules/pdfmake/package.json', import.meta.url), 'utf8'),
  );
  return {
    version: `pdfmake ${version}`,
    render: ({ document }) => pdfmake.createPdf(definitionOf(document)).getBuffer(),
  };
}

function definitionOf({ title, locale, furniture, sections }) {
  return {
    info: { title },
    language: locale,
    pageSize: 'A4',
    pageMargins: [58, 60, 58, 66],
    defaultStyle: { font: 'SourceSans', fontSize: 10, lineHeight: 1.2 },
    footer: (page, pages) => ({
      text: `${furniture.footer}  ${page} / ${pages}`,
      fontSize: 8,
      margin: [58, 16],
    }),
    content: sections.flatMap(({ name, headline, lead, blocks }, index) => [
      { text: name, bold: true, fontSize: 9, ...(index > 0 && { pageBreak: 'before' }) },
      ...(headline === undefined ? [] : [{ text: headline, fontSize: 24 }]),
      ...(lead === undefined ? [] : [{ text: lead, fontSize: 13, margin: [0, 4, 0, 12] }]),
      ...blocks.flatMap(contentOf),
    ]),
  };
}

function contentOf(value) {
  if (typeof value === 'string') return [{ text: value, margin: [0, 2] }];
  if (Array.isArray(value)) return listOf(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !UNREAD.has(key))
    .flatMap(([key, inner]) => (key === 'chart' ? [chartOf(inner.chart ?? inner)] : contentOf(inner)));
}

/** Things of one kind stand below each other with a line between. */
function listOf(items) {
  if (items.length === 0) return [];
  if (!items.every((item) => typeof item === 'object')) return items.flatMap(contentOf);
  const body = items.map((item) => [{ stack: contentOf(item) }]);
  return [{ table: { widths: ['*'], body }, layout: 'lightHorizontalLines', margin: [0, 4] }];
}

function chartOf({ kind, positions, min, max, importance, experience, estimate, offer, asker, giver }) {
  const x = (value, low, high) =>
    CHART.inset + ((value - low) / (high - low)) * (CHART.width - 2 * CHART.inset);
  const frame = { type: 'rect', x: 0, y: 0, w: CHART.width, h: CHART.height, color: '#F4EEE4' };
  if (kind === 'continuum') {
    const bands = Object.entries(positions ?? {}).flatMap(([role, { value, lower, upper }], lane) => [
      {
        type: 'rect',
        x: x(lower, 0, 100),
        y: 4 + 13 * lane,
        w: x(upper, 0, 100) - x(lower, 0, 100),
        h: 8,
        r: 4,
        lineColor: COLORS[role],
      },
      { type: 'ellipse', x: x(value, 0, 100), y: 8 + 13 * lane, r1: 4, r2: 4, color: COLORS[role] },
    ]);
    return { canvas: [frame, ...bands], margin: [0, 3] };
  }
  const lane = (from, to, role, y) => [
    ...(from === undefined || to === undefined
      ? []
      : [
          { type: 'line', x1: x(from, min, max), y1: y, x2: x(to, min, max), y2: y, lineColor: COLORS[role] },
        ]),
    ...(from === undefined
      ? []
      : [{ type: 'ellipse', x: x(from, min, max), y, r1: 4, r2: 4, color: COLORS[role] }]),
    ...(to === undefined
      ? []
      : [{ type: 'ellipse', x: x(to, min, max), y, r1: 4, r2: 4, lineColor: COLORS[role] }]),
  ];
  return {
    canvas: [frame, ...lane(importance, experience, asker, 9), ...lane(estimate, offer, giver, 23)],
    margin: [0, 3],
  };
}
