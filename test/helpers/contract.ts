import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Contract } from '../../src/http/openapi/contract.js';
import { openApiDocument } from '../../src/http/openapi/openapi-document.js';
import { pointer } from '../../src/kernel/json-pointer.js';
import { loadExamplePair } from '../../src/library/load-example-pair.js';

interface ResponseObject {
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly content?: Readonly<Record<string, unknown>>;
}

export interface OpenApiDocument {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly operationId: string; readonly responses: Readonly<Record<string, ResponseObject>> }
        >
      >
    >
  >;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly headers: Readonly<Record<string, { readonly required?: boolean }>>;
  };
}

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The document that the service publishes, typed as far as tests read it. */
export function describeService(contract: Omit<Contract, 'examplePair'>): OpenApiDocument {
  return openApiDocument({ ...contract, examplePair: loadExamplePair() }) as OpenApiDocument;
}

/** Tells in what an answer differs from the document; an empty list when in nothing. */
export function contractChecker(document: OpenApiDocument): (exchange: Exchange) => string[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'openapi');
  const patterns = Object.keys(document.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`),
  }));

  const validate = (place: string, body: unknown): string[] => {
    const check = ajv.getSchema(`openapi#${place}`) ?? ajv.compile({ $ref: `openapi#${place}` });
    return check(body) === true
      ? []
      : (check.errors ?? []).map(({ instancePath, message }) => `body ${instancePath} ${message}`);
  };

  return ({ method, path, status, headers, body }) => {
    const found = patterns.find(({ pattern }) => pattern.test(path))?.path;
    if (found === undefined) return [];
    const operation = document.paths[found]?.[method.toLowerCase()];
    // HEAD is GET without a body; other methods are refused, which no operation describes.
    if (operation === undefined) return [];
    const response = operation.responses[String(status)];
    if (response === undefined) return [`${operation.operationId} does not describe ${status}`];
    const missing = Object.keys(response.headers ?? {}).filter(
      (name) => document.components.headers[name]?.required && headers[name.toLowerCase()] === undefined,
    );
    return [
      ...missing.map((name) => `header ${name} is missing`),
      ...bodyMistakes(found, operation.responses),
    ];

    function bodyMistakes(at: string, responses: Readonly<Record<string, ResponseObject>>): string[] {
      const type = headers['content-type']?.replace(/;.*/, '');
      const content = responses[String(status)]?.content;
      if (content === undefined) return body === '' ? [] : ['has a body'];
      if (type === undefined || content[type] === undefined) return [`type ${type} is not described`];
      if (!/[/+]json$/.test(type)) return [];
      const steps = ['paths', at, method.toLowerCase(), 'responses', status, 'content', type, 'schema'];
      return validate(encodeURI(pointer('', ...steps)), JSON.parse(body));
    }
  };
}
