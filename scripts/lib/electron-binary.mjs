/**
 * Electron's program: where it is, and fetching it where it is not. The npm
 * package brings only a script that downloads it, about 110 MB.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { lookup } from 'node:dns/promises';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode } from './run-program.mjs';
import { say } from './say.mjs';

const folder = join(root, 'node_modules', 'electron');
const cache = join(root, '.cache');
const failureFile = join(cache, 'electron-not-fetched.json');
const oneDay = 24 * 60 * 60 * 1000;
/** A download that does not grow for so long is given up. */
const stalledAfter = 30_000;

/** @returns the path of Electron's program, or null where it is not there */
export function electronBinary() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8');
    const path = override ? join(override, name) : join(folder, 'dist', name);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** @returns why the last try within a day failed, or null */
export function lastFailure(now = Date.now()) {
  try {
    const { at, reason } = JSON.parse(readFileSync(failureFile, 'utf8'));
    return now - Date.parse(at) < oneDay ? String(reason) : null;
  } catch {
    return null;
  }
}

/**
 * @returns {Promise<string|null>} null when Electron is there now, else why not
 */
export async function fetchElectron() {
  const reason = (await unreachable()) ?? (await download());
  if (reason === null) {
    rmSync(failureFile, { force: true });
    return null;
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ at: new Date().toISOString(), reason }));
  return reason;
}

/** Asked first, because the installer waits long for a network that is not there. */
async function unreachable() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  if (mirror || process.env.HTTPS_PROXY || process.env.https_proxy) return null;
  const late = new Promise((resolve) => setTimeout(resolve, 5000, 'late').unref());
  const found = await Promise.race([lookup('github.com').catch(() => null), late]);
  return found === null || found === 'late' ? 'github.com, where it is kept, cannot be reached' : null;
}

async function download() {
  const temporary = join(cache, 'electron-download');
  mkdirSync(temporary, { recursive: true });
  say('Fetching Electron, about 110 MB, once …');
  let watch;
  let stalled = false;
  const { code, output } = await runNode(join(folder, 'install.js'), [], {
    quiet: true,
    // The installer downloads into the temporary folder: ours can be watched.
    env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    onStart: (child) => {
      watch = watchGrowth(temporary, () => {
        stalled = true;
        child.kill();
      });
    },
  });
  clearInterval(watch);
  rmSync(temporary, { recursive: true, force: true });
  if (code === 0 && electronBinary()) return null;
  if (stalled) return 'its download stood still';
  return `its download failed (${output.trim().split('\n')[0] || `code ${code}`})`;
}

function watchGrowth(path, onStall) {
  let size = -1;
  let grewAt = Date.now();
  let told = Date.now();
  return setInterval(() => {
    const now = sizeOf(path);
    if (now !== size) {
      size = now;
      grewAt = Date.now();
    } else if (Date.now() - grewAt > stalledAfter) {
      onStall();
    }
    if (Date.now() - told > 3000) {
      told = Date.now();
      say(`  ${(size / 1e6).toFixed(0)} MB so far`);
    }
  }, 500);
}

function sizeOf(path) {
  let sum = 0;
  try {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const inner = join(path, entry.name);
      sum += entry.isDirectory() ? sizeOf(inner) : statSync(inner).size;
    }
  } catch {
    // A file that was moved away meanwhile does not count.
  }
  return sum;
}
