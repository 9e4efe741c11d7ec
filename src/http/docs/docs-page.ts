import { type Html, html } from '../../render/html/html.js';
import type { Page } from '../../web/page.js';
import type { DescribedOperation, DescribedService } from './described-service.js';
import { inlineMarkdown, markdown } from './markdown.js';
import { operationView } from './operation-view.js';
import { schemaView } from './schema-view.js';

/** The OpenAPI document as a page to read: whole without a script, and to be searched and printed as it is. */
export function docsPage(service: DescribedService): Page {
  const { info, tags, components } = service;
  const groups = tags.map(({ name, description }) => ({
    name,
    description,
    operations: operationsOf(service).filter(({ operation }) => operation.tags.includes(name)),
  }));
  return {
    title: `${info.title}: the interface`,
    description: info.summary,
    className: 'docs',
    content: html`<main id="main" class="docs-main">
<h1>The interface <span class="version">${info.version}</span></h1>
<p class="lead">${info.summary} This page shows <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1), from which a client can be generated.</p>
<nav aria-label="Operations"><ul class="plain contents">${groups.map(
      ({ name, operations }) =>
        html`<li><b>${name}</b><ul class="plain">${operations.map(
          ({ method, path, operation }) =>
            html`<li><a href="#${operation.operationId}"><span class="method">${method.toUpperCase()}</span> <code>${path}</code></a></li>`,
        )}</ul></li>`,
    )}<li><b>Reference</b><ul class="plain"><li><a href="#schemas">Schemas</a></li><li><a href="/problems">Problems</a></li></ul></li></ul></nav>
<div class="prose">${markdown(info.description)}</div>
${groups.map(
  ({ name, description, operations }) =>
    html`<section aria-labelledby="tag-${name}"><h2 id="tag-${name}">${name}</h2><p>${inlineMarkdown(description)}</p>${operations.map(operationView)}</section>`,
)}
${schemas(components.schemas)}
</main>`,
  };
}

function operationsOf({ paths }: DescribedService): DescribedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
}

function schemas(known: DescribedService['components']['schemas']): Html {
  return html`<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>${Object.entries(known).map(
    ([name, schema]) => html`<h3 id="schema-${name}">${name}</h3>${schemaView(schema)}`,
  )}</section>`;
}
