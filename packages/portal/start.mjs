/** `npm start`: makes the clone ready, publishes the Hà Tĩnh plan and serves the demo portal until Ctrl-C. */
import { checkNode, ensureBuilt, ensureInstalled } from './ensure-ready.mjs';

try {
  checkNode();
  ensureInstalled();
  ensureBuilt();
  const { startPortal } = await import('./dist/main.js');
  await startPortal();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
