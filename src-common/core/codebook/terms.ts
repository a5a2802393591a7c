/** The lists of a codebook, and finding terms in them. */
import type { Term } from '../claims/codebook.ts';

export const termLists = ['evidence', 'tags', 'reasons'] as const;
export type TermList = (typeof termLists)[number];

/** Lists are replaced and never altered: what was worked out for one stays right. Asked for every row of a table. */
const successors = new WeakMap<readonly Term[], ReadonlyMap<string, string>>();

/** For each merged term of the list, the one at the end of its mergers; a circle leads nowhere. */
function successorsIn(terms: readonly Term[]): ReadonlyMap<string, string> {
  let known = successors.get(terms);
  if (!known) {
    const next = new Map(terms.flatMap(({ id, mergedInto }) => (mergedInto === undefined ? [] : [[id, mergedInto] as const])));
    known = new Map([...next.keys()].map((id) => [id, endOf(next, id)]));
    successors.set(terms, known);
  }
  return known;
}

function endOf(next: ReadonlyMap<string, string>, id: string): string {
  const seen = new Set<string>();
  let at = id;
  for (let into = next.get(at); into !== undefined; into = next.get(at)) {
    if (seen.has(at)) return id;
    seen.add(at);
    at = into;
  }
  return at;
}

/**
 * The term that stands for an id now: the term itself, or the one that it was
 * merged into, however often that happened. An id that the list does not know
 * stands for itself.
 */
export function resolveTerm(terms: readonly Term[], id: string): string {
  return successorsIn(terms).get(id) ?? id;
}

/** Ids as they are shown: merged ones by their successors, none twice. The list itself where nothing was merged. */
export function resolveTerms(terms: readonly Term[], ids: readonly string[]): readonly string[] {
  const merged = successorsIn(terms);
  if (merged.size === 0 || !ids.some((id) => merged.has(id))) return ids;
  return [...new Set(ids.map((id) => merged.get(id) ?? id))];
}

/** The terms that can be chosen for new work. */
export function offeredTerms<T extends Term>(terms: readonly T[]): T[] {
  return terms.filter((term) => !term.retired);
}

/** How many signals have a key of their own (Alt+1 to Alt+9). */
export const keyedSignals = 9;

/**
 * An id for a new term, made from its label: `Rumour, unattributed` gives
 * `rumour-unattributed`, with a number where that is taken.
 */
export function newTermId(label: string, taken: ReadonlySet<string>): string {
  const base = label.normalize('NFC').toLowerCase().replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-').replace(/^-|-$/g, '') || 'term';
  let id = base;
  for (let number = 2; taken.has(id) || reservedIds.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** Looks of the reader that no term may take: a claim not judged yet, a plain highlight. */
export const reservedIds: ReadonlySet<string> = new Set(['none', 'highlight']);
