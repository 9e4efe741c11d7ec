import { needX } from '../../../charts/need-chart.js';
import type { Block } from '../../../report/block.js';
import type { CardChart, TopicCard } from '../../../report/block-parts.js';
import { drawContinuumStrip } from '../continuum-strip.js';
import { drawLabel, type FittedText, fitText } from '../fitted-text.js';
import { CONTENT, columnsWidth, columnX, MARGIN, RIGHT } from '../grid.js';
import { drawMark } from '../marks.js';
import { drawNeedLanes } from '../need-lanes.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import type { Tag } from '../tags.js';
import { TYPE } from '../type-style.js';

/** Where the words of their own begin, from the top of the card; two cards of this height fill a page. */
const NOTES = 277;
/** By lines to write on: three, or two where that saves a page. */
const NOTES_HEIGHT = { normal: 57, snug: 57, tight: 33 } as const;
const PITCH_GAP = { normal: 23, snug: 16, tight: 12 } as const;
const OWN_HEIGHT = 225;
const OWN_LINES = 5;
const OWN_PITCH = 28;
/** Room to write, not a page to fill. */
const TALLEST_OWN = 480;
const LEFT = columnsWidth(5);
const SIDE = columnX(6) + 12;
const SIDE_WIDTH = RIGHT - SIDE;
const QUESTION = 60;

/** A topic as a card: why it is here, what was answered, a question for each, and something small to try. */
export function layoutTopicCard(context: LayoutContext, card: TopicCard): Piece[] {
  const trace = fitText(
    context,
    [{ text: card.trace.title, weight: 'semibold' }, { text: ` ${card.trace.text}` }],
    TYPE.micro,
    RIGHT - columnX(2),
    'plain',
  );
  const reading = fitText(context, card.reading, TYPE.body, LEFT);
  const experiment = fitText(context, card.experiment.text, TYPE.body, SIDE_WIDTH - 14);
  const questions = card.questions.map((question) => ({
    question,
    text: fitText(context, question.text, TYPE.body, SIDE_WIDTH - 26),
  }));
  const top = 37 + Math.max(27, trace.height + 7);
  const notes = Math.max(NOTES, top + 7 + Math.max(110 + reading.height, 153 + experiment.height));
  return [
    {
      height: notes + NOTES_HEIGHT[context.density],
      gap: PITCH_GAP[context.density],
      card: card.number,
      draw(draw, y) {
        const { pen, section } = draw;
        pen.tag(undefined);
        pen.line(MARGIN, y, RIGHT, y, { color: 'ink', width: 1 });
        drawLabel(draw, section, String(card.number), TYPE.numeral, { x: MARGIN, y: y + 8 });
        drawLabel(draw, section, card.title, TYPE.title, { x: columnX(2), y: y + 8, tag: 'H3' });
        trace.draw(draw, section, { x: columnX(2), y: y + 37, color: 'ink3' });

        drawAnswers(draw, card, y + top);
        reading.draw(draw, section, { x: MARGIN, y: y + top + 110 });
        drawQuestions(draw, questions, y + top);
        drawLabel(draw, section, card.experiment.title, TYPE.smallStrong, {
          x: SIDE + 14,
          y: y + top + 140,
          color: 'ink2',
        });
        experiment.draw(draw, section, { x: SIDE + 14, y: y + top + 153 });
        drawNotes(draw, card.notes, y + notes, context.density === 'tight' ? 1 : 2);
      },
    },
  ];
}

function drawAnswers(draw: DrawContext, { answers }: TopicCard, y: number): void {
  drawLabel(draw, draw.section, answers.title, TYPE.smallStrong, { x: MARGIN, y, color: 'ink2' });
  const top = y + 16;
  const bbox = [MARGIN, top, MARGIN + LEFT, top + 52] as const;
  const figure = draw.tags.add(draw.section, 'Figure', { alt: answers.alt, bbox });
  if (answers.chart.kind === 'need') drawNeedChart(draw, answers.chart, figure, top);
  else drawContinuumChart(draw, answers.chart, figure, top);
}

const NEED = { width: LEFT, inset: 20 } as const;

function drawNeedChart(
  draw: DrawContext,
  { chart, key }: Extract<CardChart, { kind: 'need' }>,
  figure: Tag,
  y: number,
): void {
  const { pen, section } = draw;
  pen.tag(undefined);
  pen.rect({ x: MARGIN, y, width: LEFT, height: 52, radius: 4, fill: 'sand1' });
  drawNeedLanes(pen, [{ chart, askerLane: 12, giverLane: 29, figure }], {
    ...NEED,
    x: MARGIN,
    y,
    height: 40,
    d: 12,
    connector: 3,
    background: 'sand1',
    grid: true,
  });
  for (let value = chart.min; value <= chart.max; value++) {
    pen.text(String(value), TYPE.micro, {
      x: MARGIN + needX(value, chart, NEED),
      top: y + 39,
      align: 'center',
      color: 'ink3',
    });
  }
  key.forEach(({ role, mark, text }, index) => {
    const x = MARGIN + (index % 2) * 96;
    const top = y + 58 + Math.floor(index / 2) * 14;
    pen.tag(undefined);
    drawMark(pen, role, x + 4, top + 6, { d: 8, open: mark === 'open' });
    drawLabel(draw, section, text, TYPE.micro, { x: x + 12, y: top, color: 'ink2' });
  });
}

function drawContinuumChart(
  draw: DrawContext,
  { chart, left, right }: Extract<CardChart, { kind: 'continuum' }>,
  figure: Tag,
  y: number,
): void {
  drawContinuumStrip(draw.pen, [{ chart, top: 0, figure }], { x: MARGIN, y, width: LEFT, height: 40 });
  const { section } = draw;
  drawLabel(draw, section, left.title, TYPE.smallStrong, { x: MARGIN, y: y + 44, color: 'ink2' });
  drawLabel(draw, section, right.title, TYPE.smallStrong, {
    x: MARGIN + LEFT,
    y: y + 44,
    align: 'right',
    color: 'ink2',
  });
  const half = LEFT / 2 - 4;
  const hint = (text: string): FittedText => fitText(draw, text, TYPE.micro, half, 'plain');
  hint(left.text).draw(draw, section, { x: MARGIN, y: y + 56, color: 'ink3' });
  hint(right.text).draw(draw, section, { x: MARGIN + half + 8, y: y + 56, color: 'ink3', align: 'right' });
}

function drawQuestions(
  draw: DrawContext,
  questions: readonly { readonly question: TopicCard['questions'][number]; readonly text: FittedText }[],
  y: number,
): void {
  const { pen, tags, section, people } = draw;
  questions.forEach(({ question: { role, intro }, text }, index) => {
    const top = y + index * (QUESTION + 8);
    pen.tag(undefined);
    pen.rect({ x: SIDE, y: top, width: SIDE_WIDTH, height: QUESTION, radius: 6, fill: 'sand1' });
    drawMark(pen, role, SIDE + 18, top + 14, { d: 7 });
    pen.tag(tags.add(section, 'P'));
    drawIntro(draw, intro, people[role].name, role, { x: SIDE + 27, y: top + 8 });
    pen.tag(undefined);
    text.draw(draw, section, { x: SIDE + 14, y: top + 22 });
  });
}

/** "Question for Noor", the name in its owner's color. */
function drawIntro(
  { pen, shaper }: DrawContext,
  intro: string,
  name: string,
  role: 'employee' | 'manager',
  place: { x: number; y: number },
): void {
  const shown = shaper.renderable(name);
  const [before = '', after = ''] = intro.includes(name) ? intro.split(name) : [intro, ''];
  let { x } = place;
  const put = (text: string, strong: boolean): void => {
    if (text === '') return;
    const style = strong ? TYPE.smallStrong : TYPE.small;
    pen.text(text, style, { x, top: place.y, color: strong ? role : 'ink' });
    x += shaper.width(text, style.weight, style.size);
  };
  put(before, false);
  if (intro.includes(name)) put(shown, true);
  put(after, false);
}

/** A line beside the label, and so many below. */
function drawNotes(draw: DrawContext, notes: string, y: number, count: number): void {
  const { pen, section } = draw;
  drawLabel(draw, section, notes, TYPE.smallStrong, { x: MARGIN, y, color: 'ink2' });
  drawWritingLines(draw, { x: MARGIN + 100, y: y + 9, width: CONTENT - 100, count: 1, pitch: 24 });
  drawWritingLines(draw, { x: MARGIN, y: y + 33, width: CONTENT, count, pitch: 24 });
  pen.tag(undefined);
}

export function drawWritingLines(
  { pen }: DrawContext,
  { x, y, width, count, pitch }: { x: number; y: number; width: number; count: number; pitch: number },
): void {
  pen.tag(undefined);
  for (let index = 0; index < count; index++) {
    pen.line(x, y + index * pitch, x + width, y + index * pitch, { color: 'rule', width: 0.5 });
  }
}

/** The free place of a topic that was not needed: room for their own. */
export function layoutOwnTopicCard(
  context: LayoutContext,
  { title, text }: Extract<Block, { kind: 'own-topic-card' }>,
): Piece[] {
  const body = fitText(context, text, TYPE.body, CONTENT);
  return [
    {
      height: OWN_HEIGHT,
      gap: PITCH_GAP[context.density],
      stretch: true,
      draw(draw, y, room) {
        const { pen, section } = draw;
        const more = Math.floor((Math.min(room, TALLEST_OWN) - OWN_HEIGHT) / OWN_PITCH);
        pen.tag(undefined);
        pen.line(MARGIN, y, RIGHT, y, { color: 'ink', width: 1 });
        drawLabel(draw, section, title, TYPE.title, { x: MARGIN, y: y + 10, tag: 'H3' });
        body.draw(draw, section, { x: MARGIN, y: y + 42, color: 'ink2' });
        drawWritingLines(draw, {
          x: MARGIN,
          y: y + 95,
          width: CONTENT,
          count: OWN_LINES + more,
          pitch: OWN_PITCH,
        });
      },
    },
  ];
}
