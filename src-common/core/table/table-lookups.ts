/** What the table needs to know besides the claims themselves. */
import type { AliasIndex } from '../claims/aliases.ts';
import type { SetRecord } from '../claims/annotation-set.ts';
import type { ClaimGroup } from '../claims/claim-group.ts';
import type { CodebookInForce } from '../claims/codebook.ts';
import type { DocumentRecord } from '../claims/document-record.ts';
import type { RelationSide } from '../claims/relation.ts';
import type { Standing } from '../claims/standing.ts';
import type { Source } from '../claims/source.ts';

/**
 * Taken as fixed: what was worked out for a claim is kept as long as the same
 * object is handed in. After a source was renamed, hand in a new one.
 */
export interface TableLookups {
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly sets: ReadonlyMap<string, SetRecord>;
  /** Names of analysts, by id. */
  readonly authors: ReadonlyMap<string, string>;
  /** Sources and tags of layers that were linked to ours; not there: none. */
  readonly aliases?: AliasIndex;
  /** How a claim stands with those who answered it; not there: nobody did. */
  readonly standings?: (claimId: string) => readonly Standing[];
  /** What relations say of a claim, as it sees them; not there: nothing. */
  readonly relations?: (claimId: string) => readonly RelationSide[];
  /** The groups that a claim is in; not there: none. */
  readonly groups?: (claimId: string) => readonly Pick<ClaimGroup, 'id' | 'statement'>[];
  readonly codebook: CodebookInForce;
  /** ISO date: the day of grades for claims and documents without a date. */
  readonly today: string;
}

/** The names of everybody who has a set here. */
export function authorNames(sets: Iterable<SetRecord>): Map<string, string> {
  const names = new Map<string, string>();
  for (const { author } of sets) names.set(author.id, author.name);
  return names;
}
