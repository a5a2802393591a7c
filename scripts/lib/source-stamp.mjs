/**
 * Tells whether out/ was built from the sources as they are: a digest over the
 * contents of everything that the build reads. Contents, not times: a checkout
 * changes times without changing anything.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './root.mjs';

const sources = [
  'src-common', 'src-main', 'src-renderer', 'electron.vite.config.ts', 'vite.node.config.ts',
  'tsconfig.base.json', 'package.json', 'package-lock.json', 'scripts/build.mjs',
];

export const stampFile = join(root, 'out', 'source-stamp');

export function sourceStamp() {
  const digest = createHash('sha256');
  for (const name of sources) addTo(digest, join(root, name));
  return digest.digest('hex');
}

/** Whether out/ is there and belongs to these sources. */
export function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp();
}

function addTo(digest, path) {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    if (existsSync(path)) digest.update(`${relative(root, path)}\0`).update(readFileSync(path)).update('\0');
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.name.startsWith('.')) addTo(digest, join(path, entry.name));
  }
}
