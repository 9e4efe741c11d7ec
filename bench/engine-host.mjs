// The process of one engine: loads it, then renders what it is sent. Started by engine-process.mjs.
import { writeFileSync } from 'node:fs';

const { open } = await import(`./engines/${process.argv[2]}.mjs`);
const engine = await open().catch((error) => {
  process.send({ absent: String(error.message).split('\n')[0] });
  process.exit();
});

process.on('message', async ({ report, saveTo, close }) => {
  if (close) {
    await engine.close?.();
    process.exit();
  }
  try {
    const start = performance.now();
    const bytes = await engine.render(report);
    const ms = performance.now() - start;
    if (saveTo !== undefined) writeFileSync(saveTo, bytes);
    process.send({ ms, bytes: bytes.length });
  } catch (error) {
    process.send({ absent: String(error.message ?? error).split('\n')[0] });
  }
});
process.send({ version: engine.version });
