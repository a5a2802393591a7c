/** The claims of one text looked for in the text that took its place, and the Change that takes them along. */
import { isFound, type Resolution } from '../../../src-common/core/anchoring/resolution.ts';
import type { SpanSelector } from '../../../src-common/core/anchoring/resolve.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { DocumentRecord, Region } from '../../../src-common/core/claims/document-record.ts';
import { followClaim, renameClaim } from '../../../src-common/core/revisions/follow-claim.ts';
import type { Following } from '../../../src-common/core/revisions/outdated.ts';
import { partsOf } from '../../../src-common/core/revisions/passages.ts';
import type { CorpusEntry } from '../../../src-common/contract/host-api.ts';
import type { Resolver } from '../../workers/resolve-in-worker.ts';
import type { DocumentItem } from '../corpus-store.svelte.ts';
import { loadText } from '../text-loader.ts';

export type FileFollowing = Following<CorpusEntry>;

export interface Followed {
  /** What was found out; null for a renamed file, in which nothing has to be found. */
  text: string | null;
  regions: Region[];
  /** For a claim as it is when the Change is made; null where it became another since. */
  operationsFor(claim: Claim): Operation[] | null;
}

/**
 * @param old the text as it was; null where it was not kept
 * @throws HostError where the new text cannot be read
 */
export async function follow({ record, file, kind, claims }: FileFollowing, item: DocumentItem, old: string | null, resolver: Resolver): Promise<Followed> {
  if (kind === 'renamed') return { text: null, regions: record.regions, operationsFor: (claim) => renameClaim(claim, file.id) };
  const { text } = await loadText(item);
  const regions = old === null || item.record || file.regions.length > 0 ? [] : record.regions;
  const parts = claims.map((claim) => partsOf(claim).map(({ selectors }) => selectors));
  const answers = await resolver({ text, old, passages: [...parts.flat(), ...regions.map((region) => [selectorOf(old ?? '', region)])] });
  const byClaim = new Map<string, { claim: Claim; answers: Resolution[][] }>();
  let at = 0;
  claims.forEach((claim, index) => {
    const count = parts[index]?.length ?? 0;
    byClaim.set(claim.id, { claim, answers: answers.slice(at, at + count) });
    at += count;
  });
  return {
    text,
    regions: regions.flatMap((region, index) => regionAt(region, answers[at + index]?.[0])),
    operationsFor(claim) {
      const known = byClaim.get(claim.id);
      return known && samePassages(known.claim, claim) ? followClaim(claim, { documentId: file.id, text }, known.answers) : null;
    },
  };
}

/** Answers for the words of one claim in another text, for a place that the analyst gives. */
export function answersFor(claim: Claim, text: string, old: string | null, resolver: Resolver): Promise<Resolution[][]> {
  return resolver({ text, old, passages: partsOf(claim).map(({ selectors }) => selectors) });
}

/** The text that was annotated under this record, as it was kept; null: it was not. */
export async function keptText(record: DocumentRecord): Promise<string | null> {
  return loadText({ ...record, outlet: null, entry: null, record, stale: null }).then(({ text }) => text, () => null);
}

/** What was typed meanwhile makes no difference; another passage does. */
function samePassages(one: Claim, other: Claim): boolean {
  return one.documentId === other.documentId && one.spans === other.spans && one.markers === other.markers && one.attribution === other.attribution && one.anchoring === other.anchoring;
}

function selectorOf(text: string, { start, end }: Region): SpanSelector {
  return { start, exact: text.slice(start, end) };
}

function regionAt({ kind }: Region, answer: Resolution | undefined): Region[] {
  return answer && isFound(answer) ? [{ kind, start: answer.start, end: answer.end }] : [];
}
