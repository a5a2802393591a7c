/** What is not the same, unit by unit, in a text and in the folded one; everything between is. */

/** By stretch: where it begins and ends in the text, and in the folded text, where it may be empty. */
const rawStart = 0;
const rawEnd = 1;
const start = 2;
const end = 3;
const size = 4;

export class FoldedStretches {
  #numbers = new Int32Array(16 * size);
  #many = 0;
  /** The one that was asked for last: most questions are about the same or the next. */
  #last = 0;

  /** In order; one that begins before the last ones in the text takes their place. All UTF-16, half open. */
  put(fromRaw: number, toRaw: number, from: number, to: number): void {
    while (this.#many > 0 && this.#get(this.#many - 1, rawStart) >= fromRaw) this.#many -= 1;
    const place = this.#many * size;
    if (place === this.#numbers.length) {
      const larger = new Int32Array(2 * place);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[place + rawStart] = fromRaw;
    this.#numbers[place + rawEnd] = toRaw;
    this.#numbers[place + start] = from;
    this.#numbers[place + end] = to;
    this.#many += 1;
  }

  /** Where that begins in the text for which a folded unit stands. */
  startOf(unit: number): number {
    const found = this.#beginningBy(unit);
    if (found < 0) return unit;
    const after = unit - this.#get(found, end);
    return after < 0 ? this.#get(found, rawStart) : this.#get(found, rawEnd) + after;
  }

  /** Where that ends. */
  endOf(unit: number): number {
    const found = this.#beginningBy(unit);
    if (found < 0) return unit + 1;
    const after = unit - this.#get(found, end);
    return after < 0 ? this.#get(found, rawEnd) : this.#get(found, rawEnd) + after + 1;
  }

  /** The first folded unit that ends behind an offset of the text. */
  unitAt(offset: number): number {
    const next = this.#countUpTo(rawEnd, offset);
    if (next < this.#many && offset >= this.#get(next, rawStart)) return this.#get(next, start);
    return next === 0 ? offset : this.#get(next - 1, end) + offset - this.#get(next - 1, rawEnd);
  }

  #get(stretch: number, which: number): number {
    return this.#numbers[stretch * size + which] ?? 0;
  }

  /** The last stretch that begins at a folded unit or before it; -1 where there is none. */
  #beginningBy(unit: number): number {
    const last = this.#last;
    if (last < this.#many && this.#get(last, start) <= unit && (last + 1 === this.#many || this.#get(last + 1, start) > unit)) return last;
    const found = this.#countUpTo(start, unit) - 1;
    this.#last = Math.max(0, found);
    return found;
  }

  /** How many stretches have a number that is not greater. */
  #countUpTo(which: number, most: number): number {
    let low = 0;
    let high = this.#many;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#get(middle, which) <= most) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
