/**
 * Builds everything into out/: Electron's main, preload and the window, the
 * Chromium host, the headless commands. Builds beside the last build and puts
 * itself in its place at the end, so a failed build leaves the last one whole.
 * A stamp of the sources in it tells `npm start` whose build it is.
 *
 *   node scripts/build.mjs [part …]     parts: electron, node (default: both)
 */
import { chmodSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/root.mjs';
import { sourceStamp, stampFile } from './lib/source-stamp.mjs';

const asked = process.argv.slice(2);
const wants = (part) => asked.length === 0 || asked.includes(part);
const began = performance.now();
const stamp = sourceStamp();

// electron-vite reads its config relative to the working folder.
process.chdir(root);
const next = join('out', `.next-${process.pid}`);
process.env.ATTEST_OUT = next;

try {
  if (wants('node')) {
    const { build, runnerImport } = await import('vite');
    const { module } = await runnerImport('./vite.node.config.ts', { configFile: false, root });
    for (const program of module.nodePrograms(next)) await build({ ...program, logLevel: 'warn' });
    const attest = join(next, 'cli', 'attest.cjs');
    if (existsSync(attest)) chmodSync(attest, 0o755);
  }
  if (wants('electron')) {
    const { build } = await import('electron-vite');
    await build({ root, logLevel: 'warn' });
  }
  rmSync(stampFile, { force: true });
  for (const part of readdirSync(next)) {
    rmSync(join('out', part), { recursive: true, force: true });
    renameSync(join(next, part), join('out', part));
  }
  if (asked.length === 0) writeFileSync(stampFile, stamp);
  console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('The build failed; the last one is still in out/.');
  process.exitCode = 1;
} finally {
  rmSync(next, { recursive: true, force: true });
}
