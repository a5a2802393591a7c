/** Fits the weights of the anchoring model anew. The same trials give the same weights. */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './lib/root.mjs';
import { say } from './lib/say.mjs';

const { module } = await runnerImport('./tests/bench/anchoring/write-weights.ts', { configFile: false, root });
const examples = module.writeWeights(join(root, 'src-common', 'core', 'anchoring', 'model-weights.ts'), 400);
say(`Fitted on ${examples} examples.`);
