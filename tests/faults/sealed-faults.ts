/** All that is done to snapshots and archives, with its numbers: the second part of `npm run test:faults`. */
import { randomOf } from './random-of.ts';
import { cutSealed, flipSealed, sealedFiles, type SealedDamage } from './sealed-files.ts';

/** @returns how many damaged files were taken for complete */
export async function attackSealed(seed: number, say: (line: string) => void): Promise<number> {
  const random = randomOf(seed);
  let wrong = 0;
  const part = (words: string, found: SealedDamage): void => {
    say(`${words}: ${found.wrong.length} of ${found.tried} taken for complete`);
    for (const line of found.wrong.slice(0, 20)) say(`    ${line}`);
    wrong += found.wrong.length;
  };
  const small = await sealedFiles(false);
  const large = await sealedFiles(true);
  const sizes = large.map(({ name, bytes }) => `${name} ${(bytes.byteLength / 1e6).toFixed(1)} MB`).join(', ');
  part(`Small snapshot and archive, cut at every byte`, await cutSealed(small, null, random));
  part(`The same, a bit flipped in every byte`, await flipSealed(small, null, random));
  part(`Large (${sizes}), cut at 1,000 points each`, await cutSealed(large, 1_000, random));
  part(`The same, 1,000 flipped bits each`, await flipSealed(large, 1_000, random));
  return wrong;
}
