/**
 * What side by side counts and agreement does not: passages that both have and
 * that no longer meet once the Regions of the text (captions, navigation, …)
 * are cut out, because one or both lie in them.
 */
import { Article } from '../agreement/article.ts';
import type { Claim } from '../claims/claim.ts';
import { alignClaims } from './align.ts';
import type { ComparedRow } from './comparison.ts';
import type { Extent } from './passage.ts';

/**
 * @param rows of one document; those of highlights are passed over, as agreement does
 * @param regions of the document; may overlap, in any order
 * @returns rows with two claims that agreement does not count as one passage, in their order
 */
export function rowsInRegions(rows: readonly ComparedRow[], regions: readonly Extent[]): ComparedRow[] {
  const shared = rows.filter((row) => row.kind === 'claim' && row.mine && row.theirs);
  if (regions.length === 0 || shared.length === 0) return [];
  const article = new Article(regions);
  const cut = (claim: Claim | null): Claim[] => {
    if (claim?.kind !== 'claim') return [];
    const spans = article.within(claim.spans.toSorted((a, b) => a.start - b.start));
    // Only places are looked at: what is left of the words is of no account.
    return spans.length === 0 ? [] : [{ ...claim, spans: spans as Claim['spans'] }];
  };
  const met = new Set(alignClaims(rows.flatMap(({ mine }) => cut(mine)), rows.flatMap(({ theirs }) => cut(theirs)))
    .flatMap(({ mine, theirs }) => (mine && theirs ? [`${mine.id} ${theirs.id}`] : [])));
  return shared.filter(({ mine, theirs }) => !met.has(`${mine?.id} ${theirs?.id}`));
}
