/**
 * npm run test:faults [-- --runs 200 --seed 7 --only program]: kills (of the
 * journal's writer, and of the built program in its window), power cuts, failing
 * writes, a full disk, cuts and flipped bits, of snapshots and archives too. The
 * same seed makes the same choices; the moment of a kill is the machine's.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { root } from './lib/root.mjs';
import { CannotGoOn, runCommand, say } from './lib/say.mjs';

const load = async (name) => (await runnerImport(`./tests/faults/${name}.ts`, { configFile: false, root })).module;
const parts = {
  journal: async (runs, seed) => (await load('journal-faults')).attackJournal(runs, seed, say),
  files: async (_, seed) => (await load('sealed-faults')).attackSealed(seed, say),
  program: async (runs, seed) => (await load('program-faults')).attackProgram(runs, seed, say),
};

await runCommand(async () => {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '60' }, seed: { type: 'string', default: String(Date.now() % 100_000) }, only: { type: 'string' } } });
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  if (!Number.isInteger(runs) || runs < 1) throw new CannotGoOn(`"${values.runs}" is no number of runs.`);
  if (!Number.isInteger(seed)) throw new CannotGoOn(`"${values.seed}" is no seed: it is a whole number.`);
  if (values.only !== undefined && !Object.hasOwn(parts, values.only)) throw new CannotGoOn(`"${values.only}" is no part: there are ${Object.keys(parts).join(', ')}.`);
  process.chdir(root);
  say(`Seed ${seed}.`);
  let wrong = 0;
  for (const [name, attack] of Object.entries(parts)) if (values.only === undefined || values.only === name) wrong += await attack(runs, seed);
  return wrong === 0 ? 0 : 1;
});
