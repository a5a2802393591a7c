/**
 * Which Changes took claims to other texts. Words that were picked, or taken
 * away, in one text are offsets of that text: whoever puts them on a claim that
 * lies in another one by now brings the claim back there first, and it follows
 * its document anew, with the words.
 */
import { valueAt, withOperation } from './apply-operation.ts';
import type { AttributionLink } from './attribution.ts';
import type { Change, Operation } from './change.ts';
import type { Claim } from './claim.ts';
import { putLink, setField } from './edits.ts';
import { invert, sameValue, type Inversion } from './invert-change.ts';
import { linkIdOf, wholeRecord } from './settable-fields.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** More than can be undone: of what happened before them it is not known where claims lay. */
const mostKept = 2000;

interface Move {
  change: Change;
  /** The text in which the claim lay before. */
  from: string;
}

export class PlaceLog {
  #changes: Change[] = [];
  /** The number of the last Change that is forgotten. */
  #forgotten = 0;

  /** @param changes in the order of the log; the end of one will do */
  constructor(changes: readonly Change[] = []) {
    this.#forgotten = (changes[0]?.sequence ?? 1) - 1;
    for (const change of changes) this.note(change);
  }

  /** Takes note of a Change that was applied. */
  note(change: Change): void {
    if (!change.operations.some(({ type, field }) => type === 'claim' && field === 'documentId')) return;
    this.#changes.push(change);
    if (this.#changes.length <= 2 * mostKept) return;
    this.#changes = this.#changes.slice(-mostKept);
    this.#forgotten = (this.#changes[0]?.sequence ?? 1) - 1;
  }

  /** Another window's Changes came before those that wait, which were drafted anew. */
  rebased(before: ReadonlySet<string>, foreign: readonly Change[], waiting: readonly Change[]): void {
    this.#changes = this.#changes.filter(({ id }) => !before.has(id));
    for (const change of [...foreign, ...waiting]) this.note(change);
  }

  /**
   * The claim with its words in a text in which it lay before.
   *
   * @returns the claim itself where it lies there; null where it never did, as far as is known, or its words are others since
   */
  claimIn(claim: Claim, documentId: string): Claim | null {
    return broughtTo(claim, documentId, this.#movesOf(new Set([claim.id])).get(claim.id) ?? []);
  }

  /** As `invert`: a claim that followed its document since is brought back to the text that the words are from. */
  invert(change: Pick<Change, 'operations' | 'sequence'>, state: WorkspaceState): Inversion {
    const back: Operation[] = [];
    const claims = new Map<Claim['id'], Claim>();
    const left = new Set<string>();
    const words = new Map<string, Operation[]>();
    for (const operation of change.operations) if (holdsWords(operation)) words.set(operation.id, [...words.get(operation.id) ?? [], operation]);
    const movesOf = this.#movesOf(new Set(words.keys()));
    for (const [id, operations] of words) {
      const claim = state.claims.get(id as Claim['id']);
      const moves = movesOf.get(id) ?? [];
      if (!claim || (moves.length === 0 && change.sequence >= this.#forgotten)) continue;
      const there = change.sequence < this.#forgotten ? null : broughtTo(claim, documentAfter(claim, change.sequence, moves), moves);
      if (there === null) left.add(id);
      else if (there !== claim && invert({ operations }, { ...state, claims: new Map([[there.id, there]]) }).operations.length > 0) {
        claims.set(there.id, there);
        back.push(...placeOperations(claim, there));
      }
    }
    if (claims.size + left.size === 0) return invert(change, state);
    const isLeft = (operation: Operation): boolean => left.has(operation.id) && holdsWords(operation);
    const there = { ...state, claims: new Map([...state.claims, ...claims]) };
    const { operations, conflicts } = invert({ operations: change.operations.filter((operation) => !isLeft(operation)) }, there);
    return { operations: [...back, ...operations], conflicts: [...conflicts, ...change.operations.filter(isLeft)] };
  }

  /** The Changes that took each of these claims to another text, in order. */
  #movesOf(claimIds: ReadonlySet<string>): Map<string, Move[]> {
    const moves = new Map<string, Move[]>();
    for (const change of this.#changes) {
      for (const { type, id, field, before } of change.operations) {
        if (type !== 'claim' || field !== 'documentId' || !claimIds.has(id)) continue;
        const list = moves.get(id) ?? [];
        if (list.at(-1)?.change !== change) list.push({ change, from: before as string });
        moves.set(id, list);
      }
    }
    return moves;
  }
}

/** Whether an operation puts words of a text on a claim, or takes them away: it makes sense in that text only. */
export function holdsWords({ type, field, before, after }: Operation): boolean {
  if (type !== 'claim') return false;
  if (field === wholeRecord) return after !== null;
  if (field === 'spans' || field === 'markers' || field === 'documentId' || field === 'anchoring') return true;
  // What an operation sets is typed as plain JSON; under the name of a link it is that link, or null.
  return linkIdOf(type, field) !== null && [before, after].some((link) => hasSpans(link as unknown as AttributionLink | null));
}

/** By which a claim lies where the other one does, with its words. */
export function placeOperations(claim: Claim, there: Claim): Operation[] {
  return [
    ...setField('claim', claim, 'documentId', there.documentId),
    ...setField('claim', claim, 'spans', there.spans),
    ...setField('claim', claim, 'markers', there.markers),
    ...there.attribution.flatMap((link) => putLink(claim, link)),
    ...setField('claim', claim, 'anchoring', there.anchoring),
  ];
}

function hasSpans(link: AttributionLink | null): boolean {
  return link !== null && (link.cueSpan !== null || link.sourceSpan !== null);
}

/** In which text the claim lay after a Change. */
function documentAfter(claim: Claim, sequence: number, moves: readonly Move[]): string {
  return moves.find(({ change }) => change.sequence > sequence)?.from ?? claim.documentId;
}

function broughtTo(claim: Claim, documentId: string, moves: readonly Move[]): Claim | null {
  let there: Claim | null = claim;
  for (const { change } of moves.toReversed()) {
    if (there === null || there.documentId === documentId) return there;
    there = taken(there, change);
  }
  return there?.documentId === documentId ? there : null;
}

/** What a Change did to the place of a claim, taken back; null where its words are others since. */
function taken(claim: Claim, change: Change): Claim | null {
  let there: Claim | undefined = claim;
  for (const operation of change.operations.toReversed()) {
    if (operation.id !== claim.id || !holdsWords(operation)) continue;
    const { field, before, after } = operation;
    // Whether somebody has looked at the place makes no difference to the words.
    if (field !== 'anchoring' && !sameValue(field, valueAt('claim', there, field), after)) return null;
    there = withOperation('claim', there, { ...operation, before: after, after: before });
  }
  return there ?? null;
}
