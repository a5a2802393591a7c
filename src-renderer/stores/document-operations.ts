/** The first time a document is touched its record, and its outlet as a source, become part of the workspace. */
import type { Operation } from '../../src-common/core/claims/change.ts';
import type { DocumentRecord } from '../../src-common/core/claims/document-record.ts';
import { createRecord } from '../../src-common/core/claims/edits.ts';
import { sourceNamed } from '../../src-common/core/claims/source-registry.ts';
import type { Source } from '../../src-common/core/claims/source.ts';
import { newSource } from './new-source.ts';
import type { DocumentItem } from './corpus-store.svelte.ts';

/**
 * @param item a document of the corpus
 * @param sources the registry, in which the manifest's outlet may already be
 * @returns the record, the operations that make it (none where it is there), and a source made on the way
 */
export function documentOperations(
  item: DocumentItem,
  sources: Iterable<Source>,
): { record: DocumentRecord; operations: Operation[]; createdSource: Source | null } {
  if (item.record) return { record: item.record, operations: [], createdSource: null };
  const entry = item.entry;
  if (!entry) throw new Error('a document without entry and record');
  const known = entry.outlet ? sourceNamed(sources, entry.outlet) : null;
  const createdSource = entry.outlet && !known ? newSource(entry.outlet, 'outlet') : null;
  const record: DocumentRecord = {
    id: entry.id,
    path: entry.path,
    title: entry.title,
    mediaType: entry.mediaType,
    sha256: entry.sha256,
    textSha256: entry.textSha256,
    encoding: entry.encoding,
    extractor: entry.extractor,
    length: entry.length,
    outletSourceId: known?.id ?? createdSource?.id ?? null,
    publishedOn: entry.publishedOn,
    url: entry.url,
    language: entry.language,
    regions: entry.regions,
    importedAt: new Date().toISOString(),
    revisionOf: null,
  };
  const operations = [...(createdSource ? createRecord('source', createdSource) : []), ...createRecord('document', record)];
  return { record, operations, createdSource };
}
