/**
 * npm run bench:anchoring [-- TRIALS]: how often passages are found again, put
 * on other words, or asked about, ours beside others; as Markdown on standard
 * output. A thousand trials of each mutation take about a quarter of an hour.
 * The mutations are shared out among processes, one for each core.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { root } from './lib/root.mjs';

const load = async () => (await runnerImport('./tests/bench/anchoring/run.ts', { configFile: false, root })).module;

if (process.send) {
  const [trials, part, of] = process.argv.slice(2).map(Number);
  const { runBench } = await load();
  process.send(await runBench(trials, [part, of], (line) => process.stderr.write(`${line}\n`)));
  process.disconnect();
} else {
  const trials = Number(process.argv[2] ?? 1000);
  const of = Math.max(1, Math.min(4, availableParallelism()));
  const parts = await Promise.all(Array.from({ length: of }, (_, part) => new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [String(trials), String(part), String(of)]);
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) => code === 0 || reject(new Error(`A part of the measuring ended with ${code}.`)));
  })));
  const { reportOf, resolveMany } = await load();
  process.stdout.write(`${reportOf(parts.flat())}\n\n## 10,000 annotations, 1,000,000 characters, 5 % of the paragraphs changed\n\n`);
  for (const { ms, processorMs, found, withOld } of resolveMany()) {
    process.stdout.write(`- ${withOld ? 'old text kept' : 'quotations only'}: ${processorMs} ms of the processor (${ms} ms by the clock), ${found} found\n`);
  }
}
