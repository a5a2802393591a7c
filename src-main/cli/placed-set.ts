/** A set that was found in its texts, in the form of one that was not: only the offsets differ, which are UTF-16 then. */
import type { AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import type { TextSpan } from '../../src-common/core/claims/text-span.ts';
import type { PortableSpan } from '../../src-common/core/formats/portable-set.ts';
import type { SetToCompare } from './agreement-input.ts';

export function placedSet({ author, claims, sources, documents }: AnnotationSet): SetToCompare {
  const span = (given: TextSpan): PortableSpan => ({ ...given, at: '' });
  return {
    author,
    sources,
    claims: claims.map((claim) => ({
      ...claim,
      at: '',
      spans: claim.spans.map(span),
      markers: claim.markers.map(span),
      attribution: claim.attribution.map((link) => ({
        ...link, cueSpan: link.cueSpan && span(link.cueSpan), sourceSpan: link.sourceSpan && span(link.sourceSpan),
      })),
    })),
    documents: documents.map(({ id, path, sha256, textSha256, ...details }) => ({ id, path, sha256, textSha256, details, iri: null, at: '' })),
  };
}
