import { createHmac } from 'node:crypto';
import { Problem } from '../problems/problem.js';

export const KEY_VARIABLE = 'VISAVIS_QUEUE_KEY';

const KEY_BYTES = 32;

/** What the two ends of a queue share, and Redis never sees. */
export type QueueSecret = Buffer;

/**
 * Reads the key: 32 random bytes in base64 or hex, as `openssl rand -base64 32` gives them.
 *
 * @throws Problem when there is none or it is none; never with the key in its text
 */
export function parseQueueSecret(text: string | undefined): QueueSecret {
  const given = text?.trim() ?? '';
  const secret = Buffer.from(given, /^[0-9a-f]{64}$/i.test(given) ? 'hex' : 'base64');
  if (secret.length === KEY_BYTES && /^[A-Za-z0-9+/]+=?$/.test(given)) return secret;
  throw new Problem(
    'queue-key-unusable',
    `${KEY_VARIABLE} ${given === '' ? 'is not set' : `holds no key of ${KEY_BYTES} bytes`}. ` +
      'Make one with `openssl rand -base64 32` and give it to both ends of the queue.',
  );
}

/**
 * The queue in which ends with this secret and this release meet.
 *
 * So a worker never takes what it cannot open, or would draw otherwise than the machine that asked: during an
 * upgrade or a change of keys, old and new work side by side.
 */
export function queueName(secret: QueueSecret, release: string): string {
  return `reports-${createHmac('sha256', secret).update(`queue ${release}`).digest('hex').slice(0, 16)}`;
}
