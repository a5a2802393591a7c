/**
 * A document that comes with a set and is not part of the workspace yet. What
 * is known of it here (the corpus' own manifest) goes before what the file
 * says; the file fills in what is not known here. Work of one's own, continued
 * on another machine, goes before both.
 */
import type { Operation } from '../../src-common/core/claims/change.ts';
import type { DocumentRecord } from '../../src-common/core/claims/document-record.ts';
import { createRecord } from '../../src-common/core/claims/edits.ts';
import type { Source } from '../../src-common/core/claims/source.ts';
import type { DocumentItem } from './corpus-store.svelte.ts';
import { documentOperations } from './document-operations.ts';

/**
 * @param document as the file has it, under the identity it has here
 * @param item the document in the corpus, if it is there
 * @param sources all that will be there, those of the file included
 */
export function importedDocument(document: DocumentRecord, item: DocumentItem | undefined, sources: Iterable<Source>, isOwn: boolean): Operation[] {
  if (isOwn || !item?.entry) return createRecord('document', document);
  const { record: local, createdSource } = documentOperations({ ...item, record: null }, sources);
  const merged: DocumentRecord = {
    ...local,
    importedAt: document.importedAt,
    outletSourceId: local.outletSourceId ?? document.outletSourceId,
    publishedOn: local.publishedOn ?? document.publishedOn,
    url: local.url ?? document.url,
    language: local.language ?? document.language,
    regions: local.regions.length > 0 ? local.regions : document.regions,
  };
  return [...(createdSource ? createRecord('source', createdSource) : []), ...createRecord('document', merged)];
}
