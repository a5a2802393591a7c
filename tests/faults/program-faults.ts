/** All that is done to the built program in its window, with its numbers: a part of `npm run test:faults`. */
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleForChild } from '../support/bundle-for-child.ts';
import { fillWindow, type FullWindow } from './full-window.ts';
import { killProgram, type ProgramKills } from './program-kills.ts';
import { randomOf } from './random-of.ts';
import { reportPart } from './report-part.ts';

const root = path.resolve('.');
const mostKills = 200;
const mostRounds = 20;

/** @returns how many things were wrong */
export async function attackProgram(runs: number, seed: number, say: (line: string) => void): Promise<number> {
  if (!(await canRun())) {
    say('The program itself was NOT killed, nor its disk filled: it is not built, or this system does not list processes in /proc (npm run build).');
    return 0;
  }
  const random = randomOf(seed);
  const folders = [await mkdtemp(path.join(tmpdir(), 'attest-child-')), await mkdtemp(path.join(tmpdir(), 'attest-child-'))] as const;
  try {
    const looking = await bundleForChild('tests/faults/program-child.ts', folders[0]);
    const killed = await killProgram({ looking, root }, Math.min(runs, mostKills), random, say);
    const wrong = reportPart(say, killWords(killed), killed);
    const filling = await bundleForChild('tests/faults/full-window-child.ts', folders[1]);
    const filled = await fillWindow({ filling, looking, root }, Math.min(runs, mostRounds), random, say);
    if (filled) return wrong + reportPart(say, fillWords(filled), filled);
    say('The program itself was NOT run on a full disk: mounting a file system is refused here (it takes root, on Linux).');
    return wrong;
  } finally {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  }
}

async function canRun(): Promise<boolean> {
  return process.platform === 'linux' && access(path.join(root, 'out', 'chromium', 'host.cjs')).then(() => true, () => false);
}

function killWords({ runs, atPoint, looked, saved, kept, cuts }: ProgramKills): string {
  const power = cuts
    ? `${cuts.cut} of these moments played again with the power cut, ${cuts.looked} starts on what that left looked at (it took unflushed frames ${cuts.dropped} of ${cuts.unflushed} times)`
    : 'the power was NOT cut (a file system may not be mounted here: it takes root, on Linux)';
  return `The program in its window, ${runs} runs, ${atPoint} of them killed at their named point, ${looked} starts after a kill looked at; ${saved} edits saved, ${kept} appends acknowledged; ${power}`;
}

function fillWords({ rounds, asked, kept, refused, lost, slowestToldMs, named, exportsCompared }: FullWindow): string {
  return `The program on a full disk in its window, ${rounds} rounds on a mounted tmpfs, ${asked} Changes made, ${kept} acknowledged on disk, ${refused} appends refused, ${lost} lost; said on the screen within ${slowestToldMs} ms at most, called full in ${named} rounds; ${exportsCompared} earlier exports compared`;
}
