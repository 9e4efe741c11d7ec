import { DEFAULT_CONFIG } from '../../src/config/config.js';
import { loadLibrary } from '../../src/library/load-library.js';
import { createEngine } from '../../src/pipeline/engine.js';
import { describeService, type OpenApiDocument } from './contract.js';

/** The document of a service that asks who its callers are and is otherwise as it starts by default. */
export function publishedContract(): OpenApiDocument {
  return describeService({
    engine: createEngine(loadLibrary()),
    limits: DEFAULT_CONFIG,
    perMinute: 600,
    secured: true,
  });
}
