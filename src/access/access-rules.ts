import type { KeyEntry } from './key-entry.js';
import type { TokenRules } from './token-rules.js';

/** Who may ask: holders of these keys, and of tokens that follow these rules. */
export interface AccessRules {
  readonly keys: readonly KeyEntry[];
  readonly tokens?: TokenRules;
}
