/**
 * The best one-to-one assignment of rows to columns: the greatest sum of
 * weights (Kuhn 1955, "The Hungarian method for the assignment problem", in the
 * form with shortest augmenting paths), and of all assignments with that sum
 * the first: row after row takes the lowest column it can have, and none rather
 * than spoil the sum.
 *
 * The first is found without trying all: an assignment is best exactly if it
 * uses only cells that the final prices leave without loss.
 */

/**
 * @param weight whole numbers, 0 for cells that may not be used
 * @returns the column of each row, -1 for none
 */
export function bestAssignment(rows: number, columns: number, weight: (row: number, column: number) => number): Int32Array {
  const size = Math.max(rows, columns);
  const weights = new Float64Array(size * size);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) weights[row * size + column] = weight(row, column);
  }
  const { rowOf, rowPrice, columnPrice } = solve(size, weights);
  const isFree = (row: number, column: number): boolean =>
    (weights[row * size + column] as number) === (rowPrice[row] as number) + (columnPrice[column] as number);
  return firstOf(rows, size, weights, rowOf, isFree);
}

/** Prices with `weight <= rowPrice + columnPrice` everywhere and equality in the cells used. */
function solve(size: number, weights: Float64Array): { rowOf: Int32Array; rowPrice: Float64Array; columnPrice: Float64Array } {
  const rowPrice = new Float64Array(size);
  const columnPrice = new Float64Array(size);
  const rowOf = new Int32Array(size).fill(-1);
  for (let row = 0; row < size; row += 1) {
    let highest = 0;
    for (let column = 0; column < size; column += 1) highest = Math.max(highest, weights[row * size + column] as number);
    rowPrice[row] = highest;
  }
  const slack = new Float64Array(size);
  const cameBy = new Int32Array(size);
  const isReached = new Uint8Array(size);
  for (let start = 0; start < size; start += 1) {
    slack.fill(Infinity);
    isReached.fill(0);
    const reachedRows = [start];
    const reachedColumns: number[] = [];
    let row = start;
    for (;;) {
      let next = -1;
      for (let column = 0; column < size; column += 1) {
        if (isReached[column]) continue;
        const loss = (rowPrice[row] as number) + (columnPrice[column] as number) - (weights[row * size + column] as number);
        if (loss < (slack[column] as number)) {
          slack[column] = loss;
          cameBy[column] = row;
        }
        if (next < 0 || (slack[column] as number) < (slack[next] as number)) next = column;
      }
      const step = slack[next] as number;
      if (step > 0) {
        for (const one of reachedRows) rowPrice[one]! -= step;
        for (const one of reachedColumns) columnPrice[one]! += step;
        for (let column = 0; column < size; column += 1) if (!isReached[column]) slack[column]! -= step;
      }
      isReached[next] = 1;
      reachedColumns.push(next);
      if ((rowOf[next] as number) >= 0) {
        row = rowOf[next] as number;
        reachedRows.push(row);
        continue;
      }
      for (let column = next; ;) {
        const giver = cameBy[column] as number;
        const freed = rowOf.indexOf(giver);
        rowOf[column] = giver;
        if (giver === start) break;
        column = freed;
      }
      break;
    }
  }
  return { rowOf, rowPrice, columnPrice };
}

function firstOf(
  rows: number, size: number, weights: Float64Array, rowOf: Int32Array, isFree: (row: number, column: number) => boolean,
): Int32Array {
  const columnOf = new Int32Array(size);
  rowOf.forEach((row, column) => { columnOf[row] = column; });
  const settled = new Int32Array(rows).fill(-1);
  let done = 0;
  const mayHave = (row: number, column: number): boolean => {
    if (!isFree(row, column)) return false;
    if (row >= done) return true;
    const own = settled[row] as number;
    return own < 0 ? weights[row * size + column] === 0 : own === column;
  };
  /** Finds the row a column, moving others on where they may go. */
  const place = (row: number, isTaken: Uint8Array): boolean => {
    for (let column = 0; column < size; column += 1) {
      if (isTaken[column] || !mayHave(row, column)) continue;
      isTaken[column] = 1;
      const holder = rowOf[column] as number;
      if (holder >= 0 && !place(holder, isTaken)) continue;
      rowOf[column] = row;
      columnOf[row] = column;
      return true;
    }
    return false;
  };
  for (let row = 0; row < rows; row += 1) {
    done = row + 1;
    const present = columnOf[row] as number;
    for (const option of [...optionsOf(row, size, weights, isFree), -1]) {
      settled[row] = option;
      if (mayHave(row, present)) break;
      rowOf[present] = -1;
      if (place(row, new Uint8Array(size))) break;
      rowOf[present] = row;
    }
  }
  return settled;
}

/** Columns with a weight that the row may have, lowest first. */
function optionsOf(row: number, size: number, weights: Float64Array, isFree: (row: number, column: number) => boolean): number[] {
  const found: number[] = [];
  for (let column = 0; column < size; column += 1) {
    if ((weights[row * size + column] as number) > 0 && isFree(row, column)) found.push(column);
  }
  return found;
}
