/** Writes the sample sets, and the counts in their README.md. Run by `npm run samples`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tablesOf, withTables } from './describe-sets.ts';
import { sampleSets } from './sample-sets.ts';

/**
 * @param folder `seeds/annotations`
 * @returns the files that changed
 */
export function writeSamples(folder: string): string[] {
  const [first, second] = sampleSets();
  if (!first || !second) throw new Error('there are two sample sets');
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const files = [
    ...[first, second].map(({ fileName, content }) => ({ fileName, content })),
    { fileName: 'README.md', content: withTables(readme, tablesOf(first.set, second.set)) },
  ];
  const changed = files.filter(({ fileName, content }) => contentOf(join(folder, fileName)) !== content);
  for (const { fileName, content } of changed) writeFileSync(join(folder, fileName), content);
  return changed.map(({ fileName }) => fileName);
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
