/**
 * Claims that may say the same as a given one, each with the reason. They are
 * offered and never joined by themselves. Of every claim is known only by what
 * it is found: speaker, date, the first words of its passage. The words of
 * those that share one of these are worked out when one of them is asked for
 * and kept: an inverted index over the words of one speaker or date. A list of
 * more than `longestList` claims tells nothing and is passed over, and only the
 * `mostCompared` that stand in most lists are looked at.
 */
import type { Claim } from '../claims/claim.ts';
import type { Urn } from '../claims/identifiers.ts';
import { Voices, type RootLookups } from '../roots/attribution-paths.ts';
import { finish, inSteps, type Steps } from '../table/steps.ts';
import { claimWordsOf, keysOf, type ClaimWords } from './claim-words.ts';
import { Postings } from './postings.ts';

/**
 * same-words: the passages are the same but for case, punctuation, white space.
 * same-speaker: an innermost source is the same, or speaks for the same, as in
 * roots.ts; same-date: the date of statement is. Both ask for content words in common.
 */
export type CandidateReason = 'same-words' | 'same-speaker' | 'same-date';

export interface Candidate {
  claimId: Urn;
  /** At least one, in the order of the type. */
  reasons: CandidateReason[];
  /** Content words in common, in the order of the claim asked about. */
  shared: string[];
}

type Lookups = Omit<RootLookups, 'documents'>;

/** A list of claims longer than this says nothing about any of them. */
export const longestList = 128;
/** Of the claims that share any list, as many are compared word by word. */
const mostCompared = 100;
/** Content words in common that make two claims of one speaker or date alike: as many, and as large a part of the shorter one. */
export const leastShared = { words: 2, part: 0.5 } as const;
/** Claims whose words are worked out in one step. */
const aStep = 16;

/** What claims are kept together by: the same speaker, date or beginning. */
type Owner = `by ${string}` | `on ${string}` | `begins ${string}`;
/** Claims of one owner by a word of theirs, or by their passage where the owner is a beginning. */
type Lists = ReadonlyMap<string, readonly string[]>;

export class CandidateIndex {
  readonly #claims = new Map<string, Claim>();
  readonly #bySource = new Postings();
  readonly #byDate = new Postings();
  readonly #byBeginning = new Postings();
  /** Of those that were asked for so far. */
  readonly #words = new Map<string, ClaimWords>();
  readonly #lists = new Map<Owner, Lists>();
  #lookups: Lookups;
  #voices: Voices;
  /** The sources that stand for one another; null: not worked out. */
  #sourcesOf: ReadonlyMap<string, readonly string[]> | null = null;
  /** Grows with every change: lists that were begun before it are not kept. */
  #version = 0;

  /** @param claims among which to look, one's own and layers' as wanted: see `put` */
  constructor(claims: Iterable<Claim>, lookups: Lookups) {
    this.#lookups = lookups;
    this.#voices = voicesOf(lookups);
    for (const claim of claims) this.put(claim);
  }

  /** Takes in a claim, in the place of what it was. Highlights are passed over. */
  put(claim: Claim): void {
    if (this.#claims.get(claim.id) === claim) return;
    this.remove(claim.id);
    if (claim.kind !== 'claim') return;
    this.#claims.set(claim.id, claim);
    const { beginning, sourceIds, date } = keysOf(claim);
    if (beginning !== null) this.#byBeginning.add(beginning, claim.id);
    if (date !== null) this.#byDate.add(date, claim.id);
    for (const id of sourceIds) this.#bySource.add(id, claim.id);
    this.#sourcesOf = null;
    this.#version += 1;
    this.#forget(claim);
  }

  remove(id: string): void {
    const claim = this.#claims.get(id);
    if (!claim) return;
    this.#version += 1;
    this.#forget(claim);
    const { beginning, sourceIds, date } = keysOf(claim);
    if (beginning !== null) this.#byBeginning.remove(beginning, id);
    if (date !== null) this.#byDate.remove(date, id);
    for (const sourceId of sourceIds) this.#bySource.remove(sourceId, id);
    this.#claims.delete(id);
    this.#words.delete(id);
  }

  /** Goes by other sources and links between them. */
  lookAgain(lookups: Lookups): void {
    if (lookups === this.#lookups) return;
    this.#lookups = lookups;
    this.#voices = voicesOf(lookups);
    this.#sourcesOf = null;
    this.#version += 1;
    for (const owner of this.#lists.keys()) if (owner.startsWith('by ')) this.#lists.delete(owner);
  }

  /** Works out ahead what `for` asks about a claim. */
  *preparation(claimId: string): Steps<void> {
    const asked = this.#claims.get(claimId);
    if (!asked) return;
    for (const owner of this.#ownersOf(asked)) if (!this.#lists.has(owner)) yield* this.#listsOf(owner);
  }

  /**
   * @param except claims that are not to be offered: those of its group, say
   * @returns the best first: same words, then most words in common; then by id
   */
  for(claimId: string, except: ReadonlySet<string> = new Set(), most = 20): Candidate[] {
    const asked = this.#claims.get(claimId);
    if (!asked) return [];
    const candidates = this.#nearest(asked, except).flatMap((id) => {
      const other = this.#claims.get(id);
      return (other && this.#compare(asked, other)) ?? [];
    });
    const rank = ({ reasons, shared }: Candidate): number => (reasons[0] === 'same-words' ? 1_000_000 : 0) + shared.length * 10 + reasons.length;
    return candidates.sort((a, b) => rank(b) - rank(a) || (a.claimId < b.claimId ? -1 : 1)).slice(0, most);
  }

  /** Claims that stand in the lists of this one, those in most of them first; the same passage before all. */
  #nearest(asked: Claim, except: ReadonlySet<string>): string[] {
    const { passage, words } = this.#wordsOf(asked);
    const hits = new Map<string, number>();
    for (const owner of this.#ownersOf(asked)) {
      const lists = this.#lists.get(owner) ?? finish(this.#listsOf(owner));
      const isBeginning = owner.startsWith('begins ');
      for (const key of isBeginning ? [passage ?? ''] : words) {
        const list = lists.get(key) ?? [];
        if (list.length > longestList) continue;
        for (const id of list) if (id !== asked.id && !except.has(id)) hits.set(id, (hits.get(id) ?? 0) + (isBeginning ? 1_000_000 : 1));
      }
    }
    return [...hits].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1)).slice(0, mostCompared).map(([id]) => id);
  }

  #compare(asked: Claim, other: Claim): Candidate | null {
    const [ours, theirs] = [this.#wordsOf(asked), this.#wordsOf(other)];
    const shared = [...ours.words].filter((word) => theirs.words.has(word));
    const reasons: CandidateReason[] = [];
    if (ours.passage !== null && ours.passage === theirs.passage) reasons.push('same-words');
    if (shared.length >= leastShared.words && shared.length >= leastShared.part * Math.min(ours.words.size, theirs.words.size)) {
      const speakers = this.#speakersOf(other);
      if (this.#speakersOf(asked).some((one) => speakers.includes(one))) reasons.push('same-speaker');
      const date = asked.statedOn?.value ?? null;
      if (date !== null && date === (other.statedOn?.value ?? null)) reasons.push('same-date');
    }
    return reasons.length > 0 ? { claimId: other.id, reasons, shared } : null;
  }

  #wordsOf(claim: Claim): ClaimWords {
    let words = this.#words.get(claim.id);
    if (!words) this.#words.set(claim.id, words = claimWordsOf(claim));
    return words;
  }

  /** What its innermost sources stand for, each once. */
  #speakersOf(claim: Claim): string[] {
    return [...new Set(keysOf(claim).sourceIds.map((id) => this.#principalOf(id)))];
  }

  #principalOf(sourceId: string): string {
    return this.#voices.principal({ id: this.#voices.of(sourceId as Urn), kind: 'source' }).id;
  }

  #ownersOf(claim: Claim): Owner[] {
    const { beginning, date } = keysOf(claim);
    return [
      ...(beginning === null ? [] : [`begins ${beginning}` as const]),
      ...this.#speakersOf(claim).map((id) => `by ${id}` as const),
      ...(date === null ? [] : [`on ${date}` as const]),
    ];
  }

  *#listsOf(owner: Owner): Steps<Lists> {
    const lists = new Map<string, string[]>();
    const version = this.#version;
    const members = [...new Set(this.#membersOf(owner))];
    yield* inSteps(members.length, aStep, (at) => {
      const claim = this.#claims.get(members[at] as string);
      if (!claim) return;
      const { passage, words } = this.#wordsOf(claim);
      for (const key of owner.startsWith('begins ') ? [passage ?? ''] : words) {
        const list = lists.get(key);
        if (!list) lists.set(key, [claim.id]);
        // One more than counts, to know that there are too many.
        else if (list.length <= longestList) list.push(claim.id);
      }
    });
    if (version === this.#version) this.#lists.set(owner, lists);
    return lists;
  }

  #membersOf(owner: Owner): Iterable<string> {
    const key = owner.slice(owner.indexOf(' ') + 1);
    if (owner.startsWith('begins ')) return this.#byBeginning.of(key);
    if (owner.startsWith('on ')) return this.#byDate.of(key);
    return (this.#allSources().get(key) ?? []).flatMap((id) => [...this.#bySource.of(id)]);
  }

  #allSources(): ReadonlyMap<string, readonly string[]> {
    if (this.#sourcesOf) return this.#sourcesOf;
    const sources = new Map<string, string[]>();
    for (const id of this.#bySource.keys()) {
      const principal = this.#principalOf(id);
      const known = sources.get(principal);
      if (known) known.push(id);
      else sources.set(principal, [id]);
    }
    return this.#sourcesOf = sources;
  }

  /** The lists in which a claim stands are made anew when they are asked for. */
  #forget(claim: Claim): void {
    if (this.#lists.size > 0) for (const owner of this.#ownersOf(claim)) this.#lists.delete(owner);
  }
}

function voicesOf(lookups: Lookups): Voices {
  return new Voices([], { ...lookups, documents: new Map() });
}
