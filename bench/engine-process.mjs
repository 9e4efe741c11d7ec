import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { measureTree } from './process-tree.mjs';

const HOST = fileURLToPath(new URL('engine-host.mjs', import.meta.url));

/**
 * Starts an engine in a process of its own, and renders one report with it.
 *
 * @returns the engine with `coldMs`, the time from starting the process to the bytes of that report;
 *   or `absent`, why there is none
 */
export async function startEngine(name, firstReport) {
  const start = performance.now();
  const child = fork(HOST, [name], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(() => ({ absent: 'its process ended' }));
  const answer = () => Promise.race([new Promise((resolve) => child.once('message', resolve)), ended]);
  const { absent, version } = await answer();
  if (absent !== undefined) return { name, absent };

  const render = (report, saveTo) => {
    if (child.connected) child.send({ report, saveTo });
    return answer();
  };
  const first = await render(firstReport);
  if (first.absent !== undefined) return { name, absent: first.absent };
  return {
    name,
    version,
    coldMs: performance.now() - start,
    render,
    measure: () => measureTree(child.pid),
    close: async () => {
      if (child.connected) child.send({ close: true });
      await ended;
    },
  };
}
