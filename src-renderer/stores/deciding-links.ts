/** What sets say of passages together, side by side for deciding: which relations and groups several have, and what of them is in the decided set. */
import type { Operation } from '../../src-common/core/claims/change.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { ClaimGroup } from '../../src-common/core/claims/claim-group.ts';
import { deleteRecord } from '../../src-common/core/claims/edits.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import { groupBy, relationsOf } from '../../src-common/core/claims/link-index.ts';
import { removeRelation } from '../../src-common/core/claims/relate.ts';
import { otherEnd, saysTheSame, canonicalEnds, type Relation, type RelationType } from '../../src-common/core/claims/relation.ts';
import type { RuledLink, Ruling } from '../../src-common/core/claims/ruling.ts';
import { alignGroups, alignRelations, type AlignedGroup, type AlignedRelation } from '../../src-common/core/compare/align-links.ts';
import { LinkDraft } from '../../src-common/core/decide/decide-links.ts';
import { giveReason, noReason, type Reason } from '../../src-common/core/decide/decision-draft.ts';
import { ruleOnLinks, rulingsOnLinks, takeBackLink, type LinkDecision } from '../../src-common/core/decide/link-rulings.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { claimsIn } from './deciding-store.svelte.ts';
import type { Session } from './session.svelte.ts';

/**
 * `waits`: a passage of it is undecided or was rejected; `gone`: both its
 * passages became one claim; `instead`: the decided set says something else of
 * the two passages.
 */
export type LinkState = 'waits' | 'gone' | 'open' | 'instead' | 'taken' | 'rejected';

interface Shown {
  state: LinkState;
  /** Of each set: whether it says so, with what it says instead. */
  sets: readonly { says: boolean; otherwise: RelationType | null }[];
  found: number;
  isUnanimous: boolean;
  /** What was decided about it; null: nothing, or it came in before decisions were put on record. */
  ruling: Ruling | null;
}
export interface RelationToDecide extends Shown { kind: 'relation'; id: string; row: AlignedRelation; from: Claim; to: Claim }
export interface GroupToDecide extends Shown { kind: 'group'; id: string; row: AlignedGroup; statement: string; claims: readonly Claim[] }
export type LinkToDecide = RelationToDecide | GroupToDecide;

export class DecidingLinks {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Relations, then groups, in the order of the documents; works out rows that were not looked at yet. */
  all(): LinkToDecide[] {
    const { deciding, workspace } = this.#session;
    if (!workspace) return [];
    const rowOf = new Map<string, string>();
    const claimOf = new Map<string, Claim>();
    const decidedOf = new Map<string, Claim | null>();
    deciding.everyRow().forEach(({ rows }, document) => rows.forEach((row, place) => {
      // Of one length, so that they sort as they stand.
      const name = `${String(document).padStart(6, '0')} ${String(place).padStart(7, '0')}`;
      const claims = claimsIn(row);
      for (const { id } of claims) rowOf.set(id, name);
      if (claims[0]) claimOf.set(name, claims[0]);
      const decided = deciding.rulingOf(row)?.claimId ?? null;
      decidedOf.set(name, decided === null ? null : workspace.linked.claims.get(decided) ?? workspace.records.claims.get(decided) ?? null);
    }));
    const places = new Map(deciding.sets.map(({ id }, place) => [id as string, place]));
    const bySet = <R extends { setId: string }>(records: Iterable<R>): R[][] => {
      const lists = deciding.sets.map((): R[] => []);
      for (const record of records) lists[places.get(record.setId) ?? -1]?.push(record);
      return lists;
    };
    const { relations, groups } = workspace.linked;
    const rulings = deciding.decidedSet ? rulingsOnLinks(workspace.answered.rulings.values(), deciding.decidedSet.id) : new Map<string, Ruling>();
    const rulingOn = (records: readonly ({ id: string } | null)[]): Ruling | null => records.flatMap((record) => rulings.get(record?.id ?? '') ?? [])[0] ?? null;
    const found: LinkToDecide[] = [];
    for (const row of alignRelations(bySet(relations.values()), rowOf)) {
      const [from, to] = [claimOf.get(row.from), claimOf.get(row.to)];
      if (!from || !to) continue;
      found.push({
        kind: 'relation', id: `${row.type} ${row.from} ${row.to}`, row, from, to, found: row.found, isUnanimous: row.isUnanimous,
        ruling: rulingOn(row.relations), state: this.#relationState(row.type, decidedOf.get(row.from) ?? null, decidedOf.get(row.to) ?? null, rulingOn(row.relations)),
        sets: row.relations.map((relation, set) => ({ says: relation !== null, otherwise: row.otherwise[set] ?? null })),
      });
    }
    for (const row of alignGroups(bySet(groups.values()), rowOf)) {
      const first = row.groups.find((group) => group !== null);
      if (!first) continue;
      found.push({
        kind: 'group', id: `group ${first.id}`, row, statement: first.statement, claims: row.rows.flatMap((name) => claimOf.get(name) ?? []), found: row.found, isUnanimous: row.isUnanimous,
        ruling: rulingOn(row.groups), state: this.#groupState(row.rows.map((name) => decidedOf.get(name) ?? null), rulingOn(row.groups)),
        sets: row.groups.map((group) => ({ says: group !== null, otherwise: null })),
      });
    }
    return found;
  }

  #relationState(type: RelationType, from: Claim | null, to: Claim | null, ruling: Ruling | null): LinkState {
    const { workspace } = this.#session;
    if (ruling?.outcome === 'rejected') return 'rejected';
    if (!from || !to || !workspace) return 'waits';
    if (from.id === to.id) return 'gone';
    const ends = canonicalEnds({ type, from: from.id, to: to.id });
    const there = this.#between(from, to);
    if (there.some((relation) => saysTheSame(relation, ends))) return 'taken';
    return there.length > 0 ? 'instead' : 'open';
  }

  /** What the decided set says of two of its claims. */
  #between(from: Claim, to: Claim): Relation[] {
    const { workspace } = this.#session;
    return workspace ? relationsOf(workspace.linked, from.id).filter((relation) => relation.setId === from.setId && otherEnd(relation, from.id) === to.id) : [];
  }

  #groupState(decided: readonly (Claim | null)[], ruling: Ruling | null): LinkState {
    const { workspace, analyst } = this.#session;
    if (ruling?.outcome === 'rejected') return 'rejected';
    const there = decided.filter((claim) => claim !== null);
    if (!workspace || there.length < 2) return 'waits';
    const groups = new Set(there.map(({ id }) => groupBy(workspace.linked, id, analyst.id)?.id ?? null));
    return groups.size === 1 && !groups.has(null) ? 'taken' : 'open';
  }

  /**
   * Takes what can be taken of these into the decided set, in place of what it
   * says otherwise of the same passages: one Change, told with the way back.
   *
   * @param column the set whose words are taken; the first that has it where that one has not
   */
  take(links: readonly LinkToDecide[], column = -1): void {
    const { deciding, workspace, analyst } = this.#session;
    const set = deciding.decidedSet;
    const open = links.filter(({ state, sets }) => state === 'open' || state === 'instead' || state === 'rejected' || (state === 'taken' && sets[column]?.says));
    if (!workspace || !set || open.length === 0) return;
    this.#session.flush();
    const decided = this.#decided();
    const now = new Date().toISOString();
    // A group that is taken as another set has it begins anew: nobody else's members stay in it.
    const anew = column < 0 ? [] : open.flatMap((link) => (link.kind === 'group' ? this.#unruled(link) : []));
    const gone = new Set<string>(anew.map(({ id }) => id));
    const all = workspace.everything;
    const state = { ...all, groups: new Map([...all.groups].filter(([id]) => !gone.has(id))) };
    const draft = new LinkDraft(state, (id) => state.claims.get(decided.get(id) ?? '') ?? null, { setId: set.id, author: analyst.id, now });
    const rulings: Operation[] = [];
    for (const link of open) {
      const made = link.kind === 'group' ? this.#first(link.row.groups, column, (group) => draft.takeGroup(group)) : this.#first(link.row.relations, column, (relation) => {
        const [from, to] = [state.claims.get(decided.get(relation.from) ?? ''), state.claims.get(decided.get(relation.to) ?? '')];
        for (const other of link.state === 'instead' && from && to ? this.#between(from, to) : []) rulings.push(...removeRelation(other), ...this.#rulingFor(other.id));
        return draft.takeRelation(relation);
      });
      if (made !== null) rulings.push(...ruleOnLinks(state, this.#decision(link, made, set.id, now, noReason)));
    }
    this.#edit(t('decide.links.taken', { count: open.length }), [...anew, ...draft.operations, ...rulings]);
  }

  /** Nothing of it is in the decided set, and its authors learn why. */
  reject(link: LinkToDecide, reason: Reason): void {
    const { deciding, workspace } = this.#session;
    const set = deciding.decidedSet;
    if (!workspace || !set) return;
    this.#session.flush();
    const before = link.ruling ? [] : this.#unruled(link);
    this.#edit(t('decide.links.rejected'), [...before, ...ruleOnLinks(workspace.everything, this.#decision(link, null, set.id, new Date().toISOString(), reason))]);
  }

  /** Why it was decided so. */
  explain({ ruling }: LinkToDecide, reason: Reason): void {
    if (ruling) this.#edit(t('decide.links.explained'), giveReason(ruling, reason));
  }

  /** Nothing is decided about it any more. */
  undecide(link: LinkToDecide): void {
    const { workspace } = this.#session;
    if (!workspace) return;
    this.#session.flush();
    this.#edit(t('decide.links.undecided'), link.ruling ? takeBackLink(workspace.everything, link.ruling) : this.#unruled(link));
  }

  /** Away with what was taken, whether or not the decision is on record. */
  #unruled(link: LinkToDecide): Operation[] {
    const { workspace } = this.#session;
    if (link.state !== 'taken' || !workspace) return [];
    const decided = this.#decided();
    const claimFor = (id: string | undefined): Claim | null => workspace.linked.claims.get(decided.get(id ?? '') ?? '') ?? null;
    if (link.kind === 'group') {
      const [member] = link.row.groups.flatMap((group) => group?.members.flatMap((id) => claimFor(id) ?? []) ?? []);
      const group = member ? groupBy(workspace.linked, member.id, this.#session.analyst.id) : null;
      return group ? deleteRecord('group', group) : [];
    }
    const first = link.row.relations.find((relation) => relation !== null);
    const [from, to] = [claimFor(first?.from), claimFor(first?.to)];
    return from && to ? this.#between(from, to).filter(({ type }) => type === link.row.type).flatMap(removeRelation) : [];
  }

  /** By the claims of all sets, which decided claim is theirs. */
  #decided(): Map<string, string | null> {
    const { deciding } = this.#session;
    return new Map(deciding.everyRow().flatMap(({ rows }) => rows.flatMap((row) => {
      const id = deciding.rulingOf(row)?.claimId ?? null;
      return claimsIn(row).map((claim) => [claim.id as string, id] as const);
    })));
  }

  #first<R, T>(records: readonly (R | null)[], column: number, take: (record: R) => T): T | null {
    const record = records[column] ?? records.find((one) => one !== null);
    return record ? take(record) : null;
  }

  #rulingFor(linkId: string): Operation[] {
    const rulings = [...this.#session.workspace?.everything.rulings.values() ?? []];
    return rulings.filter((ruling) => ruling.linkId === linkId).flatMap((ruling) => deleteRecord('ruling', ruling));
  }

  #decision(link: LinkToDecide, linkId: Urn | null, setId: Urn, now: string, reason: Reason): LinkDecision {
    const { everything } = this.#session.workspace ?? {};
    const records: readonly (Relation | ClaimGroup | null)[] = link.kind === 'relation' ? link.row.relations : link.row.groups;
    const links = records.flatMap((record): RuledLink[] => {
      // With their true names: on show they may be letters.
      const author = record && everything?.sets.get(record.setId)?.author;
      return record && author ? [{ kind: link.kind, id: record.id, setId: record.setId, author: { id: author.id, name: author.name } }] : [];
    });
    const documentId = link.kind === 'relation' ? link.from.documentId : link.claims[0]?.documentId;
    if (!documentId) throw new RangeError('a relation or group of no document');
    return { setId, documentId, links, linkId, by: this.#session.analyst, now, ...reason };
  }

  #edit(words: string, operations: readonly Operation[]): void {
    const { workspace, analyst, notices, act } = this.#session;
    const change = workspace?.edit(analyst.id, operations);
    if (change) notices.info(words, { label: t('app.undo'), run: () => act.undo(change) });
  }
}
