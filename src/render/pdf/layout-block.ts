import { assertNever } from '../../kernel/assert-never.js';
import type { Block } from '../../report/block.js';
import { layoutAgenda } from './blocks/agenda.js';
import { layoutAgreements, layoutCheckpoint } from './blocks/agreements.js';
import { layoutChangeTable } from './blocks/change-table.js';
import { layoutContinua } from './blocks/continua.js';
import { layoutCover } from './blocks/cover.js';
import { layoutDataTable } from './blocks/data-table.js';
import { layoutEnergy } from './blocks/energy.js';
import { layoutGuidance } from './blocks/guidance.js';
import {
  layoutBandGuide,
  layoutMarkGuide,
  layoutPersonKey,
  layoutStatement,
  layoutTierGuide,
} from './blocks/guide.js';
import { layoutHighlight } from './blocks/highlight.js';
import { layoutNeedsTable } from './blocks/needs-table.js';
import { layoutColophon, layoutNotes } from './blocks/notes.js';
import { layoutOwnLines } from './blocks/own-lines.js';
import { layoutRoomMap } from './blocks/room-map.js';
import { layoutSeenStrengths } from './blocks/seen-strengths.js';
import { layoutSplitTable } from './blocks/split-table.js';
import { layoutStrengthColumns } from './blocks/strength-columns.js';
import { layoutColumns, layoutQuestionList, layoutText } from './blocks/text-blocks.js';
import { layoutOwnTopicCard, layoutTopicCard } from './blocks/topic-card.js';
import { layoutTopicOverview } from './blocks/topic-overview.js';
import { layoutUpwardList } from './blocks/upward-list.js';
import { layoutQuestionPanel, layoutQuotes } from './blocks/voices.js';
import type { LayoutContext, Piece } from './piece.js';

/** Measures a block as pieces that can be put on pages. */
export function layoutBlock(context: LayoutContext, block: Block): Piece[] {
  switch (block.kind) {
    case 'cover':
      return layoutCover(context, block);
    case 'person-key':
      return layoutPersonKey(context, block);
    case 'mark-guide':
      return layoutMarkGuide(context, block);
    case 'band-guide':
      return layoutBandGuide(context, block);
    case 'tier-guide':
      return layoutTierGuide(context, block);
    case 'statement':
      return layoutStatement(context, block);
    case 'highlight':
      return layoutHighlight(context, block);
    case 'topic-overview':
      return layoutTopicOverview(context, block);
    case 'agenda':
      return layoutAgenda(context, block);
    case 'columns':
      return layoutColumns(context, block);
    case 'paragraph':
      return layoutText(context, block);
    case 'question-list':
      return layoutQuestionList(context, block);
    case 'strength-columns':
      return layoutStrengthColumns(context, block);
    case 'seen-strengths':
      return layoutSeenStrengths(context, block);
    case 'energy':
      return layoutEnergy(context, block);
    case 'continua':
      return layoutContinua(context, block);
    case 'own-lines':
      return layoutOwnLines(context, block);
    case 'guidance':
      return layoutGuidance(context, block);
    case 'data-table':
      return layoutDataTable(context, block);
    case 'split-table':
      return layoutSplitTable(context, block);
    case 'change-table':
      return layoutChangeTable(context, block);
    case 'needs-table':
      return layoutNeedsTable(context, block);
    case 'room-map':
      return layoutRoomMap(context, block);
    case 'topic-card':
      return layoutTopicCard(context, block);
    case 'own-topic-card':
      return layoutOwnTopicCard(context, block);
    case 'quotes':
      return layoutQuotes(context, block);
    case 'question-panel':
      return layoutQuestionPanel(context, block);
    case 'upward-list':
      return layoutUpwardList(context, block);
    case 'agreements':
      return layoutAgreements(context, block);
    case 'checkpoint':
      return layoutCheckpoint(context, block);
    case 'notes':
      return layoutNotes(context, block);
    case 'colophon':
      return layoutColophon(context, block);
    default:
      return assertNever(block, 'block kind');
  }
}
