/**
 * A colleague's claim merged into an overlapping one of one's own: what is said
 * in mine stays, what is empty is filled, what is a list is united.
 */
import { normaliseFragments } from '../anchoring/fragments.ts';
import type { Operation } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import { currentCodebook } from '../claims/current-codebook.ts';
import { setField } from '../claims/edits.ts';
import { evidenceStatusOf, signalsInOrder } from '../claims/evidence-status.ts';
import type { SettableField } from '../claims/settable-fields.ts';
import type { TextSpan } from '../claims/text-span.ts';
import { replaceChain } from './accept-proposal.ts';
import { followLinks } from './follow-links.ts';
import { OwnSources } from './own-sources.ts';
import { ownTerms } from '../codebook/own-terms.ts';
import { derivationOf, ownTags, type TakeOverRecords } from './take-over.ts';

/**
 * @param now ISO 8601, UTC
 * @returns the operations on mine, and on one's own sources where an empty chain is filled with new ones
 * @throws RangeError when the claims lie in different documents
 */
export function mergeOperations(mine: Claim, theirs: Claim, records: TakeOverRecords, now: string): Operation[] {
  if (mine.documentId !== theirs.documentId) throw new RangeError(`claims ${mine.id} and ${theirs.id} lie in different documents`);
  const codebook = currentCodebook(records.codebooks.values());
  const set = <F extends SettableField<'claim'>>(field: F, value: Claim[F]) => setField('claim', mine, field, value);
  const sources = new OwnSources(records, [], theirs.setId);
  const chain = mine.attribution.length === 0 ? sources.chain(theirs.attribution) : [];
  const isJudged = evidenceStatusOf(mine, codebook) !== null;
  const their = ownTerms({ ...theirs, tags: ownTags(theirs, records.aliases) }, codebook);
  const signals = set('signals', signalsInOrder([...mine.signals, ...their.signals], codebook));
  // An override of theirs would turn a judgement of mine around.
  const override = set('statusOverride', isJudged ? mine.statusOverride : their.statusOverride);
  return [
    ...sources.operations,
    ...set('kind', mine.kind === 'claim' ? mine.kind : theirs.kind),
    ...set('spans', uniteSpans(mine.spans, theirs.spans)),
    ...set('statement', mine.statement || theirs.statement),
    ...(chain.length > 0 ? replaceChain(mine, chain) : []),
    ...signals,
    ...override,
    ...(signals.length + override.length > 0 ? set('codebookVersion', codebook.version) : []),
    ...set('markers', uniteSpans(mine.markers, theirs.markers)),
    ...set('reliability', mine.reliability ?? theirs.reliability),
    ...set('credibility', mine.credibility ?? theirs.credibility),
    ...set('confidence', mine.confidence ?? theirs.confidence),
    ...set('statedOn', mine.statedOn ?? theirs.statedOn),
    ...set('tags', [...new Set([...mine.tags, ...their.tags])]),
    ...set('note', mine.note || theirs.note),
    ...set('derivedFrom', [...(mine.derivedFrom ?? []), derivationOf(theirs, records, now)]),
    ...followLinks(records, theirs, { ...mine, kind: mine.kind === 'claim' ? mine.kind : theirs.kind }, now),
  ];
}

/**
 * Both lists of passages of one text as one, in text order; those that overlap
 * become one, for which no text is needed, as each has its own words.
 */
export function uniteSpans(ours: readonly TextSpan[], theirs: readonly TextSpan[]): TextSpan[] {
  const united: TextSpan[] = [];
  for (const span of [...ours, ...theirs].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = united.at(-1);
    if (!last || span.start >= last.end) united.push(span);
    else if (span.end > last.end) {
      const exact = last.exact + span.exact.slice(last.end - span.start);
      united[united.length - 1] = { ...last, end: span.end, exact, suffix: span.suffix };
    }
  }
  return normaliseFragments(united);
}
