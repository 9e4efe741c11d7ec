import type { Library } from '../library/library.js';
import { loadWebAssets } from './web-assets.js';
import type { Web } from './web-routes.js';
import { loadWebTexts } from './web-texts.js';

/**
 * Reads what the pages are made of, once, at start.
 *
 * @throws Problem when the pages were not built or their texts have mistakes
 */
export function loadWeb(library: Library): Web {
  return { library, texts: loadWebTexts(), assets: loadWebAssets() };
}
