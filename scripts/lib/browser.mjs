/** A browser for the Chromium host: one that is there, or one that can be fetched. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode, runProgram } from './run-program.mjs';
import { CannotGoOn, say } from './say.mjs';

/** @returns {Promise<string>} the path of a browser */
export async function ensureBrowser() {
  const there = findBrowser();
  if (there) return there;
  say('There is no Chromium, Chrome or Edge here; fetching one …');
  for (const fetchOne of isDebianAsRoot() ? [fromDebian, fromPlaywright] : [fromPlaywright]) {
    await fetchOne();
    const found = findBrowser();
    if (found) return found;
  }
  throw new CannotGoOn(nextStep());
}

function findBrowser() {
  // The built host's own search: there is one list of places.
  const built = createRequire(import.meta.url)(join(root, 'out', 'chromium', 'find-browser.cjs'));
  try {
    return built.findBrowser();
  } catch (error) {
    throw new CannotGoOn(error.message);
  }
}

async function fromPlaywright() {
  say('  from Playwright (playwright-core install chromium)');
  const withLibraries = process.platform === 'linux' && process.getuid() === 0 ? ['--with-deps'] : [];
  await runNode(join(root, 'node_modules', 'playwright-core', 'cli.js'), ['install', ...withLibraries, 'chromium']);
}

async function fromDebian() {
  say('  from Debian (apt-get install chromium)');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env });
  if ((await install()).code === 0) return;
  // A fresh system has no list of packages yet.
  await runProgram('apt-get', ['update'], { env });
  await install();
}

function linuxId() {
  try {
    return /^ID=["']?([a-z]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

/** Ubuntu's package of the same name is an empty one that points to a snap. */
function isDebianAsRoot() {
  return process.platform === 'linux' && process.getuid() === 0 && linuxId() === 'debian' && existsSync('/usr/bin/apt-get');
}

function nextStep() {
  if (process.platform === 'linux' && linuxId() === 'debian') {
    return 'No browser could be fetched: run "sudo apt-get install chromium", then try again.';
  }
  return 'No browser could be fetched: install Chrome, Chromium or Edge, or name one in ATTEST_BROWSER, then try again.';
}
