/**
 * npm start [-- FOLDER] [FILE…] [--data DIR]: sets up what is missing and opens Attest.
 * Node's own modules only until the libraries are there.
 */
import { join } from 'node:path';
import { ensureBrowser } from './lib/browser.mjs';
import { chooseHost } from './lib/choose-host.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { checkDisplay } from './lib/display.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { root } from './lib/root.mjs';
import { runNode, runProgram } from './lib/run-program.mjs';
import { runCommand, say } from './lib/say.mjs';

/** The codes of a program that the system could not start, for example for want of a library. */
const couldNotStart = new Set([126, 127]);

await runCommand(async () => {
  checkNodeVersion();
  checkDisplay();
  await ensureDependencies();
  await ensureBuild();
  const words = process.argv.slice(2);
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const chosen = await chooseHost();
  const reason = chosen.host === 'chromium' ? chosen.reason : 'Electron could not start here';

  if (chosen.host === 'electron') {
    const code = await startElectron(chosen.binary, words, cwd);
    if (!couldNotStart.has(code)) return code;
    say('Electron could not start here; what it needs is named above.');
  }

  process.env.ATTEST_BROWSER = await ensureBrowser();
  say('Opening in a Chromium window.');
  return waitFor(runNode(join(root, 'out', 'chromium', 'main.cjs'), words, { cwd, env: { ATTEST_HOST_REASON: reason } }));
});

async function startElectron(binary, words, cwd) {
  const asRoot = process.platform === 'linux' && process.getuid() === 0;
  if (asRoot) say('Running as root: Electron’s sandbox cannot, so it is off.');
  say('Opening in Electron.');
  // Set by editors that are Electron themselves; it would make Electron a plain Node.
  delete process.env.ELECTRON_RUN_AS_NODE;
  return waitFor(runProgram(binary, [root, ...(asRoot ? ['--no-sandbox'] : []), ...words], { cwd }));
}

/** Ctrl+C goes to the program as well, which saves and ends; this one waits for it. */
async function waitFor(running) {
  const ignore = () => {};
  process.on('SIGINT', ignore);
  const { code, signal } = await running;
  process.off('SIGINT', ignore);
  return code ?? (signal ? 1 : 0);
}
