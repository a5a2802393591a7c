/**
 * Relations and claim groups as the window shows them: what hangs on a claim,
 * the relation that is being made, where one came from along a relation.
 */
import type { Change } from '../../src-common/core/claims/change.ts';
import type { ClaimGroup } from '../../src-common/core/claims/claim-group.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { groupsOf, relationsOf } from '../../src-common/core/claims/link-index.ts';
import { otherEnd, sideOf, type Relation, type RelationSide } from '../../src-common/core/claims/relation.ts';
import type { Candidate } from '../../src-common/core/groups/candidates.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { independentRootFor, type IndependentRoot } from '../../src-common/core/roots/independent-root.ts';
import { rootsOf, type RootLookups, type Roots } from '../../src-common/core/roots/roots.ts';
import type { Steps } from '../../src-common/core/table/steps.ts';
import { CandidateKeeper } from './candidate-keeper.ts';
import { goToPassage } from './go-to-passage.ts';
import { LinkEditing, type RelationSaid } from './link-editing.ts';
import { claimWords } from './link-words.ts';
import type { Session } from './session.svelte.ts';

/** A relation as one of its ends sees it. */
export interface RelationRow {
  relation: Relation;
  side: RelationSide;
  /** null: it is in a set that is not here. */
  other: Claim | null;
  isOwn: boolean;
}

/** What a dialog asks about. */
export type LinkQuestion =
  /** What the two say of each other; with a relation, what it is to say instead. */
  | { kind: 'type'; from: Claim; to: Claim; relation: Relation | null }
  /** Which claim is the other one. */
  | { kind: 'other'; from: Claim }
  /** Which of several relations to follow. */
  | { kind: 'follow'; from: Claim }
  /** Which group a claim goes into, or with which claim it begins one. */
  | { kind: 'gather'; from: Claim }
  /** Which claim comes into a group. */
  | { kind: 'member'; group: ClaimGroup }
  /** Which group becomes part of this one. */
  | { kind: 'join'; group: ClaimGroup };

type Place = { claimId: string } | { groupId: string };

export class LinksStore {
  readonly editing: LinkEditing;
  question = $state.raw<LinkQuestion | null>(null);
  /** The claim for which the other end is looked for in the text. */
  relatingId = $state<string | null>(null);
  /** The group on the page. */
  #groupId = $state<string | null>(null);
  /** Where one came from along relations and from groups, the last one last. */
  #trail = $state.raw<readonly Place[]>([]);
  readonly #session: Session;
  readonly #candidates: CandidateKeeper;

  constructor(session: Session) {
    this.#session = session;
    this.editing = new LinkEditing(session);
    this.#candidates = new CandidateKeeper(session);
  }

  /** Whether a record of an analyst is to be seen: one's own, or of a layer on show. */
  #isShown(record: { setId: string }): boolean {
    return this.#session.layers.get(record.setId)?.shown ?? true;
  }

  /** Those of many claims that a relation speaks of, whether it is on show or not: to be asked about one by one. */
  related(claims: readonly Claim[]): readonly Claim[] {
    const related = this.#session.workspace?.linked.relationIdsByClaim;
    return related && related.size > 0 ? claims.filter(({ id }) => related.has(id)) : [];
  }

  relationsOf(claimId: string): RelationRow[] {
    const { workspace } = this.#session;
    if (!workspace) return [];
    const records = workspace.linked;
    return relationsOf(records, claimId).filter((relation) => this.#isShown(relation)).map((relation) => ({
      relation, side: sideOf(relation, claimId), other: records.claims.get(otherEnd(relation, claimId)) ?? null, isOwn: this.editing.isOwn(relation),
    }));
  }

  /** The groups that a claim is in, one's own first. */
  groupsOf(claimId: string): ClaimGroup[] {
    const { workspace } = this.#session;
    if (!workspace) return [];
    const groups = groupsOf(workspace.linked, claimId).filter((group) => this.#isShown(group));
    return groups.sort((a, b) => Number(this.editing.isOwn(b)) - Number(this.editing.isOwn(a)));
  }

  /** Every group on show, one's own first, then by statement. */
  groups = $derived.by((): readonly ClaimGroup[] => {
    const all = [...this.#session.workspace?.linked.groups.values() ?? []].filter((group) => this.#isShown(group));
    const rank = (group: ClaimGroup): string => `${this.editing.isOwn(group) ? 0 : 1}${group.author} ${group.statement}`;
    return all.map((group) => ({ group, key: rank(group) })).sort((a, b) => a.key.localeCompare(b.key, 'en') || (a.group.id < b.group.id ? -1 : 1)).map(({ group }) => group);
  });

  group = $derived.by((): ClaimGroup | null => this.groups.find(({ id }) => id === this.#groupId) ?? this.groups[0] ?? null);

  showGroup(id: string): void {
    this.#session.flush();
    this.#groupId = id;
  }

  /** The claims of a group that are here, in its order. */
  members(group: ClaimGroup): Claim[] {
    const claims = this.#session.workspace?.linked.claims;
    return group.members.flatMap((id) => claims?.get(id) ?? []).filter(({ kind }) => kind === 'claim');
  }

  lookups = $derived.by((): RootLookups => {
    const { workspace } = this.#session;
    if (!workspace) return { sources: new Map(), documents: new Map() };
    return { sources: workspace.sources, documents: workspace.registry.documents, aliases: workspace.meanings };
  });

  rootsOf(claims: readonly Claim[]): Roots {
    return rootsOf(claims, this.lookups);
  }

  /** What a credibility of 1 stands on. */
  ground(claim: Claim): IndependentRoot | null {
    const { workspace } = this.#session;
    return workspace ? independentRootFor(claim, workspace.linked, this.lookups) : null;
  }

  /** Makes ready what candidates are looked for in, and those of some claims; nothing is done where that was done. */
  *preparation(claimIds: readonly string[] = []): Steps<void> {
    yield* this.#candidates.preparation(this.lookups, claimIds);
  }

  /** Claims that may say the same, elsewhere: not the same words of the same place, and not yet in the group. */
  candidatesFor(claim: Claim, most = 5): { candidate: Candidate; claim: Claim }[] {
    const claims = this.#session.workspace?.linked.claims;
    const group = this.editing.groupOf(claim.id);
    const known = [claim, ...(group ? this.members(group) : [])];
    const found = this.#candidates.index?.for(claim.id, new Set(known.map(({ id }) => id))) ?? [];
    return found.flatMap((candidate) => {
      const other = claims?.get(candidate.claimId);
      return other && !known.some((one) => overlaps(one, other)) ? [{ candidate, claim: other }] : [];
    }).slice(0, most);
  }

  /** Asks what two claims say of each other, by their ids; nothing where one is no claim, or both are one. */
  askRelation(fromId: string, toId: string): void {
    this.#session.flush();
    const [from, to] = [fromId, toId].map((id) => this.#session.editing.claim(id));
    if (from?.kind === 'claim' && to?.kind === 'claim' && from.id !== to.id) this.question = { kind: 'type', from, to, relation: null };
  }

  /** Begins to look for the other end of a relation in the text. */
  startRelating(claim: Claim): void {
    this.#session.flush();
    this.relatingId = claim.id;
    this.#session.surfaces.reader?.focus();
  }

  get relating(): Claim | null {
    return this.#session.editing.claim(this.relatingId);
  }

  /** The current claim, where it can be the other end. */
  get otherEnd(): Claim | null {
    const { currentClaim } = this.#session;
    return currentClaim?.kind === 'claim' && currentClaim.id !== this.relatingId ? currentClaim : null;
  }

  takeOther(): void {
    const { relating: from, otherEnd: to } = this;
    if (from && to) this.question = { kind: 'type', from, to, relation: null };
  }

  /** Leaves off relating and goes back to where it began. */
  async stopRelating(): Promise<void> {
    const { relating } = this;
    this.relatingId = null;
    this.question = null;
    if (relating && relating.id !== this.#session.reading.currentClaimId) await goToPassage(this.#session, relating);
  }

  /** Stores what was said of two claims. */
  async say(said: RelationSaid, relation: Relation | null): Promise<void> {
    const wasRelating = this.relatingId !== null;
    const change = relation ? this.editing.change(relation, said) : this.editing.relate(said);
    this.question = null;
    if (wasRelating) await this.stopRelating();
    if (change) this.#tell(t('links.related', { claim: claimWords(said.to) }), change);
    else if (!relation) this.#session.notices.info(t('links.relatedBefore'));
  }

  remove(relation: Relation): void {
    this.#tell(t('links.removed'), this.editing.remove(relation));
  }

  /** Puts claims into a group, told with the way back. */
  gather(group: ClaimGroup | null, claims: readonly Claim[], statement: string): ClaimGroup | null {
    this.#session.flush();
    const [first] = claims;
    if (!first) return null;
    if (group) {
      this.#tell(t('links.added', { statement: group.statement }), this.editing.add(group, first));
      return group;
    }
    const made = this.editing.gather(claims, statement);
    this.#tell(t('links.gathered', { statement }), made.change);
    return made.group;
  }

  /**
   * Gathers several claims: into the group that one of them is in, else into a
   * new one. Those that are in another group of one's own stay there: a move
   * is asked for claim by claim.
   */
  gatherAll(claims: readonly Claim[]): void {
    const all = claims.filter(({ kind }) => kind === 'claim');
    const groups = new Map(all.map((claim) => [claim.id, this.editing.groupOf(claim.id)]));
    const into = [...groups.values()].find((group) => group !== null) ?? null;
    const free = all.filter(({ id }) => groups.get(id) === null);
    const staying = all.filter(({ id }) => { const group = groups.get(id); return group && group.id !== into?.id; });
    if (staying.length > 0) this.#session.notices.info(t('links.stayed', { count: staying.length }));
    if (free.length === 0) {
      if (into) this.openGroup(into.id);
      return;
    }
    const group = into ?? this.gather(null, free, claimWords(free[0]));
    if (into) this.#tell(t('links.added', { statement: into.statement }), this.editing.addAll(into, free));
    if (group) this.openGroup(group.id);
  }

  takeOut(group: ClaimGroup, claimId: string): void {
    this.#tell(t('links.takenOut', { statement: group.statement }), this.editing.takeOut(group, claimId));
  }

  join(into: ClaimGroup, other: ClaimGroup): void {
    this.#tell(t('links.joined', { statement: into.statement }), this.editing.join(into, other));
  }

  #tell(words: string, change: Change | null): void {
    const { notices, act } = this.#session;
    if (change) notices.info(words, { label: t('app.undo'), run: () => act.undo(change) });
  }

  /** Relations of a claim whose other end is here. */
  followable(claim: Claim): RelationRow[] {
    return this.relationsOf(claim.id).filter(({ other }) => other !== null);
  }

  /** To the other end, or to the question which of several. */
  follow(claim: Claim): void {
    const [row, ...others] = this.followable(claim);
    if (row?.other && others.length === 0) void this.goTo(row.other, { claimId: claim.id });
    else if (row) this.question = { kind: 'follow', from: claim };
  }

  /** Shows a claim, remembering where one was. */
  async goTo(claim: Claim, from: Place): Promise<void> {
    this.#session.flush();
    if (await goToPassage(this.#session, claim)) this.#trail = [...this.#trail, from].slice(-50);
    else this.#session.notices.error(t('links.noDocument'));
  }

  get canGoBack(): boolean {
    return this.#trail.length > 0;
  }

  async back(): Promise<void> {
    const place = this.#trail.at(-1);
    this.#trail = this.#trail.slice(0, -1);
    if (!place) return;
    if ('groupId' in place) this.openGroup(place.groupId);
    else {
      const claim = this.#session.editing.claim(place.claimId);
      if (claim) await goToPassage(this.#session, claim);
    }
  }

  openGroup(id: string): void {
    this.showGroup(id);
    this.#session.show('groups');
  }

  /** The page of the group of a claim; of one that is in none, the question which one. */
  openGroupOf(claim: Claim): void {
    const [group] = this.groupsOf(claim.id);
    if (group && (this.editing.isOwn(group) || !this.editing.groupOf(claim.id))) this.openGroup(group.id);
    else this.question = { kind: 'gather', from: claim };
  }
}

function overlaps(one: Claim, other: Claim): boolean {
  return one.documentId === other.documentId && one.spans.some((a) => other.spans.some((b) => a.start < b.end && b.start < a.end));
}
