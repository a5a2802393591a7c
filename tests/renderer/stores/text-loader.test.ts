/** The text of a document as it comes from the host. */
import { expect, test, vi } from 'vitest';
import type { DocumentItem } from '../../../src-renderer/stores/corpus-store.svelte.ts';
import { loadText } from '../../../src-renderer/stores/text-loader.ts';

test('a text that begins with a byte order mark of its own (a file with two) keeps it', async () => {
  const text = '\ufeffFirst words.';
  vi.stubGlobal('fetch', async () => new Response(text));
  const item = { id: 'urn:uuid:00000000-0000-5000-8000-000000000001', path: 'a.txt', length: text.length, textSha256: 'aa', entry: {} } as DocumentItem;
  expect(await loadText(item)).toEqual({ text, kept: false });
});
