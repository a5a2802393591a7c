import { describe, expect, test } from 'vitest';
import type { DocumentRecord } from '../../../src-common/core/claims/document-record.ts';
import { newId } from '../../../src-common/core/claims/identifiers.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import type { DocumentItem } from '../../../src-renderer/stores/corpus-store.svelte.ts';
import { importedDocument } from '../../../src-renderer/stores/imported-document.ts';
import { newSource } from '../../../src-renderer/stores/new-source.ts';

const id = newId();
const fileOutlet = newSource('A colleague’s outlet', 'outlet');
const fromFile: DocumentRecord = {
  id, path: 'a.txt', title: 'Title of the file', mediaType: 'text/plain', sha256: 'aa', textSha256: 'bb', encoding: 'utf-8', extractor: 'plain-text/1',
  length: 100, outletSourceId: fileOutlet.id, publishedOn: '2024-01-01', url: 'https://example.org/file', language: 'de',
  regions: [{ kind: 'header', start: 0, end: 5 }], importedAt: '2024-05-01T00:00:00.000Z', revisionOf: null,
};
const bare = { outlet: null, publishedOn: null, url: null, language: null, regions: [] };

function here(facts: Partial<Pick<DocumentItem, 'outlet' | 'publishedOn' | 'url' | 'language' | 'regions'>>): DocumentItem {
  const known = { ...bare, ...facts, id, path: 'a.txt', title: 'Title here', length: 100, textSha256: 'bb' };
  const entry = {
    ...known, regions: [...known.regions], sha256: 'aa', bytes: 100, modifiedAt: '', mediaType: 'text/plain', encoding: 'utf-8', encodingFrom: 'utf-8' as const, extractor: 'plain-text/1',
  };
  return { ...known, entry, record: null, stale: null };
}

/** The document as it would be stored, and the sources made for it. */
function stored(item: DocumentItem | undefined, isOwn: boolean): { document: DocumentRecord; sources: Source[] } {
  const operations = importedDocument(fromFile, item, [fileOutlet], isOwn);
  const after = (type: string) => operations.filter((operation) => operation.type === type).map((operation) => operation.after);
  return { document: after('document')[0] as unknown as DocumentRecord, sources: after('source') as unknown as Source[] };
}

describe('a document that comes with a set', () => {
  test('keeps what is known of it here', () => {
    const { document, sources } = stored(here({ outlet: 'HiFred', publishedOn: '2024-09-08', url: 'https://example.org/here', language: 'en', regions: [{ kind: 'caption', start: 7, end: 9 }] }), false);
    expect(sources.map((source) => source.name)).toEqual(['HiFred']);
    expect(document).toMatchObject({
      title: 'Title here', publishedOn: '2024-09-08', url: 'https://example.org/here', language: 'en', regions: [{ kind: 'caption', start: 7, end: 9 }], outletSourceId: sources[0]?.id,
    });
  });

  test('takes from the file what is not known here, and never points to a source that is not there', () => {
    const { document, sources } = stored(here({}), false);
    expect(sources).toEqual([]);
    expect(document).toMatchObject({ publishedOn: '2024-01-01', url: 'https://example.org/file', language: 'de', regions: fromFile.regions, outletSourceId: fileOutlet.id });
  });

  test('knows an outlet of the file by its name', () => {
    expect(stored(here({ outlet: 'a colleague’s OUTLET' }), false)).toMatchObject({ sources: [], document: { outletSourceId: fileOutlet.id } });
  });

  test.each<[name: string, item: DocumentItem | undefined, isOwn: boolean]>([
    ['work of one’s own goes before the manifest', here({ outlet: 'HiFred', publishedOn: '2024-09-08' }), true],
    ['nothing is known of a document that is not in the corpus', undefined, false],
  ])('%s', (_, item, isOwn) => expect(stored(item, isOwn)).toEqual({ document: fromFile, sources: [] }));
});
