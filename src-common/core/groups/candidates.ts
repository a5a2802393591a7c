/**
 * Claims that may say the same as a given one, each with the reason. They are
 * offered and never joined by themselves. An inverted index over words, and
 * over words of one speaker or one date, keeps it near-linear: a list of more
 * than `longestList` claims tells nothing and is passed over.
 */
import { resolveSource, type AliasIndex } from '../claims/aliases.ts';
import { innermost } from '../claims/attribution-graph.ts';
import type { Claim } from '../claims/claim.ts';
import type { Urn } from '../claims/identifiers.ts';
import { contentWords, foldedPassage, wordsOf } from './content-words.ts';

/**
 * same-words: the passages are the same but for case, punctuation, white space.
 * same-speaker, same-date: an innermost source or the date of statement is the
 * same, and so are enough content words.
 */
export type CandidateReason = 'same-words' | 'same-speaker' | 'same-date';

export interface Candidate {
  claimId: Urn;
  /** At least one, in the order of the type. */
  reasons: CandidateReason[];
  /** Content words in common, in the order of the claim asked about. */
  shared: string[];
}

/** A list of claims longer than this says nothing about any of them. */
export const longestList = 256;
/** Content words in common that make two claims of one speaker or date alike: as many, and as large a part of the shorter one. */
export const leastShared = { words: 2, part: 0.5 } as const;
/** A passage of fewer words stands in too many places to be "the same words". */
const leastPassage = 3;

interface Entry {
  claim: Claim;
  words: readonly string[];
}

export class CandidateIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #lists = new Map<string, string[]>();
  readonly #aliases: AliasIndex | null;

  /** @param claims among which to look, one's own and layers' as wanted; highlights are passed over */
  constructor(claims: Iterable<Claim>, aliases: AliasIndex | null = null) {
    this.#aliases = aliases;
    for (const claim of claims) {
      if (claim.kind !== 'claim') continue;
      const words = contentWords(claim);
      this.#entries.set(claim.id, { claim, words });
      for (const key of [...this.#passageKey(claim), ...this.#wordKeys(claim, words)]) {
        const list = this.#lists.get(key);
        if (!list) this.#lists.set(key, [claim.id]);
        // One more than counts, to know that there are too many.
        else if (list.length <= longestList) list.push(claim.id);
      }
    }
  }

  /**
   * @param except claims that are not to be offered: those of its group, say
   * @returns the best first: same words, then most words in common; then by id
   */
  for(claimId: string, except: ReadonlySet<string> = new Set(), most = 20): Candidate[] {
    const asked = this.#entries.get(claimId);
    if (!asked) return [];
    const found = new Set<string>();
    for (const key of [...this.#passageKey(asked.claim), ...this.#wordKeys(asked.claim, asked.words)]) {
      const list = this.#lists.get(key) ?? [];
      if (list.length <= longestList) for (const id of list) found.add(id);
    }
    const candidates = [...found].flatMap((id) => {
      const other = id === claimId || except.has(id) ? undefined : this.#entries.get(id);
      return (other && this.#compare(asked, other)) ?? [];
    });
    const rank = ({ reasons, shared }: Candidate): number => (reasons[0] === 'same-words' ? 1_000_000 : 0) + shared.length * 10 + reasons.length;
    return candidates.sort((a, b) => rank(b) - rank(a) || (a.claimId < b.claimId ? -1 : 1)).slice(0, most);
  }

  #compare(asked: Entry, other: Entry): Candidate | null {
    const theirs = new Set(other.words);
    const shared = asked.words.filter((word) => theirs.has(word));
    const reasons: CandidateReason[] = [];
    if (isSame(this.#passageKey(asked.claim), this.#passageKey(other.claim))) reasons.push('same-words');
    if (shared.length >= leastShared.words && shared.length >= leastShared.part * Math.min(asked.words.length, other.words.length)) {
      if (isSame(this.#speakers(asked.claim), this.#speakers(other.claim))) reasons.push('same-speaker');
      const date = asked.claim.statedOn?.value ?? null;
      if (date !== null && date === (other.claim.statedOn?.value ?? null)) reasons.push('same-date');
    }
    return reasons.length > 0 ? { claimId: other.claim.id, reasons, shared } : null;
  }

  #passageKey(claim: Claim): string[] {
    const passage = foldedPassage(claim);
    return wordsOf(passage).length < leastPassage ? [] : [`passage ${passage}`];
  }

  #wordKeys(claim: Claim, words: readonly string[]): string[] {
    const date = claim.statedOn?.value ?? null;
    const owners = [...this.#speakers(claim).map((id) => `by ${id}`), ...(date === null ? [] : [`on ${date}`])];
    return owners.flatMap((owner) => words.map((word) => `${owner} ${word}`));
  }

  #speakers(claim: Claim): string[] {
    return [...new Set(innermost(claim.attribution).map(({ sourceId }) => (this.#aliases ? resolveSource(this.#aliases, sourceId) : sourceId)))];
  }
}

function isSame(ours: readonly string[], theirs: readonly string[]): boolean {
  return ours.some((one) => theirs.includes(one));
}
