import { ROLES, type Role } from '../../../instrument/instrument.js';
import { completion } from '../../../quality/completion.js';
import { type Html, html } from '../../../render/html/html.js';
import { mark } from '../../../render/html/svg/marks.js';
import { pairSheets, type SheetPair } from '../../../responses/pair-sheets.js';
import type { ResponseSheet } from '../../../responses/response-sheet.js';
import { need } from '../page/dom.js';
import type { CoachSession } from './coach-session.js';
import type { SheetFile } from './read-sheet-file.js';

type Sheet = Extract<SheetFile, { kind: 'sheet' }>;

/** Two places, one per role. A second file of one role takes the free place, so that both can be seen. */
export type Slots = { [place in Role]?: Sheet };

export function place(slots: Slots, file: Sheet, wanted?: Role): void {
  const { role } = file.sheet;
  const other = role === 'employee' ? 'manager' : 'employee';
  if (wanted !== undefined) slots[wanted] = file;
  else if (slots[role] !== undefined && slots[role].sheet.role === role && slots[other] === undefined)
    slots[other] = file;
  else slots[role] = file;
  // Two files in swapped places are simply a pair.
  const { employee, manager } = slots;
  if (employee?.sheet.role === 'manager' && manager?.sheet.role === 'employee') {
    slots.employee = manager;
    slots.manager = employee;
  }
}

export interface Checked {
  readonly pair?: SheetPair;
  readonly messages: readonly string[];
}

/** Whether the two belong together, and in words what is in the way. */
export function checkPair({ slots, say }: Pick<CoachSession, 'slots' | 'say'>): Checked {
  const { employee, manager } = slots;
  if (employee === undefined || manager === undefined) return { messages: [] };
  if (employee.sheet.role === manager.sheet.role)
    return { messages: [say('coach.wrong.same-role', { role: employee.sheet.role })] };
  const pair = pairSheets({ employee: employee.sheet, manager: manager.sheet });
  if (!pair.ok) return { messages: [say('coach.wrong.versions')] };
  const without = ROLES.filter((role) => !pair.value[role].consent.sharedReport);
  return without.length === 0
    ? { pair: pair.value, messages: [] }
    : {
        messages: without.map((role) => say('coach.wrong.consent', { name: nameOf(pair.value, role, say) })),
      };
}

/** Sheets that lie in the place of their role. */
export function sheetsOnTable({ slots }: Pick<CoachSession, 'slots'>): ResponseSheet[] {
  return ROLES.flatMap((role) => {
    const sheet = slots[role]?.sheet;
    return sheet?.role === role ? [sheet] : [];
  });
}

function nameOf(pair: SheetPair, role: Role, say: CoachSession['say']): string {
  return pair[role].respondent.name ?? say('coach.slot.nameless', { role });
}

export function showSlots(session: CoachSession): void {
  for (const role of ROLES) {
    const element = need(`[data-slot=${role}]`);
    const file = session.slots[role];
    element.className = `drop ${file?.sheet.role ?? role}${file === undefined ? '' : ' filled'}`;
    element.innerHTML = (file === undefined ? empty(session, role) : filled(session, role, file)).markup;
  }
}

function empty({ say }: CoachSession, role: Role): Html {
  return html`<p class="who">${mark(role, 'open')}${say('coach.slot.empty', { role })}</p>`;
}

function filled({ say }: CoachSession, at: Role, { sheet, name }: Sheet): Html {
  const { role, respondent, instrument } = sheet;
  const who =
    respondent.name === undefined
      ? say('coach.slot.nameless', { role })
      : say('coach.slot.person', { name: respondent.name, role });
  const { answered, total } = completion(sheet);
  return html`<p class="who">${mark(role)}${who}</p><p class="from">${name}<br>${say('coach.slot.version', { version: instrument.version })}</p><p class="state"><span>${say('coach.slot.complete', { answered, total })}</span><label class="text-button file"><input type="file" accept="application/json,.json" data-replace="${at}"><span>${say('coach.slot.replace')}<span class="vh">: ${who}</span></span></label></p>`;
}
