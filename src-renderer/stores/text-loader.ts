/** Fetches a document's text from the page's own origin and makes sure that it is the text meant. */
import { keptTextPath, textPath } from '../../src-common/contract/host-api.ts';
import { HostError } from '../../src-common/contract/host-error.ts';
import type { DocumentItem } from './corpus-store.svelte.ts';

/**
 * @returns the text, and whether it came from the copy that was kept because
 *   the file on disk is no longer the one that was annotated
 * @throws HostError fileChanged, fileMissing or readFailed, naming the file
 */
export async function loadText(item: DocumentItem): Promise<{ text: string; kept: boolean }> {
  if (item.entry) {
    const answer = await fetch(textPath(item.id));
    if (answer.ok) return checked(item, await textOf(answer), false);
  }
  const kept = await fetch(keptTextPath(item.textSha256));
  if (kept.ok) return checked(item, await textOf(kept), true);
  throw new HostError(item.entry ? 'fileChanged' : 'fileMissing', { path: item.path });
}

/** Every character: `Response.text()` would drop a leading BOM, which a file with two has as text. */
async function textOf(answer: Response): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
}

function checked(item: DocumentItem, text: string, kept: boolean): { text: string; kept: boolean } {
  if (text.length !== item.length) throw new HostError('fileChanged', { path: item.path });
  return { text, kept };
}
