/**
 * A decision about claims of several sets, or many decisions at once, as the
 * operations of one Change: the decided claim with sources of one's own, the
 * ruling that says from which claims it is and why, and away with what was
 * decided about these claims before.
 */
import type { Analyst, DecidedFrom, SetRecord } from '../claims/annotation-set.ts';
import { applyOperations } from '../claims/apply-change.ts';
import type { Operation } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import { createRecord, deleteRecord, setField } from '../claims/edits.ts';
import { newId } from '../claims/identifiers.ts';
import type { LinkRecords } from '../claims/link-index.ts';
import { removeClaims } from '../claims/remove-claim.ts';
import type { RuledClaim, Ruling, RulingOutcome } from '../claims/ruling.ts';
import { emptyState, putRecord, recordOf, type WorkspaceState } from '../claims/workspace-state.ts';
import { newClaim } from '../claims/new-claim.ts';
import { currentCodebook } from '../claims/current-codebook.ts';
import { followLinks } from '../review/follow-links.ts';
import { mergeOperations, uniteSpans } from '../review/merge-claims.ts';
import { derivationOf, takeOverOperations } from '../review/take-over.ts';

export interface Reason {
  reasonTerm: string | null;
  reason: string;
}

export const noReason: Reason = { reasonTerm: null, reason: '' };

export class DecisionDraft {
  /** Of one Change, in order. */
  readonly operations: Operation[] = [];
  readonly #state: WorkspaceState;
  readonly #set: SetRecord;
  readonly #by: Analyst;
  readonly #now: string;
  /** Sources that were made one's own along the way: the next claim finds them there. */
  readonly #known: WorkspaceState;
  readonly #rulings: ReadonlyMap<string, Ruling>;
  readonly #replaced = new Set<string>();
  #links: WorkspaceState | null = null;

  /**
   * @param state the records as they are; nothing is altered in them
   * @param set the decided set, made by the caller where it is not there yet
   * @param by who decides, and is the author of the decided claims
   * @param now ISO 8601, UTC
   */
  constructor(state: WorkspaceState, set: SetRecord, by: Analyst, now: string) {
    this.#state = state;
    this.#set = set;
    this.#by = by;
    this.#now = now;
    this.#known = { ...emptyState(), sources: new Map(state.sources), aliases: new Map(state.aliases), sets: state.sets, codebooks: state.codebooks };
    this.#rulings = rulingsOn(state.rulings.values(), set.id);
  }

  /** One of the claims becomes the decided one as it is. */
  take(claims: readonly Claim[], taken: Claim, reason: Reason = noReason): Claim {
    const claim = this.#made([taken]);
    this.#rule(claims, 'taken', claim, reason);
    return claim;
  }

  /** All of them as one: what the first says stays, what is empty in it is filled from the others. */
  merge(claims: readonly Claim[], first: Claim, reason: Reason = noReason): Claim {
    const claim = this.#made([first, ...claims.filter((other) => other !== first)]);
    this.#rule(claims, 'merged', claim, reason);
    return claim;
  }

  /** An empty claim on all that they cover, to be written anew. */
  write(claims: readonly Claim[], reason: Reason = noReason): Claim {
    const [first] = claims;
    if (!first) throw new RangeError('no claim to decide about');
    const spans = claims.slice(1).reduce((united, claim) => uniteSpans(united, claim.spans), first.spans);
    const claim: Claim = {
      ...newClaim({
        documentId: first.documentId, setId: this.#set.id, author: this.#by.id, spans, kind: 'claim', now: this.#now,
        codebookVersion: currentCodebook(this.#state.codebooks.values()).version,
      }),
      derivedFrom: claims.map((other) => derivationOf(other, this.#state, this.#now)),
    };
    this.#rule(claims, 'written', claim, reason);
    return claim;
  }

  /** Nothing of them is in the decided set. */
  reject(claims: readonly Claim[], reason: Reason): void {
    this.#rule(claims, 'rejected', null, reason);
  }

  #made(claims: readonly Claim[]): Claim {
    const [first, ...others] = claims;
    if (!first) throw new RangeError('no claim to decide about');
    const { claim, operations } = takeOverOperations(first, this.#set, this.#by, this.#known, this.#now);
    this.#note(operations);
    for (const other of others) {
      const there = recordOf(this.#known, 'claim', claim.id) ?? claim;
      this.#note(mergeOperations(there, other, this.#known, this.#now));
    }
    const made = recordOf(this.#known, 'claim', claim.id) ?? claim;
    this.#known.claims.delete(claim.id);
    return { ...made, modified: this.#now, revision: 1 };
  }

  /** What becomes of the claim itself is kept here only; sources and links go into the Change. */
  #note(operations: readonly Operation[]): void {
    applyOperations(this.#known, { at: this.#now, operations });
    this.operations.push(...operations.filter(({ type }) => type !== 'claim'));
  }

  #rule(claims: readonly Claim[], outcome: RulingOutcome, claim: Claim | null, { reasonTerm, reason }: Reason): void {
    for (const { id } of claims) this.#takeBack(this.#rulings.get(id), claim);
    const [first] = claims;
    if (!first) throw new RangeError('no claim to decide about');
    if (claim) this.operations.push(...createRecord('claim', claim));
    const ruling: Ruling = {
      id: newId(), setId: this.#set.id, documentId: first.documentId, on: claims.map((one) => this.#ruled(one)), outcome,
      claimId: claim?.id ?? null, reasonTerm, reason: reason.trim(), by: { ...this.#by }, at: this.#now,
    };
    this.operations.push(...createRecord('ruling', ruling));
  }

  #ruled(claim: Claim): RuledClaim {
    const { at: _at, ...ruled } = derivationOf(claim, this.#state, this.#now);
    return ruled;
  }

  /** What the decider said of the claim together with others follows to the one in its place, or goes with it. */
  #takeBack(ruling: Ruling | undefined, instead: Claim | null): void {
    if (!ruling || this.#replaced.has(ruling.id)) return;
    this.#replaced.add(ruling.id);
    const old = ruling.claimId === null ? undefined : this.#state.claims.get(ruling.claimId);
    // Of several decisions in one Change each must see what became of relations and groups by those before.
    this.#links ??= linksBy(this.#state, this.#by.id);
    const moved = old && instead ? followLinks(this.#links, old, instead, this.#now) : [];
    applyOperations(this.#links, { at: this.#now, operations: moved });
    const gone = takeBack({ ...this.#links, claims: this.#state.claims }, ruling);
    applyOperations(this.#links, { at: this.#now, operations: gone.filter(({ type }) => type === 'relation' || type === 'group') });
    this.operations.push(...moved, ...gone);
  }
}

/** The relations and groups of one analyst, to be worked on. */
export function linksBy(state: WorkspaceState, author: string): WorkspaceState {
  const links = emptyState();
  for (const relation of state.relations.values()) if (relation.author === author) putRecord(links, 'relation', relation.id, relation);
  for (const group of state.groups.values()) if (group.author === author) putRecord(links, 'group', group.id, group);
  return links;
}

/** A ruling away, with the claim that it made and what the decider said of it together with others: the claims are undecided again. */
export function takeBack(state: LinkRecords & Pick<WorkspaceState, 'claims'>, ruling: Ruling): Operation[] {
  const claim = ruling.claimId === null ? undefined : state.claims.get(ruling.claimId);
  return [...(claim ? removeClaims(state, [claim]) : []), ...deleteRecord('ruling', ruling)];
}

/** A new why for a ruling that stands. */
export function giveReason(ruling: Ruling, { reasonTerm, reason }: Reason): Operation[] {
  return [...setField('ruling', ruling, 'reasonTerm', reasonTerm), ...setField('ruling', ruling, 'reason', reason.trim())];
}

/** The rulings of a decided set by the claims that were decided about; where two speak of one claim, the later one. */
export function rulingsOn(rulings: Iterable<Ruling>, setId: string): Map<string, Ruling> {
  const found = new Map<string, Ruling>();
  for (const ruling of rulings) {
    if (ruling.setId !== setId) continue;
    for (const { claimId } of ruling.on) {
      const other = found.get(claimId);
      if (!other || byTime(other, ruling) < 0) found.set(claimId, ruling);
    }
  }
  return found;
}

/** A decided set of this analyst, with nothing in it. */
export function newDecidedSet(name: string, by: Analyst, from: readonly SetRecord[], now: string): SetRecord {
  return { id: newId(), name, author: { ...by }, created: now, decidedFrom: from.map(fromSet) };
}

/** Says of a decided set that these sets went into it as well. */
export function decideFrom(set: SetRecord, from: readonly SetRecord[]): Operation[] {
  const there = set.decidedFrom ?? [];
  const more = from.filter(({ id }) => !there.some(({ setId }) => setId === id)).map(fromSet);
  return more.length === 0 ? [] : setField('set', set, 'decidedFrom', [...there, ...more]);
}

function fromSet({ id, name, author }: SetRecord): DecidedFrom {
  return { setId: id, name, author: { id: author.id, name: author.name } };
}

function byTime(a: Ruling, b: Ruling): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1);
}
