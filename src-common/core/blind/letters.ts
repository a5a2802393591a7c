/**
 * Letters in the place of names. A seed gives the first ones, so that they
 * follow neither the names nor the order in which sets came; they are kept on
 * record, so that none changes hands during a review.
 */
import { seedFor } from '../agreement/random.ts';
import type { BlindMode } from '../claims/blind-mode.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';

/** Everybody who wrote something in the workspace, but for the analyst. */
export function colleaguesIn(state: WorkspaceState, analystId: string | null): Urn[] {
  const ids = new Set<Urn>();
  for (const { author, decidedFrom } of state.sets.values()) for (const id of [author.id, ...(decidedFrom ?? []).map((from) => from.author.id)]) ids.add(id);
  for (const { reviewer } of state.reviews.values()) ids.add(reviewer.id);
  for (const { author } of state.comments.values()) ids.add(author.id);
  for (const { by } of [...state.decisions.values(), ...state.rulings.values()]) ids.add(by.id);
  for (const { on, links = [] } of state.rulings.values()) for (const { author } of [...on, ...links]) ids.add(author.id);
  return [...ids].filter((id) => id !== analystId);
}

/** Those without a letter, in the order in which they get one. */
export function withoutLetter(mode: Pick<BlindMode, 'seed' | 'letters'>, colleagues: Iterable<Urn>): Urn[] {
  const known = new Set<string>(mode.letters);
  return [...new Set(colleagues)].filter((id) => !known.has(id)).sort((a, b) => seedFor(mode.seed, a) - seedFor(mode.seed, b) || (a < b ? -1 : 1));
}

/** A, B … Z, AA, AB … @param place from 0 */
export function letterAt(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterAt(Math.floor(place / 26) - 1) + last;
}
