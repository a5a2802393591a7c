/**
 * Builds everything into out/: Electron's main, preload and the window, the
 * Chromium host, the headless commands. Leaves a stamp of the sources there, so
 * that `npm start` knows whether a build is still the sources' own.
 *
 *   node scripts/build.mjs [part …]     parts: electron, node (default: both)
 */
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/root.mjs';
import { sourceStamp, stampFile } from './lib/source-stamp.mjs';

// electron-vite reads its config relative to the working folder.
process.chdir(root);
const asked = process.argv.slice(2);
const wants = (part) => asked.length === 0 || asked.includes(part);
const began = performance.now();
const stamp = sourceStamp();
rmSync(stampFile, { force: true });

const jobs = [];
if (wants('node')) {
  jobs.push(async () => {
    const { build, runnerImport } = await import('vite');
    const { module } = await runnerImport('./vite.node.config.ts', { configFile: false, root });
    for (const program of module.nodePrograms()) await build({ ...program, logLevel: 'warn' });
    const attest = join(root, 'out', 'cli', 'attest.cjs');
    if (existsSync(attest)) chmodSync(attest, 0o755);
  });
}
if (wants('electron')) {
  jobs.push(async () => {
    const { build } = await import('electron-vite');
    await build({ root, logLevel: 'warn' });
  });
}
for (const job of jobs) await job();

mkdirSync(join(root, 'out'), { recursive: true });
if (asked.length === 0) writeFileSync(stampFile, stamp);
console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
