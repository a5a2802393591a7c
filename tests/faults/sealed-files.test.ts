/** A short run of what `npm run test:faults` does at length to snapshots and archives. */
import { expect, it } from 'vitest';
import { randomOf } from './random-of.ts';
import { cutSealed, flipSealed, sealedFiles } from './sealed-files.ts';

it.each([['cut at every byte', cutSealed], ['with a flipped bit in every byte', flipSealed]] as const)('a small snapshot or archive, %s, is never taken for complete', async (_, damage) => {
  const { wrong, tried } = await damage(await sealedFiles(false), null, randomOf(1));
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(2_000);
});
