/**
 * Pictures of every view and state into .cache/screenshots, light and dark, and
 * the few that the README shows into docs/pictures.
 *
 *   npm run screenshots [-- -g NAME]     words after -- go to Playwright
 */
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/root.mjs';
import { runNode } from './lib/run-program.mjs';
import { runCommand, say } from './lib/say.mjs';

/** Picture of the README by picture of the gallery. */
const kept = { 'window-light.png': 'window.png', 'window-dark.png': 'main-dark.png', 'reviews-light.png': 'reviews.png' };

await runCommand(async () => {
  await ensureDependencies();
  await ensureBuild();
  const browser = await ensureBrowser();
  const began = Date.now();
  const { code } = await runNode(
    join(root, 'node_modules', 'playwright', 'cli.js'),
    ['test', '--config', join('tests', 'screenshots', 'screenshots.config.ts'), ...process.argv.slice(2)],
    { env: { ATTEST_BROWSER: browser } },
  );
  const pictures = join(root, 'docs', 'pictures');
  mkdirSync(pictures, { recursive: true });
  for (const [taken, name] of Object.entries(kept)) {
    const file = join(root, '.cache', 'screenshots', taken);
    if (existsSync(file) && statSync(file).mtimeMs >= began) copyFileSync(file, join(pictures, name));
  }
  say('The pictures are in .cache/screenshots.');
  return code ?? 1;
});
