/** Brings node_modules to what package-lock.json says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode, runProgram } from './run-program.mjs';
import { CannotGoOn, say } from './say.mjs';

/**
 * Whether every package of the lock is there in its version. npm keeps its own
 * copy of the lock in node_modules; times of files would tell less, because a
 * checkout changes them.
 */
export function areDependenciesThere() {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    path === '' || installed[path]?.version === version || (optional && !installed[path]));
}

export async function ensureDependencies() {
  if (areDependenciesThere()) return;
  say('Installing the libraries (npm ci) …');
  // npm itself says where it lies when it runs us; npm.cmd needs a shell on Windows.
  const npm = process.env.npm_execpath;
  const result = npm && existsSync(npm) && /\.c?js$/.test(npm)
    ? await runNode(npm, ['ci', '--loglevel=error'])
    : await runProgram('npm', ['ci', '--loglevel=error'], { shell: process.platform === 'win32' });
  if (result.missing) throw new CannotGoOn('npm was not found: it comes with Node, from https://nodejs.org.');
  if (result.code !== 0) {
    throw new CannotGoOn('The libraries could not be installed; npm says why above. Most often there is no network: connect, then try again.');
  }
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
