/** A set whose passages stand in their texts, with no more of it than agreement is about: offsets are UTF-16. */
import type { AnnotationSet } from '../claims/annotation-set.ts';
import type { Claim } from '../claims/claim.ts';
import type { CodedClaim } from './agreement-input.ts';
import { packSet, type PackedSet, type SetToPack } from './packed-set.ts';

export function placedSet({ author, claims, sources, documents }: Pick<AnnotationSet, 'author' | 'claims' | 'sources' | 'documents'>): SetToPack {
  return {
    author: { name: author.name },
    sources,
    claims: claims.map(codedClaim),
    documents: documents.map(({ id, path, sha256, textSha256, length, regions, publishedOn }) =>
      ({ id, path, sha256, textSha256, iri: null, details: { length, regions, publishedOn } })),
  };
}

/** The same, for a worker. */
export function packedSet(set: Parameters<typeof placedSet>[0]): PackedSet {
  return packSet({ ...placedSet({ ...set, claims: [] }), claims: set.claims });
}

function codedClaim(claim: Claim): CodedClaim {
  const { id, documentId, kind, signals, statusOverride, codebookVersion, reliability, credibility, confidence, tags, statedOn, created } = claim;
  return {
    id, documentId, kind, signals, statusOverride, codebookVersion, reliability, credibility, confidence, tags, statedOn, created,
    spans: claim.spans.map(({ start, end }) => ({ start, end })),
    attribution: claim.attribution.map(({ id: link, parents, sourceId }) => ({ id: link, parents, sourceId })),
  };
}
