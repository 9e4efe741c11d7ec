import { assertNever } from '../../kernel/assert-never.js';
import type { Block } from '../../report/block.js';
import { renderAgenda } from './blocks/agenda.js';
import { renderAgreements, renderCheckpoint } from './blocks/agreements.js';
import { renderChangeTable } from './blocks/change-table.js';
import { renderContinua } from './blocks/continua.js';
import { renderCover } from './blocks/cover.js';
import { renderDataTable } from './blocks/data-table.js';
import { renderEnergy } from './blocks/energy.js';
import { renderGuidance } from './blocks/guidance.js';
import { renderBandGuide, renderMarkGuide, renderPersonKey, renderTierGuide } from './blocks/guide.js';
import { renderNeedsTable } from './blocks/needs-table.js';
import { renderOwnLines } from './blocks/own-lines.js';
import { renderHighlight, renderQuestionPanel, renderStatement } from './blocks/panels.js';
import { renderQuotes } from './blocks/quotes.js';
import { renderRoomMap } from './blocks/room-map.js';
import { renderSplitTable } from './blocks/split-table.js';
import { renderSeenStrengths, renderStrengthColumns } from './blocks/strengths.js';
import {
  renderColophon,
  renderColumns,
  renderNotes,
  renderParagraph,
  renderQuestionList,
} from './blocks/text-blocks.js';
import { renderOwnTopicCard, renderTopicCard } from './blocks/topic-card.js';
import { renderTopicOverview } from './blocks/topic-overview.js';
import { renderUpwardList } from './blocks/upward-list.js';
import type { Html } from './html.js';
import type { HtmlContext } from './html-context.js';

/** A block as markup, under a heading of the second level. */
export function renderBlock(context: HtmlContext, block: Block): Html {
  switch (block.kind) {
    case 'cover':
      return renderCover(context, block);
    case 'person-key':
      return renderPersonKey(context, block);
    case 'mark-guide':
      return renderMarkGuide(context, block);
    case 'band-guide':
      return renderBandGuide(context, block);
    case 'tier-guide':
      return renderTierGuide(context, block);
    case 'statement':
      return renderStatement(context, block);
    case 'highlight':
      return renderHighlight(context, block);
    case 'topic-overview':
      return renderTopicOverview(context, block);
    case 'agenda':
      return renderAgenda(context, block);
    case 'columns':
      return renderColumns(context, block);
    case 'paragraph':
      return renderParagraph(context, block);
    case 'question-list':
      return renderQuestionList(context, block);
    case 'strength-columns':
      return renderStrengthColumns(context, block);
    case 'seen-strengths':
      return renderSeenStrengths(context, block);
    case 'energy':
      return renderEnergy(context, block);
    case 'continua':
      return renderContinua(context, block);
    case 'own-lines':
      return renderOwnLines(context, block);
    case 'guidance':
      return renderGuidance(block);
    case 'data-table':
      return renderDataTable(block);
    case 'split-table':
      return renderSplitTable(block);
    case 'change-table':
      return renderChangeTable(context, block);
    case 'needs-table':
      return renderNeedsTable(context, block);
    case 'room-map':
      return renderRoomMap(context, block);
    case 'topic-card':
      return renderTopicCard(context, block);
    case 'own-topic-card':
      return renderOwnTopicCard(context, block);
    case 'quotes':
      return renderQuotes(context, block);
    case 'question-panel':
      return renderQuestionPanel(context, block);
    case 'upward-list':
      return renderUpwardList(context, block);
    case 'agreements':
      return renderAgreements(context, block);
    case 'checkpoint':
      return renderCheckpoint(context, block);
    case 'notes':
      return renderNotes(context, block);
    case 'colophon':
      return renderColophon(context, block);
    default:
      return assertNever(block, 'block kind');
  }
}
