import { ROLES, type Role } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import type { ColorName } from '../../../report/template.js';
import { isNamedByRole } from '../../named-by-role.js';
import { drawLabel, fitText } from '../fitted-text.js';
import { CONTENT, columnsWidth, columnX, FOOTER_TOP, MARGIN, PAGE, RIGHT } from '../grid.js';
import { drawDuo, fillCircleSegment } from '../marks.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import { TYPE, type TypeStyle } from '../type-style.js';
import { drawLogo } from './logo.js';

type Cover = Extract<Block, { kind: 'cover' }>;

const FIELD = 404;
const CIRCLE = { x: 132, y: FIELD / 2, radius: 186 } as const;
const SQUARE_LEFT = 252;
const SQUARE = CIRCLE.radius * 2 * 0.886;
const TITLES: readonly TypeStyle[] = [
  { weight: 'light', size: 44, leading: 48 },
  { weight: 'light', size: 36, leading: 40 },
  { weight: 'light', size: 28, leading: 32 },
];

/** The cover fills a page of its own; positions are those of the page. */
export function layoutCover(context: LayoutContext, cover: Cover): Piece[] {
  return [{ height: 0, gap: 0, draw: (draw) => drawCover(draw, cover, context) }];
}

function drawCover(context: DrawContext, cover: Cover, layout: LayoutContext): void {
  drawField(context, cover);
  const below = drawTitle(context, cover, layout);
  const lead = fitText(layout, cover.lead, TYPE.lead, columnsWidth(10));
  lead.draw(context, context.section, { x: MARGIN, y: below + 12, color: 'ink2' });
  drawRules(context, cover, layout);
  drawDates(context, cover);
  drawFooter(context);
}

/** Circle and square with an open overlap, a name on each. */
function drawField(context: DrawContext, { alt, owner }: Cover): void {
  const { pen, tags, section, people } = context;
  pen.tag(undefined);
  pen.rect({ x: 0, y: 0, width: PAGE.width, height: FIELD, fill: 'sand2' });
  pen.tag(tags.add(section, 'Figure', { alt, bbox: [0, 0, PAGE.width, FIELD] }));
  const fill = (role: Role): ColorName => (owner === undefined || owner === role ? role : 'sand3');
  pen.circle(CIRCLE.x, CIRCLE.y, CIRCLE.radius, { fill: fill('employee') });
  pen.rect({
    x: SQUARE_LEFT,
    y: CIRCLE.y - SQUARE / 2,
    width: PAGE.width - SQUARE_LEFT,
    height: SQUARE,
    fill: fill('manager'),
  });
  fillCircleSegment(pen, { ...CIRCLE, chord: SQUARE_LEFT, fill: 'sand2' });
  drawLogo(context);
  const places = { employee: { x: MARGIN, width: 182 }, manager: { x: 381.64, width: 156 } } as const;
  for (const role of owner === undefined ? ROLES : [owner]) {
    const { fullName, name, roleLabel, lang } = people[role];
    const { x, width } = places[role];
    const style = nameStyle(context, fullName, width) ?? nameStyle(context, name, width) ?? SMALLEST_NAME;
    const shown = nameStyle(context, fullName, width) === undefined ? name : fullName;
    drawLabel(context, section, shown, style, { x, y: 176, color: 'white', options: { lang } });
    if (!isNamedByRole(people[role]))
      drawLabel(context, section, roleLabel, TYPE.body, { x, y: 208, color: 'white' });
  }
}

const NAME_SIZES = [28, 22, 18, 14] as const;
const SMALLEST_NAME: TypeStyle = { weight: 'regular', size: 11, leading: 32 };

/** The largest size in which a name fits one line; undefined when none does. */
function nameStyle({ shaper }: LayoutContext, name: string, width: number): TypeStyle | undefined {
  const size = NAME_SIZES.find(
    (candidate) => shaper.width(shaper.renderable(name), 'regular', candidate) <= width,
  );
  return size === undefined ? undefined : { weight: 'regular', size, leading: 32 };
}

/** Two lines at the largest size in which both fit; returns the y below. */
function drawTitle(context: DrawContext, { titleLines }: Cover, { shaper }: LayoutContext): number {
  const { pen, tags, section } = context;
  const fits = (style: TypeStyle): boolean =>
    titleLines.every((line) => shaper.width(shaper.renderable(line), style.weight, style.size) <= CONTENT);
  const style = TITLES.find(fits);
  if (style === undefined) {
    const title = fitText(context, titleLines.join(' '), TITLES[2] ?? TYPE.h1, CONTENT, 'balance');
    return title.draw(context, section, { x: MARGIN, y: 432, tag: 'H1' });
  }
  pen.tag(tags.add(section, 'H1'));
  titleLines.forEach((line, index) => {
    pen.text(line, style, { x: MARGIN, top: 432 + index * style.leading });
  });
  pen.tag(undefined);
  return 432 + 2 * style.leading;
}

function drawRules(context: DrawContext, { rules }: Cover, layout: LayoutContext): void {
  rules.forEach(({ title, text }, index) => {
    const x = columnX(1 + 3 * index);
    const width = columnsWidth(3);
    context.pen.tag(undefined);
    context.pen.line(x, 612, x + width, 612, { color: 'ink', width: 0.75 });
    const head = fitText(layout, title, TYPE.h3, width, 'plain');
    const y = head.draw(context, context.section, { x, y: 618, tag: 'H2' });
    fitText(layout, text, TYPE.small, width).draw(context, context.section, { x, y: y + 2, color: 'ink2' });
  });
}

function drawDates(context: DrawContext, { discussBefore, preparedOn }: Cover): void {
  const { pen, tags, section, shaper } = context;
  pen.tag(undefined);
  pen.rect({ x: MARGIN, y: 736, width: CONTENT, height: 36, radius: 6, fill: 'sand2' });
  if (discussBefore !== undefined) {
    pen.tag(tags.add(section, 'P'));
    const x = MARGIN + 16;
    const width = pen.text(discussBefore.title, TYPE.body, { x, top: 746 });
    pen.text(discussBefore.text, TYPE.bodyStrong, {
      x: x + width + shaper.width(' ', 'regular', TYPE.body.size),
      top: 746,
    });
    pen.tag(undefined);
  }
  drawLabel(context, section, preparedOn, TYPE.body, {
    x: RIGHT - 16,
    y: 746,
    align: 'right',
    color: 'ink2',
  });
}

function drawFooter({ pen, document }: DrawContext): void {
  drawDuo(pen, MARGIN, FOOTER_TOP + 6, 10);
  pen.text('Visavis', TYPE.smallStrong, { x: MARGIN + 22, top: FOOTER_TOP, color: 'ink2' });
  pen.text(document.furniture.coverFooter, TYPE.micro, {
    x: RIGHT,
    top: FOOTER_TOP,
    color: 'ink3',
    align: 'right',
  });
}
