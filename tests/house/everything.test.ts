/** Who may read what a blind review hides: what edits, imports, restores and keeps. Whatever shows, counts or writes out reads `records`. */
import { expect, test } from 'vitest';
import { readSource, sourceFiles } from './source-files.ts';

const mayReadAll: Readonly<Record<string, string>> = {
  'stores/archive-store.svelte.ts': 'an archive holds all',
  'stores/blind-store.svelte.ts': 'marks, letters, and the names of a decided passage once they are asked for',
  'stores/claim-editing.ts': 'edits',
  'stores/codebook-store.svelte.ts': 'edits',
  'stores/deciding.ts': 'puts true names on record',
  'stores/deciding-links.ts': 'puts true names on record',
  'stores/document-files.ts': 'how files are read',
  'stores/layers-store.svelte.ts': 'removes a layer whole',
  'stores/link-editing.ts': 'edits',
  'stores/restoring.ts': 'restores all',
  'stores/reviewing.ts': 'puts true names on record',
  'stores/revisions/put-on-record.ts': 'all claims follow their documents',
  'stores/revisions/revision-store.svelte.ts': 'all claims follow their documents',
  'stores/revisions/separations.svelte.ts': 'takes back where all claims went',
  'stores/save-copy.ts': 'a copy holds all',
  'stores/session.svelte.ts': 'one’s own sets',
  'stores/text-keeping.ts': 'keeps the texts of all claims',
  'stores/transfer-store.svelte.ts': 'an import is planned against all',
  'stores/workspace-keeper.svelte.ts': 'how files are read',
  'stores/workspace-store.svelte.ts': 'has it',
};

test('only what edits and keeps reads records that a blind review hides', () => {
  const readers = sourceFiles('src-renderer').filter((file) => /(?<!\.)\.everything\b|\beverything:/.test(readSource(file))).map((file) => file.replace('src-renderer/', ''));
  expect(readers.filter((reader) => !(reader in mayReadAll))).toEqual([]);
  expect(Object.keys(mayReadAll).filter((name) => !readers.includes(name) && name !== 'stores/workspace-store.svelte.ts'), 'listed, and does not').toEqual([]);
});
