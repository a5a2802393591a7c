/** A short run of what `npm run test:faults` does at length. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForChild } from '../support/bundle-for-child.ts';
import { cutFiles, flipBits } from './damaged-files.ts';
import { failEachStep } from './failing-steps.ts';
import { fillDisk } from './full-disk.ts';
import { killedAt, killRuns } from './kill-runs.ts';
import { cutPower } from './power-cuts.ts';
import { randomOf } from './random-of.ts';

let built = '';
let program = '';
beforeAll(async () => {
  built = await mkdtemp(path.join(tmpdir(), 'attest-child-'));
  program = await bundleForChild('tests/faults/kill-child.ts', built);
}, 60_000);
afterAll(() => rm(built, { recursive: true, force: true }));

describe('no acknowledged Change is lost, none is there by half, and nothing is called damaged that is not', () => {
  it('when the process is killed at each named step', async () => {
    const { wrong, atNamedStep, acknowledged } = await killRuns(program, killedAt.length, randomOf(1));
    expect(wrong).toEqual([]);
    expect(atNamedStep).toBe(killedAt.filter((step) => step !== null).length);
    expect(acknowledged).toBeGreaterThan(0);
  }, 120_000);

  it('when the power is cut after any step, whatever part of what was not flushed arrived', async () => {
    const { wrong, states, moments } = await cutPower();
    expect(wrong).toEqual([]);
    expect(states).toBeGreaterThan(moments);
  });

  it('when any step fails, before, in its middle or after it was done', async () => {
    expect((await failEachStep(1, false)).wrong).toEqual([]);
    expect((await failEachStep(9, true)).wrong).toEqual([]);
  });

  it('when the disk is full', async () => {
    const { wrong, acknowledged, refused } = await fillDisk(2, randomOf(2), false);
    expect(wrong).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });
});

describe('a damaged journal is never taken for whole, and all before the damage is read', () => {
  it.each([['cut', cutFiles], ['with a flipped bit', flipBits]] as const)('%s', async (_, damage) => {
    const { wrong, inJournal, tried } = await damage(150, randomOf(3));
    expect(wrong).toEqual([]);
    expect(inJournal).toBeGreaterThan(tried / 2);
  });
});
