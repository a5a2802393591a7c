/** What sets say of passages together, side by side for deciding: which relations and groups several have, and what of them is in the decided set. */
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { groupBy, relationsOf } from '../../src-common/core/claims/link-index.ts';
import { otherEnd, saysTheSame, canonicalEnds, type RelationType } from '../../src-common/core/claims/relation.ts';
import { alignGroups, alignRelations, type AlignedGroup, type AlignedRelation } from '../../src-common/core/compare/align-links.ts';
import { LinkDraft } from '../../src-common/core/decide/decide-links.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { claimsIn } from './deciding-store.svelte.ts';
import type { Session } from './session.svelte.ts';

/** `waits`: a passage of it is undecided or was rejected; `gone`: both its passages became one claim. */
export type LinkState = 'waits' | 'gone' | 'open' | 'taken';

interface Shown {
  state: LinkState;
  /** Of each set: whether it says so, with what it says instead. */
  sets: readonly { says: boolean; otherwise: RelationType | null }[];
  found: number;
  isUnanimous: boolean;
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
    const found: LinkToDecide[] = [];
    for (const row of alignRelations(bySet(relations.values()), rowOf)) {
      const [from, to] = [claimOf.get(row.from), claimOf.get(row.to)];
      if (!from || !to) continue;
      found.push({
        kind: 'relation', id: `${row.type} ${row.from} ${row.to}`, row, from, to, found: row.found, isUnanimous: row.isUnanimous,
        state: this.#relationState(row.type, decidedOf.get(row.from) ?? null, decidedOf.get(row.to) ?? null),
        sets: row.relations.map((relation, set) => ({ says: relation !== null, otherwise: row.otherwise[set] ?? null })),
      });
    }
    for (const row of alignGroups(bySet(groups.values()), rowOf)) {
      const first = row.groups.find((group) => group !== null);
      if (!first) continue;
      found.push({
        kind: 'group', id: `group ${first.id}`, row, statement: first.statement, claims: row.rows.flatMap((name) => claimOf.get(name) ?? []), found: row.found, isUnanimous: row.isUnanimous,
        state: this.#groupState(row.rows.map((name) => decidedOf.get(name) ?? null)),
        sets: row.groups.map((group) => ({ says: group !== null, otherwise: null })),
      });
    }
    return found;
  }

  #relationState(type: RelationType, from: Claim | null, to: Claim | null): LinkState {
    const { workspace } = this.#session;
    if (!from || !to || !workspace) return 'waits';
    if (from.id === to.id) return 'gone';
    const ends = canonicalEnds({ type, from: from.id, to: to.id });
    return relationsOf(workspace.linked, from.id).some((relation) => relation.setId === from.setId && otherEnd(relation, from.id) === to.id && saysTheSame(relation, ends)) ? 'taken' : 'open';
  }

  #groupState(decided: readonly (Claim | null)[]): LinkState {
    const { workspace, analyst } = this.#session;
    const there = decided.filter((claim) => claim !== null);
    if (!workspace || there.length < 2) return 'waits';
    const groups = new Set(there.map(({ id }) => groupBy(workspace.linked, id, analyst.id)?.id ?? null));
    return groups.size === 1 && !groups.has(null) ? 'taken' : 'open';
  }

  /** Takes what is open of these, of each what the first set that has it says: one Change, told with the way back. */
  take(links: readonly LinkToDecide[]): void {
    const { deciding, workspace, analyst, notices, act } = this.#session;
    const set = deciding.decidedSet;
    const open = links.filter(({ state }) => state === 'open');
    if (!workspace || !set || open.length === 0) return;
    this.#session.flush();
    const decided = new Map(deciding.everyRow().flatMap(({ rows }) => rows.flatMap((row) => {
      const id = deciding.rulingOf(row)?.claimId ?? null;
      return claimsIn(row).map((claim) => [claim.id as string, id] as const);
    })));
    const draft = new LinkDraft(workspace.records, (id) => workspace.records.claims.get(decided.get(id) ?? '') ?? null, { setId: set.id, author: analyst.id, now: new Date().toISOString() });
    for (const link of open) {
      if (link.kind === 'group') {
        const first = link.row.groups.find((group) => group !== null);
        if (first) draft.takeGroup(first);
      } else {
        const first = link.row.relations.find((relation) => relation !== null);
        if (first) draft.takeRelation(first);
      }
    }
    const change = workspace.edit(analyst.id, draft.operations);
    if (change) notices.info(t('decide.links.taken', { count: open.length }), { label: t('app.undo'), run: () => act.undo(change) });
  }
}
