import { type Html, html } from '../../render/html/html.js';
import type { Content, DescribedOperation, OperationDescription } from './described-service.js';
import { inlineMarkdown, markdown } from './markdown.js';
import { schemaView } from './schema-view.js';

/** One operation: what it takes, what it gives, what it refuses. */
export function operationView({ method, path, operation }: DescribedOperation): Html {
  const { operationId, summary, description, requestBody, responses } = operation;
  return html`<article aria-labelledby="${operationId}">
<h3 id="${operationId}">${summary}</h3>
<p class="address"><span class="method">${method.toUpperCase()}</span> <code>${path}</code>${scope(operation)}</p>
${description === undefined ? undefined : html`<div class="prose">${markdown(description)}</div>`}
${parameters(operation)}
${requestBody === undefined ? undefined : html`<h4>Body</h4>${contents(requestBody.content)}`}
<h4>Answers</h4>
${Object.entries(responses).map(([status, response]) => answer(status, response))}
</article>`;
}

function scope({ security = [] }: OperationDescription): Html | undefined {
  const scopes = new Set(security.flatMap((requirement) => Object.values(requirement).flat()));
  return scopes.size === 0 ? undefined : html` <span class="scope">scope ${[...scopes].join(', ')}</span>`;
}

function parameters({ parameters: known = [] }: OperationDescription): Html | undefined {
  if (known.length === 0) return undefined;
  return html`<h4>Parameters</h4><dl class="parameters">${known.map(
    ({ name, in: place, required = false, description = '', schema }) =>
      html`<dt><code>${name}</code> <span class="place">${place}${required ? ', required' : ''}</span></dt><dd>${inlineMarkdown(description)}${schemaView(schema)}</dd>`,
  )}</dl>`;
}

type Answer = OperationDescription['responses'][string];

function answer(status: string, { description, headers = {}, content = {} }: Answer): Html {
  const names = Object.keys(headers);
  return html`<section class="answer"><h5>${status}</h5><div class="prose">${markdown(listed(description))}</div>${
    names.length === 0
      ? undefined
      : html`<p class="headers">Headers: ${names.map((name, index) => html`${index > 0 ? ', ' : ''}<code>${name}</code>`)}</p>`
  }${contents(content)}</section>`;
}

/** Problems stand on a line each. */
function listed(description: string): string {
  return description.includes('\n') ? description.replaceAll(/^/gm, '- ') : description;
}

function contents(content: Content): Html {
  return html`${Object.entries(content).map(
    ([type, { schema, examples = {} }]) =>
      html`<p class="media"><code>${type}</code></p>${schemaView(schema)}${Object.values(examples).map(
        ({ summary, value }) =>
          html`<details class="example"><summary>${summary}</summary><pre tabindex="0"><code>${shown(value)}</code></pre></details>`,
      )}`,
  )}`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}
