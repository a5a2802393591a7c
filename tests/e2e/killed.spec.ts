/** The program is killed from outside while it is edited: a short run of what `npm run test:faults` does at length. */
import { bundleForChild } from '../support/bundle-for-child.ts';
import { killProgram } from '../faults/program-kills.ts';
import { randomOf } from '../faults/random-of.ts';
import { expect, test } from '../support/scratch.ts';
import { projectRoot } from '../support/start-program.ts';

test('killed between commit and acknowledgement, it has every edit that was called saved', async ({ scratch, host }) => {
  test.skip(host !== 'chromium' || process.platform !== 'linux', 'kills processes that it finds in /proc');
  test.setTimeout(120_000);
  const looking = await bundleForChild(`${projectRoot}/tests/faults/program-child.ts`, scratch.path('child'));
  const { wrong, saved } = await killProgram({ looking, root: projectRoot }, 2, randomOf(4));
  expect(wrong).toEqual([]);
  expect(saved).toBeGreaterThan(0);
});
