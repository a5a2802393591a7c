/**
 * The ranks of all columns that were sorted by or made ready for it. An edit
 * does not touch them: each goes with the note which rows have become others,
 * and these are put in their places when the column is asked for.
 */
import type { Codebook } from '../claims/codebook.ts';
import type { ClaimFacts } from './claim-facts.ts';
import type { ColumnId } from './columns.ts';
import type { RowsFrom } from './row-changes.ts';
import { rankRows, ranksAfter, ranksAnew, type RankedColumn } from './sort.ts';
import { finish, type Steps } from './steps.ts';

interface Known {
  ranks: RankedColumn;
  /** From the rows that were ranked to the rows there are; null: the same. */
  from: RowsFrom | null;
  /** Rows that were replaced since. */
  anew: ReadonlySet<number>;
}

const none: ReadonlySet<number> = new Set();

export class ColumnRanks {
  readonly #rows: readonly ClaimFacts[];
  readonly #codebook: Codebook;
  readonly #known: Map<ColumnId, Known>;

  constructor(rows: readonly ClaimFacts[], codebook: Codebook, known: ReadonlyMap<ColumnId, Known> = new Map()) {
    this.#rows = rows;
    this.#codebook = codebook;
    this.#known = new Map(known);
  }

  /** The same for the rows that these became. */
  after(rows: readonly ClaimFacts[], from: RowsFrom, codebook: Codebook): ColumnRanks {
    const joined = new Map<RowsFrom | null, Map<ReadonlySet<number>, RowsFrom>>([[null, new Map([[none, from]])]]);
    const known = [...this.#known].map(([column, { ranks, from: earlier, anew }]): [ColumnId, Known] => {
      let ofEarlier = joined.get(earlier);
      if (!ofEarlier) joined.set(earlier, ofEarlier = new Map<ReadonlySet<number>, RowsFrom>());
      let both = ofEarlier.get(anew);
      if (!both) ofEarlier.set(anew, both = from.map((row) => (row < 0 || anew.has(row) ? -1 : earlier ? earlier[row] as number : row)));
      return [column, { ranks, from: both, anew: none }];
    });
    return new ColumnRanks(rows, codebook, new Map(known));
  }

  /** The same where some rows were replaced. */
  withAnew(rows: readonly ClaimFacts[], at: readonly number[]): ColumnRanks {
    const joined = new Map<ReadonlySet<number>, ReadonlySet<number>>();
    const known = [...this.#known].map(([column, one]): [ColumnId, Known] => {
      let anew = joined.get(one.anew);
      if (!anew) joined.set(one.anew, anew = new Set([...one.anew, ...at]));
      return [column, { ...one, anew }];
    });
    return new ColumnRanks(rows, this.#codebook, new Map(known));
  }

  /** Whether a column was ranked before; some of its rows may have become others since. */
  areKnown(column: ColumnId): boolean {
    return this.#known.has(column);
  }

  of(column: ColumnId): RankedColumn {
    return finish(this.prepare(column));
  }

  /** Works the ranks of a column out, where they are not known. */
  *prepare(column: ColumnId): Steps<RankedColumn> {
    const known = this.#known.get(column);
    const ranks = known ? this.#upToDate(column, known) : yield* rankRows(this.#rows, column, this.#codebook);
    this.#known.set(column, { ranks, from: null, anew: none });
    return ranks;
  }

  #upToDate(column: ColumnId, { ranks, from, anew }: Known): RankedColumn {
    if (!from) return anew.size === 0 ? ranks : ranksAnew(ranks, this.#rows, anew, column, this.#codebook);
    const rowsFrom = anew.size === 0 ? from : from.map((row, at) => (anew.has(at) ? -1 : row));
    return ranksAfter(ranks, this.#rows, rowsFrom, column, this.#codebook);
  }
}
