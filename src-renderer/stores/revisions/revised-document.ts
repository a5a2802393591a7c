/** The record of a document whose file became another text: what was known of it stays known. */
import type { Operation } from '../../../src-common/core/claims/change.ts';
import type { DocumentRecord, Region } from '../../../src-common/core/claims/document-record.ts';
import { createRecord } from '../../../src-common/core/claims/edits.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import type { DocumentItem } from '../corpus-store.svelte.ts';
import { documentOperations } from '../document-operations.ts';

/**
 * @param item the document as it is now
 * @param regions those of the text before, in the new one; what the manifest says goes before them
 * @returns nothing where the text is on record from before
 */
export function revisedDocument(item: DocumentItem, before: DocumentRecord, regions: readonly Region[], sources: Iterable<Source>): Operation[] {
  if (item.record) return [];
  const { record, createdSource } = documentOperations(item, sources);
  const made = before.outletSourceId === null && createdSource ? createRecord('source', createdSource) : [];
  return [...made, ...createRecord('document', {
    ...record,
    title: before.title,
    outletSourceId: before.outletSourceId ?? record.outletSourceId,
    publishedOn: before.publishedOn ?? record.publishedOn,
    url: before.url ?? record.url,
    language: before.language ?? record.language,
    regions: record.regions.length > 0 ? record.regions : [...regions],
    revisionOf: before.id,
  })];
}
