/** Builds where the last build is not of these sources. */
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode } from './run-program.mjs';
import { CannotGoOn, say } from './say.mjs';
import { isBuilt } from './source-stamp.mjs';

export async function ensureBuild() {
  if (isBuilt()) return;
  say('Building …');
  const { code } = await runNode(join(root, 'scripts', 'build.mjs'));
  if (code !== 0) throw new CannotGoOn('The program could not be built; the reason is above.');
}
