import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const script = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The service as it is installed, with its defaults, in a process of its own. */
export const startVisavis = () =>
  start([script('../dist/cli.js'), 'serve', '--port', '0', '--log-level', 'error']);

/** Express with one route for each of ours, which parses the same body and answers as much JSON. */
export const startBareExpress = () => start([script('bare-express.mjs')]);

async function start(words) {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  const [url] = /http:\/\/\S+/.exec(String(line)) ?? [];
  if (url === undefined) throw new Error(`It did not start: ${line}`);
  return {
    url,
    /** Resident set now, all threads together. */
    rssMb() {
      const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      return Number(kb) / 1024;
    },
    async stop() {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}
