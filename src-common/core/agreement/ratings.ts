/** Ratings: which value each coder gave to each unit. What alpha and the kappas are computed from. */

export const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
/** Level of measurement: what the distance between two values means. */
export type Level = (typeof levels)[number];

export interface Ratings {
  coders: number;
  units: number;
  /** Unit after unit, in each coder after coder: an index into `values`, or -1 for missing. */
  cells: Int32Array;
  /** In ascending order, where order means anything. */
  values: readonly string[];
}

/**
 * Units whose values count alike are one kind: the values and how many coders
 * gave each. Only units with two values or more can be paired, and count.
 */
export interface Kinds {
  /** How many units there are of each kind. */
  units: Int32Array;
  /** Where the entries of a kind begin in `value` and `times`; one more than there are kinds. */
  from: Int32Array;
  value: Int32Array;
  times: Int32Array;
  /** How many values a unit of the kind has. */
  size: Int32Array;
}

/** How many coders gave a value to a unit. */
export function valuesIn({ coders, cells }: Ratings, unit: number): number {
  let count = 0;
  for (let at = unit * coders; at < (unit + 1) * coders; at += 1) if ((cells[at] as number) >= 0) count += 1;
  return count;
}

/** Units with fewer than two values are left out. */
export function kindsOf(ratings: Ratings): Kinds {
  const { coders, units, cells, values } = ratings;
  const kinds = new KindList();
  const times = new Int32Array(values.length);
  const given = new Int32Array(coders);
  // How often each value is there, as one number where it fits; else the values themselves, as a string.
  const isNumber = (coders + 1) ** values.length < Number.MAX_SAFE_INTEGER;
  const weights = values.map((_, value) => (isNumber ? (coders + 1) ** value : 0));
  for (let unit = 0; unit < units; unit += 1) {
    let size = 0;
    let key = 0;
    for (let at = unit * coders; at < (unit + 1) * coders; at += 1) {
      const value = cells[at] as number;
      if (value < 0) continue;
      given[size++] = value;
      key += weights[value] as number;
    }
    if (size < 2) continue;
    const sorted = isNumber ? given.subarray(0, size) : given.subarray(0, size).sort();
    kinds.add(isNumber ? key : sorted.join(), sorted, times);
  }
  return kinds.done();
}

/** The kinds of units that every coder gave a value to: what Fleiss' kappa counts. */
export function completeKinds({ units, from, value, times, size }: Kinds, coders: number): Kinds {
  const kept = Array.from(size.keys()).filter((kind) => size[kind] === coders);
  const entries = (list: Int32Array): number[] => kept.flatMap((kind) => [...list.subarray(from[kind], from[kind + 1])]);
  let end = 0;
  return {
    units: Int32Array.from(kept, (kind) => units[kind] as number), size: Int32Array.from(kept, () => coders), value: Int32Array.from(entries(value)), times: Int32Array.from(entries(times)),
    from: Int32Array.from([0, ...kept.map((kind) => (end += (from[kind + 1] as number) - (from[kind] as number)))]),
  };
}

class KindList {
  readonly #known = new Map<number | string, number>();
  readonly #units: number[] = [];
  readonly #from: number[] = [0];
  readonly #value: number[] = [];
  readonly #times: number[] = [];
  readonly #size: number[] = [];

  /** @param scratch a counter for each value, at 0 before and after */
  add(key: number | string, given: Int32Array, scratch: Int32Array): void {
    const kind = this.#known.get(key);
    if (kind !== undefined) {
      this.#units[kind]! += 1;
      return;
    }
    this.#known.set(key, this.#units.length);
    this.#units.push(1);
    this.#size.push(given.length);
    for (const value of given) scratch[value]! += 1;
    for (const value of given) {
      if (scratch[value] === 0) continue;
      this.#value.push(value);
      this.#times.push(scratch[value] as number);
      scratch[value] = 0;
    }
    this.#from.push(this.#value.length);
  }

  done(): Kinds {
    return {
      units: Int32Array.from(this.#units), from: Int32Array.from(this.#from), value: Int32Array.from(this.#value),
      times: Int32Array.from(this.#times), size: Int32Array.from(this.#size),
    };
  }
}
