/**
 * The ranks of all columns that were sorted by or made ready for it. An edit
 * does not touch them: each goes with the note which rows have become others,
 * and these are put in their places when the column is asked for.
 */
import type { Codebook } from '../claims/codebook.ts';
import type { ClaimFacts } from './claim-facts.ts';
import type { ColumnId } from './columns.ts';
import type { RowsFrom } from './row-changes.ts';
import { rankRows, ranksAfter, type RankedColumn } from './sort.ts';
import { finish, type Steps } from './steps.ts';

interface Known {
  ranks: RankedColumn;
  /** From the rows that were ranked to the rows there are; null: the same. */
  from: RowsFrom | null;
}

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
    const joined = new Map<RowsFrom | null, RowsFrom>([[null, from]]);
    const known = [...this.#known].map(([column, { ranks, from: earlier }]): [ColumnId, Known] => {
      let both = joined.get(earlier);
      if (!both) joined.set(earlier, both = from.map((row) => (row < 0 ? -1 : earlier?.[row] ?? -1)));
      return [column, { ranks, from: both }];
    });
    return new ColumnRanks(rows, codebook, new Map(known));
  }

  of(column: ColumnId): RankedColumn {
    return finish(this.prepare(column));
  }

  /** Works the ranks of a column out, where they are not known. */
  *prepare(column: ColumnId): Steps<RankedColumn> {
    const known = this.#known.get(column);
    if (known?.from === null) return known.ranks;
    const ranks = known?.from ? ranksAfter(known.ranks, this.#rows, known.from, column, this.#codebook) : yield* rankRows(this.#rows, column, this.#codebook);
    this.#known.set(column, { ranks, from: null });
    return ranks;
  }
}
