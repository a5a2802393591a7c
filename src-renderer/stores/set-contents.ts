/** A set with everything it speaks of, out of the workspace's records. */
import type { AnnotationSet, SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { DocumentRecord } from '../../src-common/core/claims/document-record.ts';
import { linksOfSet } from '../../src-common/core/claims/set-links.ts';
import { sourceNamed } from '../../src-common/core/claims/source-registry.ts';
import { sourcesSpokenOf } from '../../src-common/core/claims/spoken-of.ts';
import type { WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';

/** @param own the claims of the set, where they are known: one look at all claims is enough for twenty sets */
export function setContents(set: SetRecord, records: WorkspaceState, own?: readonly Claim[]): AnnotationSet {
  const claims = (own?.slice() ?? [...records.claims.values()].filter((claim) => claim.setId === set.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const rulings = [...records.rulings.values()].filter((ruling) => ruling.setId === set.id).sort((a, b) => (a.id < b.id ? -1 : 1));
  const readings = [...records.readings.values()].filter((reading) => reading.setId === set.id).sort((a, b) => (a.id < b.id ? -1 : 1));
  const documents = [...new Set([...claims, ...rulings, ...readings].map(({ documentId }) => documentId))].flatMap((id) => records.documents.get(id) ?? []).map((document) => withTheirOutlet(document, set, records));
  documents.sort((a, b) => (a.path < b.path ? -1 : 1));
  const sources = sourcesSpokenOf([...documents.map(({ outletSourceId }) => outletSourceId), ...claims.flatMap(({ attribution }) => attribution.map(({ sourceId }) => sourceId))], records.sources);
  return { ...set, claims, ...linksOfSet(records, set.id, claims), documents, sources: sources.sort((a, b) => (a.id < b.id ? -1 : 1)), ...(set.decidedFrom ? { rulings } : {}), ...(readings.length > 0 ? { readings } : {}) };
}

/** Claims by the id of their set. */
export function claimsBySet({ claims }: Pick<WorkspaceState, 'claims'>): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims.values()) {
    const known = found.get(claim.setId);
    if (known) known.push(claim);
    else found.set(claim.setId, [claim]);
  }
  return found;
}

/** A colleague's set goes out as it came: of two sources with the outlet's name, it speaks of the one that came with it. */
function withTheirOutlet(document: DocumentRecord, set: SetRecord, records: WorkspaceState): DocumentRecord {
  const outlet = set.received && document.outletSourceId ? records.sources.get(document.outletSourceId) : undefined;
  if (!outlet || outlet.setId === set.id) return document;
  const theirs = sourceNamed([...records.sources.values()].filter((source) => source.setId === set.id), outlet.name);
  return theirs ? { ...document, outletSourceId: theirs.id } : document;
}
