import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from '../kernel/canonical-json.js';
import type { QuestionnaireFile } from './questionnaire-file.js';

/**
 * Fingerprint of a questionnaire's structure, by which a calibration recognizes what it was made for.
 *
 * Covers `questionnaire.json` without its `$schema`, which only helps editors. The wording stands in text
 * files: whoever changes a wording raises the version, and with it this hash.
 *
 * @returns SHA-256 in hex, 64 digits
 */
export function instrumentHash({ $schema, ...structure }: QuestionnaireFile): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(structure))));
}
