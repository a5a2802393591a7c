/** All that is done to the journal, and to the program as it writes it, one after the other, each with its numbers: `npm run test:faults`. */
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleForChild } from '../support/bundle-for-child.ts';
import { cutFiles, flipBits } from './damaged-files.ts';
import { failEachStep } from './failing-steps.ts';
import { fillDisk } from './full-disk.ts';
import { killRuns } from './kill-runs.ts';
import { fillWindow, type FullWindow } from './full-window.ts';
import { openLarge } from './large-journal.ts';
import { cutPower } from './power-cuts.ts';
import { killProgram, type ProgramKills } from './program-kills.ts';
import { randomOf } from './random-of.ts';

const root = path.resolve('.');

async function hasBuild(folder: string): Promise<boolean> {
  return process.platform === 'linux' && access(path.join(folder, 'out', 'chromium', 'host.cjs')).then(() => true, () => false);
}

function killWords({ runs, atPoint, looked, saved, kept, cuts }: ProgramKills): string {
  const power = cuts
    ? `${cuts.cut} of these moments played again with the power cut, ${cuts.looked} starts on what that left looked at (it took unflushed frames ${cuts.dropped} of ${cuts.unflushed} times)`
    : 'the power was NOT cut (a file system may not be mounted here: it takes root, on Linux)';
  return `The program in its window, ${runs} runs, ${atPoint} of them killed at their named point, ${looked} starts after a kill looked at; ${saved} edits saved, ${kept} appends acknowledged; ${power}`;
}

function fillWords({ rounds, asked, kept, refused, lost, slowestToldMs, exportsCompared }: FullWindow): string {
  return `${rounds} rounds on a mounted tmpfs, ${asked} Changes made, ${kept} acknowledged on disk, ${refused} appends refused, ${lost} lost; said on the screen within ${slowestToldMs} ms at most, ${exportsCompared} earlier exports compared`;
}

/** @returns how many things were wrong */
export async function attackJournal(runs: number, seed: number, say: (line: string) => void): Promise<number> {
  const random = randomOf(seed);
  const wrong: string[] = [];
  const part = (words: string, found: { wrong: string[] }): void => {
    say(`${words}: ${found.wrong.length === 0 ? 'nothing lost, nothing by half, nothing wrongly called damaged' : `${found.wrong.length} WRONG`}`);
    for (const line of found.wrong.slice(0, 20)) say(`    ${line}`);
    wrong.push(...found.wrong);
  };
  say(`Seed ${seed}.`);
  const built = await mkdtemp(path.join(tmpdir(), 'attest-child-'));
  try {
    const kills = await killRuns(await bundleForChild('tests/faults/kill-child.ts', built), runs, random);
    part(`Killed ${kills.runs} times, ${kills.atNamedStep} of them at a named step, ${kills.acknowledged} appends acknowledged`, kills);
  } finally {
    await rm(built, { recursive: true, force: true });
  }
  if (await hasBuild(root)) {
    const child = await mkdtemp(path.join(tmpdir(), 'attest-child-'));
    const filler = await mkdtemp(path.join(tmpdir(), 'attest-child-'));
    try {
      const looking = await bundleForChild('tests/faults/program-child.ts', child);
      const killed = await killProgram({ looking, root }, Math.min(runs, 200), random, say);
      part(killWords(killed), killed);
      const filling = await bundleForChild('tests/faults/full-window-child.ts', filler);
      const filled = await fillWindow({ filling, looking, root }, Math.min(runs, 20), random);
      if (filled) part(`The program on a full disk in its window, ${fillWords(filled)}`, filled);
      else say('The program itself was NOT run on a full disk: mounting a file system is refused here (it takes root, on Linux).');
    } finally {
      await rm(child, { recursive: true, force: true });
      await rm(filler, { recursive: true, force: true });
    }
  } else say('The program itself was NOT killed, nor its disk filled: it is not built, or this system does not list processes in /proc (npm run build).');
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
  return wrong.length;
}
