/**
 * The free search: the folded texts of all rows in order, some hundred rows to
 * one string, so that looking for a word is one run through memory. What the
 * last search left is kept: a longer word, or one more, can only leave less.
 */
import type { ClaimFacts } from './claim-facts.ts';
import type { RowsFrom } from './row-changes.ts';
import type { Steps } from './steps.ts';

/** Rows of a chunk when it is new; those of a Change may make it a little longer. */
const chunkRows = 192;
/** Between the texts of two rows: no word of a search holds it. */
const apart = '\n';

interface Chunk {
  readonly rows: readonly ClaimFacts[];
  /** null: not worked out yet. `starts` has one place more than there are rows. */
  folded: { text: string; starts: Uint32Array } | null;
}

export class SearchIndex {
  readonly #chunks: readonly Chunk[];
  #last: { words: readonly string[]; hits: Uint8Array } | null = null;
  readonly #count: number;

  private constructor(chunks: readonly Chunk[], count: number) {
    this.#chunks = chunks;
    this.#count = count;
  }

  static of(rows: readonly ClaimFacts[]): SearchIndex {
    return new SearchIndex(chunksOf(rows), rows.length);
  }

  /** The same for the rows that these became: only chunks in which something changed are folded again. */
  after(rows: readonly ClaimFacts[], from: RowsFrom): SearchIndex {
    const chunks: Chunk[] = [];
    let row = 0;
    let end = 0;
    for (const chunk of this.#chunks) {
      const begin = end;
      end += chunk.rows.length;
      const first = row;
      let same = true;
      // New rows between two chunks go with the first of them.
      for (; row < rows.length && (from[row] as number) < end; row += 1) same &&= from[row] === begin + row - first;
      if (same && row - first === chunk.rows.length) chunks.push(chunk);
      else chunks.push(...chunksOf(rows.slice(first, row)));
    }
    chunks.push(...chunksOf(rows.slice(row)));
    const index = new SearchIndex(chunks, rows.length);
    if (this.#last) {
      const { words, hits } = this.#last;
      const now = Uint8Array.from(from, (old, at) => (old < 0 ? Number(words.every((word) => rows[at]?.searchText.includes(word))) : hits[old] as number));
      index.#last = { words, hits: now };
    }
    return index;
  }

  /** The same where some rows were replaced. @param anew which, ascending */
  withAnew(rows: readonly ClaimFacts[], anew: readonly number[]): SearchIndex {
    let first = 0;
    let next = 0;
    const chunks = this.#chunks.map((chunk) => {
      const end = first + chunk.rows.length;
      const isSame = !((anew[next] ?? Infinity) < end);
      while ((anew[next] ?? Infinity) < end) next += 1;
      const now = isSame ? chunk : { rows: rows.slice(first, end), folded: null };
      first = end;
      return now;
    });
    const index = new SearchIndex(chunks, rows.length);
    if (this.#last) {
      const { words } = this.#last;
      const hits = this.#last.hits.slice();
      for (const row of anew) hits[row] = Number(words.every((word) => rows[row]?.searchText.includes(word)));
      index.#last = { words, hits };
    }
    return index;
  }

  /** How many rows are not folded yet. */
  get unfolded(): number {
    return this.#chunks.reduce((sum, chunk) => (chunk.folded ? sum : sum + chunk.rows.length), 0);
  }

  /** Folds what is not folded yet. */
  *preparation(): Steps<void> {
    for (const chunk of this.#chunks) {
      if (chunk.folded) continue;
      foldedOf(chunk);
      yield;
    }
  }

  /**
   * @param words folded, without spaces; at least one
   * @param foldedOnly as if rows that are not folded yet had no words
   * @returns for every row 1 where each of them stands somewhere in its text, else 0
   */
  rowsWith(words: readonly string[], foldedOnly = false): Uint8Array {
    const last = this.#last;
    const narrows = last?.words.every((known) => words.some((word) => word.includes(known))) ?? false;
    const hits = last && narrows ? last.hits.slice() : new Uint8Array(this.#count).fill(1);
    for (const word of words) {
      if (last && narrows && last.words.includes(word)) continue;
      let first = 0;
      for (const chunk of this.#chunks) {
        const ofChunk = hits.subarray(first, first + chunk.rows.length);
        if (foldedOnly && !chunk.folded) ofChunk.fill(0);
        else keepThoseWith(word, chunk, ofChunk);
        first += chunk.rows.length;
      }
    }
    // What was left out is not to be taken for what was not found.
    if (!foldedOnly) this.#last = { words, hits };
    return hits;
  }
}

function chunksOf(rows: readonly ClaimFacts[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < rows.length; from += chunkRows) chunks.push({ rows: rows.slice(from, from + chunkRows), folded: null });
  return chunks;
}

function foldedOf(chunk: Chunk): { text: string; starts: Uint32Array } {
  if (!chunk.folded) {
    const texts = chunk.rows.map((facts) => facts.searchText);
    const starts = new Uint32Array(texts.length + 1);
    texts.forEach((text, row) => { starts[row + 1] = (starts[row] as number) + text.length + apart.length; });
    chunk.folded = { text: texts.join(apart), starts };
  }
  return chunk.folded;
}

/** Sets to 0 what has not the word; rows that are 0 already are not looked at where all of a chunk's are. */
function keepThoseWith(word: string, chunk: Chunk, hits: Uint8Array): void {
  if (!hits.includes(1)) return;
  const { text, starts } = foldedOf(chunk);
  let row = 0;
  for (let at = text.indexOf(word); at >= 0 && row < hits.length; at = text.indexOf(word, starts[row])) {
    for (; (starts[row + 1] as number) <= at; row += 1) hits[row] = 0;
    row += 1;
  }
  hits.fill(0, row);
}
