import { SETTINGS, variableOf } from '../../config/settings.js';
import { type Contract, LIMIT_NAMES } from './contract.js';

/** The opening of the documentation: what holds for every request. */
export function introduction({ limits, perMinute, secured }: Contract): string {
  const settings = LIMIT_NAMES.map(
    (name) => `| \`${name}\` (\`${variableOf(name)}\`) | ${limits[name]} | ${SETTINGS[name].meaning} |`,
  );
  return `Visavis scores the answers of a manager and an employee, finds where they differ and how firm that is, and makes a report for one conversation.

Nothing is stored: every answer is computed from the request alone. A POST may be sent again without harm, and the same request gives the same answer.

## Access

${secured ? 'Send a key of `visavis key new`, or a JWT of your identity provider, as `Authorization: Bearer …`. Each operation names the scope it asks for. Questionnaires and this document are open.' : 'This service asks nobody who they are. Where it does, a key of `visavis key new` or a JWT goes into `Authorization: Bearer …`.'}

## Refusals

A refusal is \`application/problem+json\` (RFC 9457). Its \`type\` is the address of a page that says what it means and how to fix it; \`errors\` points to everything that is wrong at once. Its \`title\` follows \`Accept-Language\`. Submitted values are never repeated.

## Limits

| Setting | Value | Meaning |
| --- | ---: | --- |
${settings.join('\n')}
| \`ratePerMinute\` (\`${variableOf('ratePerMinute')}\`) | ${perMinute === 0 ? 'any' : perMinute} | ${SETTINGS.ratePerMinute.meaning} |

Texts and lists have their limits in the schemas.`;
}
