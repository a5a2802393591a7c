/**
 * npm run test:faults [-- --runs 200 --seed 7]: kills (of the journal's writer,
 * and of the built program in its window), power cuts, failing writes, a full
 * disk, cuts and flipped bits, of snapshots and archives too. The same seed
 * makes the same choices; the moment of a kill is the machine's.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { root } from './lib/root.mjs';
import { CannotGoOn, runCommand, say } from './lib/say.mjs';

await runCommand(async () => {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '60' }, seed: { type: 'string', default: String(Date.now() % 100_000) } } });
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  if (!Number.isInteger(runs) || runs < 1) throw new CannotGoOn(`"${values.runs}" is no number of runs.`);
  if (!Number.isInteger(seed)) throw new CannotGoOn(`"${values.seed}" is no seed: it is a whole number.`);
  process.chdir(root);
  const { attackJournal } = (await runnerImport('./tests/faults/journal-faults.ts', { configFile: false, root })).module;
  const { attackSealed } = (await runnerImport('./tests/faults/sealed-faults.ts', { configFile: false, root })).module;
  const wrong = (await attackJournal(runs, seed, say)) + (await attackSealed(seed, say));
  return wrong === 0 ? 0 : 1;
});
