/** The codebook in force: the newest version of the workspace, or the built-in one where there is none. */
import { builtInCodebook, type Codebook, type CodebookRecord } from './codebook.ts';

export function currentCodebook(versions: Iterable<CodebookRecord>): Codebook {
  let newest: Codebook = builtInCodebook;
  for (const version of versions) if (version.version >= newest.version) newest = version;
  return newest;
}
