/** Opens the built program without a window, waits until it is idle, closes it. For measuring from outside. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './root.mjs';

const { startChromiumHost } = createRequire(import.meta.url)(join(root, 'out', 'chromium', 'host.cjs'));
const host = await startChromiumHost({
  version: '0.0.0-trace',
  dataFolder: process.argv[2],
  seedsFolder: join(root, 'seeds'),
  rendererFolder: join(root, 'out', 'renderer'),
  headless: true,
});
// The browser's own errands start a few seconds after it does.
await new Promise((resolve) => setTimeout(resolve, 5000));
await host.close();
