/** All that is done to the journal, one after the other, each with its numbers: a part of `npm run test:faults`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleForChild } from '../support/bundle-for-child.ts';
import { cutFiles, flipBits } from './damaged-files.ts';
import { failEachStep } from './failing-steps.ts';
import { fillDisk } from './full-disk.ts';
import { killRuns } from './kill-runs.ts';
import { openLarge } from './large-journal.ts';
import { cutPower } from './power-cuts.ts';
import { randomOf } from './random-of.ts';
import { reportPart } from './report-part.ts';

/** @returns how many things were wrong */
export async function attackJournal(runs: number, seed: number, say: (line: string) => void): Promise<number> {
  const random = randomOf(seed);
  let wrong = 0;
  const part = (words: string, found: { wrong: string[] }): void => { wrong += reportPart(say, words, found); };
  const built = await mkdtemp(path.join(tmpdir(), 'attest-child-'));
  try {
    const kills = await killRuns(await bundleForChild('tests/faults/kill-child.ts', built), runs, random);
    part(`The journal’s writer killed ${kills.runs} times, ${kills.atNamedStep} of them at a named step, ${kills.acknowledged} appends acknowledged`, kills);
  } finally {
    await rm(built, { recursive: true, force: true });
  }
  const cuts = await cutPower();
  part(`Power cut at ${cuts.moments} steps, ${cuts.states} states of the disk`, cuts);
  const failures = await failEachStep(1, true);
  part(`${failures.failures} failing steps, power cut at ${failures.moments} moments after them, ${failures.states} states of the disk`, failures);
  const full = await fillDisk(20, random, true);
  part(`Full disk, ${full.rounds} rounds on ${full.how}, ${full.acknowledged} Changes acknowledged, ${full.refused} appends refused`, full);
  const cut = await cutFiles(1_000, random);
  part(`Cut at ${cut.tried} points, ${cut.inJournal} of them in the journal, the others in the head`, cut);
  const flipped = await flipBits(1_000, random);
  part(`${flipped.tried} flipped bits, ${flipped.inJournal} of them in the journal, the others in the head`, flipped);
  const large = await openLarge(100_000);
  say(`${large.changes} Changes in ${large.fileMegabytes.toFixed(1)} MB: ${large.heapMegabytes.toFixed(1)} MB of memory while they are open`);
  return wrong;
}
