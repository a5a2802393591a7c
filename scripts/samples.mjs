/**
 * npm run samples: makes seeds/annotations of the judgements below
 * tests/support/sample-sets. Running it again changes nothing.
 */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './lib/root.mjs';
import { say } from './lib/say.mjs';

const { module } = await runnerImport('./tests/support/sample-sets/write-samples.ts', { configFile: false, root });
const changed = module.writeSamples(join(root, 'seeds', 'annotations'));
say(changed.length === 0 ? 'The sample sets are up to date.' : `Written: ${changed.join(', ')}.`);
