/**
 * Claims that may say the same as a given one, each with the reason. They are
 * offered and never joined by themselves. An inverted index over words, and
 * over words of one speaker or one date, keeps it near-linear: a list of more
 * than `longestList` claims tells nothing and is passed over, and only the
 * `mostCompared` that stand in most lists are looked at.
 */
import { innermost } from '../claims/attribution-graph.ts';
import type { Claim } from '../claims/claim.ts';
import type { Urn } from '../claims/identifiers.ts';
import { Voices, type RootLookups } from '../roots/attribution-paths.ts';
import { contentWords, passageWords } from './content-words.ts';

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

/** A list of claims longer than this says nothing about any of them. */
export const longestList = 128;
/** Of the claims that share any list, as many are compared word by word. */
const mostCompared = 100;
/** Content words in common that make two claims of one speaker or date alike: as many, and as large a part of the shorter one. */
export const leastShared = { words: 2, part: 0.5 } as const;
/** A passage of fewer words stands in too many places to be "the same words". */
const leastPassage = 3;

interface Entry {
  claim: Claim;
  /** Folded; null: too short to be told from others. */
  passage: string | null;
  words: ReadonlySet<string>;
  /** What its innermost sources stand for. */
  speakers: readonly string[];
  date: string | null;
}

export class CandidateIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #lists = new Map<string, string[]>();
  readonly #voices: Voices;

  /** @param claims among which to look, one's own and layers' as wanted: see `add` */
  constructor(claims: Iterable<Claim>, lookups: Omit<RootLookups, 'documents'>) {
    this.#voices = new Voices([], { ...lookups, documents: new Map() });
    for (const claim of claims) this.add(claim);
  }

  /** Takes in a claim that is not in yet, so that many can come in steps. Highlights are passed over. */
  add(claim: Claim): void {
    if (claim.kind !== 'claim') return;
    const passage = passageWords(claim);
    const speakers = innermost(claim.attribution).map(({ sourceId }) => this.#voices.principal({ id: this.#voices.of(sourceId), kind: 'source' }).id);
    const entry: Entry = {
      claim,
      passage: passage.length < leastPassage ? null : passage.join(' '),
      words: contentWords(passage, claim.statement),
      speakers: [...new Set(speakers)],
      date: claim.statedOn?.value ?? null,
    };
    this.#entries.set(claim.id, entry);
    for (const key of [...passageKey(entry), ...wordKeys(entry)]) {
      const list = this.#lists.get(key);
      if (!list) this.#lists.set(key, [claim.id]);
      // One more than counts, to know that there are too many.
      else if (list.length <= longestList) list.push(claim.id);
    }
  }

  /**
   * @param except claims that are not to be offered: those of its group, say
   * @returns the best first: same words, then most words in common; then by id
   */
  for(claimId: string, except: ReadonlySet<string> = new Set(), most = 20): Candidate[] {
    const asked = this.#entries.get(claimId);
    if (!asked) return [];
    const candidates = this.#nearest(asked, except).flatMap((id) => {
      const other = this.#entries.get(id);
      return (other && compare(asked, other)) ?? [];
    });
    const rank = ({ reasons, shared }: Candidate): number => (reasons[0] === 'same-words' ? 1_000_000 : 0) + shared.length * 10 + reasons.length;
    return candidates.sort((a, b) => rank(b) - rank(a) || (a.claimId < b.claimId ? -1 : 1)).slice(0, most);
  }

  /** Claims that stand in the lists of this one, those in most of them first; the same passage before all. */
  #nearest(asked: Entry, except: ReadonlySet<string>): string[] {
    const hits = new Map<string, number>();
    const count = (keys: readonly string[], weight: number): void => {
      for (const key of keys) {
        const list = this.#lists.get(key) ?? [];
        if (list.length > longestList) continue;
        for (const id of list) if (id !== asked.claim.id && !except.has(id)) hits.set(id, (hits.get(id) ?? 0) + weight);
      }
    };
    count(passageKey(asked), 1_000_000);
    count(wordKeys(asked), 1);
    return [...hits].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1)).slice(0, mostCompared).map(([id]) => id);
  }
}

function compare(asked: Entry, other: Entry): Candidate | null {
  const shared = [...asked.words].filter((word) => other.words.has(word));
  const reasons: CandidateReason[] = [];
  if (asked.passage !== null && asked.passage === other.passage) reasons.push('same-words');
  if (shared.length >= leastShared.words && shared.length >= leastShared.part * Math.min(asked.words.size, other.words.size)) {
    if (asked.speakers.some((one) => other.speakers.includes(one))) reasons.push('same-speaker');
    if (asked.date !== null && asked.date === other.date) reasons.push('same-date');
  }
  return reasons.length > 0 ? { claimId: other.claim.id, reasons, shared } : null;
}

function passageKey({ passage }: Entry): string[] {
  return passage === null ? [] : [`passage ${passage}`];
}

function wordKeys({ speakers, date, words }: Entry): string[] {
  const owners = [...speakers.map((id) => `by ${id}`), ...(date === null ? [] : [`on ${date}`])];
  return owners.flatMap((owner) => [...words].map((word) => `${owner} ${word}`));
}
