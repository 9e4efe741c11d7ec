import { InvalidArgumentError, Option } from 'commander';

/** Where the queue is; from the environment where others could read the command line. */
export function queueOption(): Option {
  return new Option('--queue <url>', 'Redis or Valkey: redis://host:port, or rediss:// over TLS').argParser(
    parseQueueUrl,
  );
}

function parseQueueUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && ['redis:', 'rediss:'].includes(url.protocol) && url.hostname !== '') return url;
  throw new InvalidArgumentError('It must be an address such as redis://127.0.0.1:6379.');
}
