/** The codebook in force: the newest version of the workspace, or the built-in one where there is none. */
import { builtInCodebook, type Codebook, type CodebookInForce, type CodebookRecord } from './codebook.ts';

/** @returns the built-in codebook itself where there are no versions */
export function currentCodebook(versions: Iterable<CodebookRecord>): CodebookInForce {
  let newest: Codebook = builtInCodebook;
  const orders = new Map([[builtInCodebook.version, orderOf(builtInCodebook)]]);
  for (const version of versions) {
    orders.set(version.version, orderOf(version));
    if (version.version >= newest.version) newest = version;
  }
  if (newest === builtInCodebook) return builtInCodebook;
  const { version, evidence, tags, reasons } = newest;
  return { version, evidence, tags, reasons, orders };
}

function orderOf({ evidence }: Codebook): string[] {
  return evidence.map((term) => term.id);
}
