/**
 * From the rows of one table to those of the next. Most Changes touch a claim
 * or a few: what was worked out for a row that is the same goes with it.
 */
import type { Claim } from '../claims/claim.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { inReadingOrder, readBefore } from './reading-order.ts';

/** For each row of a table, which row of the one before it is; -1 for one that is new or altered. */
export type RowsFrom = Int32Array;

export interface FactChanges {
  /** In the order of the claims. */
  facts: ClaimFacts[];
  added: ClaimFacts[];
  removed: ClaimFacts[];
}

/**
 * Facts for a list of claims, taken from the list before wherever the claim is
 * the same object. Claims are held in the order in which they came, so the two
 * lists run alike but for those taken out and those added at the end; where
 * they do not, facts are made anew and nothing is wrong.
 *
 * @param isStale whether facts are not right any more, although the claim is the same
 */
export function factsAfter(
  before: readonly ClaimFacts[], claims: Iterable<Claim>, make: (claim: Claim) => ClaimFacts, isStale: ((claim: Claim) => boolean) | null,
): FactChanges {
  // As long as they were: written in place, which is several times as fast as growing.
  const facts = new Array<ClaimFacts>(before.length);
  const changes: FactChanges = { facts, added: [], removed: [] };
  let at = 0;
  let count = 0;
  for (const claim of claims) {
    let known = before[at];
    while (known && known.claim !== claim && known.claim.id !== claim.id) {
      changes.removed.push(known);
      known = before[at += 1];
    }
    at += 1;
    if (known && known.claim === claim && !isStale?.(claim)) facts[count] = known;
    else {
      if (known) changes.removed.push(known);
      const made = make(claim);
      facts[count] = made;
      changes.added.push(made);
    }
    count += 1;
  }
  facts.length = count;
  for (let rest = before[at]; rest; rest = before[at += 1]) changes.removed.push(rest);
  return changes;
}

/**
 * The same for claims that stay in their places, without a look at the others.
 *
 * @param places of the facts, by id of the claim
 * @param touched what claims became; undefined: not there any more
 * @returns null where a claim came or went, or is read in another place
 */
export function factsAnew(
  before: readonly ClaimFacts[], places: ReadonlyMap<string, number>, touched: ReadonlyMap<string, Claim | undefined>, make: (claim: Claim) => ClaimFacts,
): { facts: readonly ClaimFacts[]; replaced: ReadonlyMap<ClaimFacts, ClaimFacts> } | null {
  const facts = before.slice();
  const replaced = new Map<ClaimFacts, ClaimFacts>();
  for (const [id, claim] of touched) {
    const place = places.get(id);
    if (place === undefined && !claim) continue;
    const known = place === undefined ? undefined : before[place];
    if (place === undefined || !known || !claim) return null;
    if (known.claim === claim) continue;
    const made = make(claim);
    if (readBefore(known, made) !== 0) return null;
    facts[place] = made;
    replaced.set(known, made);
  }
  return { facts, replaced };
}

/** Rows with some replaced where they stand; `at`: which, ascending. */
export function rowsAnew(before: readonly ClaimFacts[], replaced: ReadonlyMap<ClaimFacts, ClaimFacts>): { rows: readonly ClaimFacts[]; at: readonly number[] } {
  const rows = before.slice();
  const at: number[] = [];
  for (const [known, made] of replaced) {
    const row = placeOf(known, before);
    rows[row] = made;
    at.push(row);
  }
  return { rows, at: at.sort((a, b) => a - b) };
}

/** Rows in reading order with some taken out and others put in. */
export function rowsAfter(before: readonly ClaimFacts[], { added, removed }: FactChanges): { rows: ClaimFacts[]; from: RowsFrom } {
  const gone = rowsOf(before, removed);
  const kept = withoutThose(before, gone, before.length - removed.length);
  const news = inReadingOrder(added);
  const rows = new Array<ClaimFacts>(kept.length + news.length);
  const from = new Int32Array(rows.length);
  let old = 0;
  let taken = 0;
  for (let next = 0; next <= news.length; next += 1) {
    const one = news[next];
    const end = one ? placeOf(one, kept) : kept.length;
    for (; taken < end; taken += 1) {
      while (gone[old] === 1) old += 1;
      from[taken + next] = old;
      rows[taken + next] = kept[taken] as ClaimFacts;
      old += 1;
    }
    if (!one) break;
    from[taken + next] = -1;
    rows[taken + next] = one;
  }
  return { rows, from };
}

function withoutThose(rows: readonly ClaimFacts[], gone: Uint8Array, count: number): ClaimFacts[] {
  const kept = new Array<ClaimFacts>(count);
  let at = 0;
  for (let row = 0; row < rows.length; row += 1) if (gone[row] === 0) kept[at++] = rows[row] as ClaimFacts;
  return kept;
}

/** 1 for each row that is one of some claims. */
function rowsOf(rows: readonly ClaimFacts[], some: readonly ClaimFacts[]): Uint8Array {
  const are = new Uint8Array(rows.length);
  // To look for one is quicker than to ask of every row whether it is among them.
  if (some.length < 16) for (const one of some) are[rows.indexOf(one)] = 1;
  else {
    const those = new Set(some);
    rows.forEach((one, row) => { if (those.has(one)) are[row] = 1; });
  }
  return are;
}

/** How many of the rows are read before a claim. */
function placeOf(one: ClaimFacts, rows: readonly ClaimFacts[]): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (readBefore(rows[middle] as ClaimFacts, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
