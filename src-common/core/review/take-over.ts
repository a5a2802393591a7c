/** A colleague's claim as one's own: a new claim that says where it came from. */
import type { AnnotationSet, SetRecord } from '../claims/annotation-set.ts';
import type { Alias } from '../claims/alias.ts';
import type { Operation } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import type { CodebookRecord } from '../claims/codebook.ts';
import { currentCodebook } from '../claims/current-codebook.ts';
import { createRecord } from '../claims/edits.ts';
import { ownTerms } from '../codebook/own-terms.ts';
import { newId } from '../claims/identifiers.ts';
import type { LinkRecords } from '../claims/link-index.ts';
import type { Derivation } from '../claims/review.ts';
import { followLinks } from './follow-links.ts';
import { OwnSources, type SourceRegistry } from './own-sources.ts';

/** What taking over asks of the workspace; its state is one. */
export interface TakeOverRecords extends SourceRegistry, LinkRecords {
  sets: ReadonlyMap<string, SetRecord>;
  codebooks: ReadonlyMap<string, CodebookRecord>;
}

export interface TakenOver {
  claim: Claim;
  operations: Operation[];
}

/**
 * @param set one's own; made by the caller where it is not there yet
 * @param analyst who takes the claim over, and is its author from then on
 * @param now ISO 8601, UTC
 */
export function takeOverOperations(
  theirs: Claim, set: Pick<AnnotationSet, 'id'>, analyst: { id: Claim['author'] }, records: TakeOverRecords, now: string,
): TakenOver {
  const sources = new OwnSources(records, [], theirs.setId);
  // Members of another tool's annotation, its id among them, belong to the colleague's claim.
  const { foreign: _foreign, ...fields } = theirs;
  const codebook = currentCodebook(records.codebooks.values());
  const claim: Claim = {
    ...fields,
    id: newId(),
    setId: set.id,
    author: analyst.id,
    attribution: sources.chain(theirs.attribution),
    ...ownTerms({ ...theirs, tags: ownTags(theirs, records.aliases) }, codebook),
    codebookVersion: codebook.version,
    created: now,
    modified: now,
    revision: 1,
    derivedFrom: [derivationOf(theirs, records, now)],
  };
  return { claim, operations: [...sources.operations, ...createRecord('claim', claim), ...followLinks(records, theirs, claim, now)] };
}

/** Where a claim came from, as the claim that was made of it says it. */
export function derivationOf(theirs: Claim, records: Pick<TakeOverRecords, 'sets'>, now: string): Derivation {
  const author = records.sets.get(theirs.setId)?.author;
  return {
    claimId: theirs.id,
    setId: theirs.setId,
    revision: theirs.revision,
    author: { id: theirs.author, name: author?.id === theirs.author ? author.name : theirs.author },
    at: now,
  };
}

/** The tags of a colleague's claim, each as the own one for which an alias says that it stands. */
export function ownTags(theirs: Pick<Claim, 'tags' | 'setId'>, aliases: ReadonlyMap<string, Alias>): string[] {
  const ours = new Map<string, string>();
  for (const alias of aliases.values()) {
    if (alias.kind === 'tag' && alias.setId === theirs.setId) ours.set(alias.theirs, alias.ours);
  }
  return [...new Set(theirs.tags.map((tag) => ours.get(tag) ?? tag))];
}
