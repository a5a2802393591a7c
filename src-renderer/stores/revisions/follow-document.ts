/** The claims of one text looked for in the text that took its place, and the operations that take them along. */
import type { Resolution } from '../../../src-common/core/anchoring/resolution.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { DocumentRecord, Region } from '../../../src-common/core/claims/document-record.ts';
import { prepareOperations, type PreparedOperations } from '../../../src-common/core/claims/prepared-operations.ts';
import { renameClaim } from '../../../src-common/core/revisions/follow-claim.ts';
import type { Following } from '../../../src-common/core/revisions/outdated.ts';
import { partsOf } from '../../../src-common/core/revisions/passages.ts';
import type { CorpusEntry } from '../../../src-common/contract/host-api.ts';
import type { Anchoring } from '../../workers/start-anchoring.ts';
import type { DocumentItem } from '../corpus-store.svelte.ts';
import { nextTurn } from '../next-turn.ts';
import { loadText } from '../text-loader.ts';

export type FileFollowing = Following<CorpusEntry>;

export interface Followed {
  /** What was found out; null for a renamed file, in which nothing has to be found. */
  text: string | null;
  regions: Region[];
  /** For a claim as it is when the Change is made; null where it became another since. */
  operationsFor(claim: Claim): PreparedOperations | null;
}

/** Claims that are handed to the worker at once: copying them takes the window's time. */
const atOnce = 250;

/**
 * @param old the text as it was; null where it was not kept
 * @throws HostError where the new text cannot be read
 */
export async function follow({ record, file, kind, claims }: FileFollowing, item: DocumentItem, old: string | null, anchoring: Anchoring): Promise<Followed> {
  if (kind === 'renamed') return { text: null, regions: record.regions, operationsFor: (claim) => prepareOperations(renameClaim(claim, file.id)) };
  const { text } = await loadText(item);
  const asked = { documentId: file.id, text, old, regions: item.record || file.regions.length > 0 ? [] : record.regions };
  const found = new Map<string, PreparedOperations>();
  const { regions, ms } = await anchoring(async (calls) => {
    await calls.call('begin', asked);
    for (let at = 0; at < claims.length; at += atOnce) {
      await calls.call('add', claims.slice(at, at + atOnce));
      await nextTurn();
    }
    return calls.call('follow', null, { onProgress: (some) => { for (const { id, operations } of some) found.set(id, operations); } });
  });
  performance.measure('attest: passages found again', { start: performance.now() - ms, duration: ms });
  const before = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    text,
    regions,
    operationsFor(claim) {
      const known = before.get(claim.id);
      return known && samePassages(known, claim) ? found.get(claim.id) ?? null : null;
    },
  };
}

/** Answers for the words of one claim in another text, for a place that the analyst gives. */
export function answersFor(claim: Claim, text: string, old: string | null, anchoring: Anchoring): Promise<Resolution[][]> {
  return anchoring((calls) => calls.call('resolve', { text, old, passages: partsOf(claim).map(({ selectors }) => selectors) }));
}

/** The text that was annotated under this record, as it was kept; null: it was not. */
export async function keptText(record: DocumentRecord): Promise<string | null> {
  return loadText({ ...record, outlet: null, entry: null, record, stale: null }).then(({ text }) => text, () => null);
}

/** What was typed meanwhile makes no difference; another passage does. */
function samePassages(one: Claim, other: Claim): boolean {
  return one.documentId === other.documentId && one.spans === other.spans && one.markers === other.markers && one.attribution === other.attribution && one.anchoring === other.anchoring;
}
