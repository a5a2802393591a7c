/** Everything of a claim that lies in a text, in one order: what is asked of the engine, and what its answers belong to. */
import type { LostWords } from '../claims/anchoring.ts';
import type { Claim } from '../claims/claim.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { TextSpan } from '../claims/text-span.ts';
import type { SpanSelector } from '../anchoring/resolve.ts';

export interface ClaimPart {
  part: 'content' | LostWords['part'];
  linkId: Urn | null;
  /** Fragments of the content; of all else the one. */
  passages: readonly Pick<TextSpan, 'exact' | 'prefix' | 'suffix'>[];
  selectors: SpanSelector[];
  /** Set for words that were lost before and are looked for again. */
  lost: LostWords | null;
}

/** The content first, then markers, cues and names, then words lost before. */
export function partsOf(claim: Claim): ClaimPart[] {
  const one = (part: LostWords['part'], linkId: Urn | null, span: TextSpan): ClaimPart =>
    ({ part, linkId, passages: [span], selectors: [selectorOf(span)], lost: null });
  return [
    { part: 'content', linkId: null, passages: claim.spans, selectors: claim.spans.map(selectorOf), lost: null },
    ...claim.markers.map((span) => one('marker', null, span)),
    ...claim.attribution.flatMap(({ id, cueSpan, sourceSpan }) => [
      ...(cueSpan ? [one('cue', id, cueSpan)] : []),
      ...(sourceSpan ? [one('name', id, sourceSpan)] : []),
    ]),
    ...(claim.anchoring?.lost ?? []).map((lost): ClaimPart => ({
      // Its offset is of another text than the rest.
      part: lost.part, linkId: lost.linkId, passages: [lost.passage], selectors: [{ exact: lost.passage.exact, prefix: lost.passage.prefix, suffix: lost.passage.suffix }], lost,
    })),
  ];
}

function selectorOf({ start, exact, prefix, suffix }: TextSpan): SpanSelector {
  return { start, exact, prefix, suffix };
}
