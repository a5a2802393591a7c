/** The annotation sets that come with the sample documents. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { HostResult } from '../../src-common/contract/host-api.ts';
import { readError } from './file-errors.ts';
import { readUtf8 } from './files.ts';

/** They are ours: a larger one is none of them. */
const largest = 16 * 1024 * 1024;

/** @throws HostError where one cannot be read */
export async function readSamples(seedsFolder: string): Promise<HostResult<'app.samples'>> {
  const folder = path.join(seedsFolder, 'annotations');
  const names = await readdir(folder).catch((error: unknown) => { throw readError(folder, error); });
  const sets = names.filter((name) => name.endsWith('.jsonld')).sort();
  return Promise.all(sets.map(async (name) => ({ name, content: await readUtf8(path.join(folder, name), largest) })));
}
