/**
 * What became of a passage when its document changed, as a member of its
 * annotation. Words stand in it as quotes: positions would be of texts that
 * the file does not describe.
 */
import * as v from 'valibot';
import { isMissing, moveTiers, type Anchoring, type FormerPassage, type LostWords } from '../../claims/anchoring.ts';
import type { Urn } from '../../claims/identifiers.ts';
import { urn } from '../../records/schemas.ts';
import type { Json } from '../../claims/json.ts';
import type { JsonObject } from '../json/members.ts';

export function writeAnchoring(anchoring: Anchoring): JsonObject {
  const lost = anchoring.lost.length === 0 ? {} : { lostWords: anchoring.lost.map(writeLost) };
  if (isMissing(anchoring)) return { outcome: anchoring.state, soughtIn: anchoring.soughtIn, settled: anchoring.settled, ...lost };
  const { tier, score, from, settled } = anchoring;
  return { outcome: 'moved', tier, score, settled, formerly: from.passages.map((passage) => quoteIn(from.documentId, passage)), ...lost };
}

function writeLost({ part, linkId, documentId, passage }: LostWords): JsonObject {
  return { wordsOf: `lost-${part}`, ...(linkId === null ? {} : { ofLink: linkId }), ...quoteIn(documentId, passage) };
}

function quoteIn(source: Urn, { exact, prefix, suffix }: FormerPassage): JsonObject {
  return { type: 'SpecificResource', source, selector: { type: 'TextQuoteSelector', exact, prefix, suffix } };
}

const quote = { source: urn, selector: v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() }) };
const lostShape = v.optional(v.array(v.object({ wordsOf: v.picklist(['lost-marker', 'lost-cue', 'lost-name']), ofLink: v.optional(urn), ...quote })), []);
const shape = v.variant('outcome', [
  v.object({
    outcome: v.literal('moved'), tier: v.picklist(moveTiers), score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)), settled: v.boolean(),
    formerly: v.pipe(v.array(v.object(quote)), v.minLength(1)), lostWords: lostShape,
  }),
  v.object({ outcome: v.picklist(['unsure', 'orphan']), soughtIn: urn, settled: v.boolean(), lostWords: lostShape }),
]);

/** @returns null where the member says something else than ours does: it is another tool's, and kept */
export function readAnchoring(value: Json | undefined): Anchoring | null {
  const result = v.safeParse(shape, value);
  if (!result.success) return null;
  const read = result.output;
  const lost = read.lostWords.map(({ wordsOf, ofLink, source, selector }): LostWords =>
    ({ part: wordsOf.slice('lost-'.length) as LostWords['part'], linkId: ofLink ?? null, documentId: source, passage: passageOf(selector) }));
  if (read.outcome !== 'moved') return { state: read.outcome, soughtIn: read.soughtIn, candidates: [], settled: read.settled, lost };
  const { tier, score, settled, formerly } = read;
  return { state: 'moved', tier, score, from: { documentId: formerly[0]?.source as Urn, passages: formerly.map(({ selector }) => passageOf(selector)) }, settled, lost };
}

function passageOf({ exact, prefix, suffix }: { exact: string; prefix: string; suffix: string }): FormerPassage {
  return { start: null, exact, prefix, suffix };
}
