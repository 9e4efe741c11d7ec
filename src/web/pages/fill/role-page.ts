import { ROLES, type Role } from '../../../instrument/instrument.js';
import { type Html, html } from '../../../render/html/html.js';
import { mark } from '../../../render/html/svg/marks.js';
import { type Page, withLocale } from '../../page.js';
import { ask, type FillContext, say } from './fill-context.js';

/** Who answers: two links, so that the choice needs no script. */
export function rolePage(context: Omit<FillContext, 'role'>): Page {
  const as = { ...context, role: 'employee' as Role };
  return {
    title: ask(as, context.instrument.name),
    description: ask(as, context.instrument.purpose),
    className: 'roles-page',
    content: html`<main id="main" class="narrow"><h1>${say(as, 'role.title')}</h1><p class="lead">${ask(as, context.instrument.purpose)} ${say(as, 'role.lead', { minutes: context.instrument.minutes })}</p><ul class="role-cards">${ROLES.map((role) => card(as, role))}</ul></main>`,
  };
}

function card(context: FillContext, role: Role): Html {
  const address = withLocale(`/fill/${context.instrument.id}?role=${role}`, context.locale);
  return html`<li><a class="role-card ${role}" href="${address}">${mark(role)}<span><b>${say(context, `role.${role}`)}</b><small>${say(context, `role.${role}.hint`)}</small></span></a></li>`;
}
