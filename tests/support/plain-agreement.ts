/**
 * Agreement in the plainest way, straight from the definitions and with nothing
 * of the program's: characters one by one, pairs of values one by one. Slow, for
 * small cases: what the program's figures are held against. null stands for
 * "cannot be computed".
 */

export type PlainLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Krippendorff 2011: mean difference inside units by mean difference of any two values. Values are numbers. */
export function plainAlpha(units: readonly (readonly (number | null)[])[], level: PlainLevel): number | null {
  const rows = units.map((row) => row.filter((value) => value !== null)).filter((row) => row.length > 1);
  const all = rows.flat();
  const difference = (c: number, k: number): number => {
    if (c === k) return 0;
    if (level === 'nominal') return 1;
    if (level === 'interval') return (c - k) ** 2;
    if (level === 'ratio') return ((c - k) / (c + k)) ** 2;
    const [low, high] = [Math.min(c, k), Math.max(c, k)];
    const between = all.filter((value) => value >= low && value <= high).length;
    const ends = all.filter((value) => value === low || value === high).length;
    return (between - ends / 2) ** 2;
  };
  let observed = 0;
  for (const row of rows) {
    row.forEach((c, i) => row.forEach((k, j) => { if (i !== j) observed += difference(c, k) / (row.length - 1); }));
  }
  let expected = 0;
  all.forEach((c, i) => all.forEach((k, j) => { if (i !== j) expected += difference(c, k); }));
  if (expected === 0) return null;
  return 1 - (observed / all.length) / (expected / (all.length * (all.length - 1)));
}

/** Cohen 1960: agreement beyond what the two coders' own habits give by chance. */
export function plainCohen(pairs: readonly (readonly [unknown, unknown])[]): number | null {
  const n = pairs.length;
  const agreed = pairs.filter(([a, b]) => a === b).length / n;
  let chance = 0;
  for (const [a] of pairs) for (const [, b] of pairs) if (a === b) chance += 1 / (n * n);
  return n === 0 || Math.abs(1 - chance) < 1e-9 ? null : (agreed - chance) / (1 - chance);
}

/** Fleiss 1971, over the units that everybody judged. */
export function plainFleiss(units: readonly (readonly (number | null)[])[]): number | null {
  const rows = units.filter((row) => row.every((value) => value !== null));
  const all = rows.flat();
  if (rows.length === 0) return null;
  const agreement = rows.map((row) => {
    const pairs = row.flatMap((c, i) => row.slice(i + 1).map((k) => c === k));
    return pairs.filter(Boolean).length / pairs.length;
  });
  const chance = [...new Set(all)].reduce((sum: number, value) => sum + (all.filter((other) => other === value).length / all.length) ** 2, 0);
  if (Math.abs(1 - chance) < 1e-9) return null;
  return (agreement.reduce((sum, one) => sum + one, 0) / rows.length - chance) / (1 - chance);
}

export interface PlainPassage {
  coder: number;
  id: string;
  /** Characters of the article, ascending. */
  characters: readonly number[];
  value: string;
}

export interface PlainDocument {
  /** Characters of the article. */
  length: number;
  /** Coders who read it. */
  coders: readonly number[];
  passages: readonly PlainPassage[];
}

/** Stretches of characters without a hole. */
export function runsOf(characters: readonly number[]): [start: number, end: number][] {
  const runs: [number, number][] = [];
  for (const at of characters) {
    const last = runs.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/** First character, last character, stretches, coder, id. */
export function plainOrder(one: PlainPassage, other: PlainPassage): number {
  const keys = (passage: PlainPassage): number[] => [passage.characters[0] ?? 0, passage.characters.at(-1) ?? 0, ...runsOf(passage.characters).flat()];
  const [a, b] = [keys(one), keys(other)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    if (a[at] !== b[at]) return (a[at] ?? -1) - (b[at] ?? -1);
  }
  return one.coder - other.coder || (one.id < other.id ? -1 : 1);
}

const sharedBy = (a: PlainPassage, b: PlainPassage): number => a.characters.filter((at) => b.characters.includes(at)).length;
const samePlace = (a: PlainPassage, b: PlainPassage): boolean => a.characters.join() === b.characters.join();

export interface PlainMatch {
  a: PlainPassage;
  b: PlainPassage;
  isExact: boolean;
}

/** Equal passages in order; of the rest again and again the two that share most of what either has, the first in the text where several do. */
export function plainMatches(as: readonly PlainPassage[], bs: readonly PlainPassage[]): PlainMatch[] {
  const [restA, restB] = [[...as].sort(plainOrder), [...bs].sort(plainOrder)];
  const found: PlainMatch[] = [];
  const take = (a: PlainPassage, b: PlainPassage, isExact: boolean): void => {
    found.push({ a, b, isExact });
    restA.splice(restA.indexOf(a), 1);
    restB.splice(restB.indexOf(b), 1);
  };
  for (const a of [...restA]) {
    const b = restB.find((other) => samePlace(a, other));
    if (b) take(a, b, true);
  }
  for (;;) {
    const possible = restA.flatMap((a) => restB.filter((b) => sharedBy(a, b) > 0).map((b) => ({ a, b })));
    const most = Math.max(...possible.map(({ a, b }) => plainShare(a, b)));
    const [best] = possible.filter(({ a, b }) => plainShare(a, b) === most).sort((x, y) => longerFirst(x.a, y.a) || longerFirst(x.b, y.b));
    if (!best) return found;
    take(best.a, best.b, false);
  }
}

/** Characters in both as a part of those in either. */
function plainShare(a: PlainPassage, b: PlainPassage): number {
  return sharedBy(a, b) / new Set([...a.characters, ...b.characters]).size;
}

/** First character, of one first character the later last one, id. */
function longerFirst(one: PlainPassage, other: PlainPassage): number {
  const first = (passage: PlainPassage): number => passage.characters[0] ?? 0;
  const last = (passage: PlainPassage): number => passage.characters.at(-1) ?? 0;
  return first(one) - first(other) || last(other) - last(one) || (one.id === other.id ? 0 : one.id < other.id ? -1 : 1);
}

/** Units of several coders: the best pairs join first, as long as no coder would be there twice. */
export function plainGroups(document: PlainDocument): PlainPassage[][] {
  const of = (coder: number): PlainPassage[] => document.passages.filter((passage) => passage.coder === coder);
  const order = [...document.passages].sort(plainOrder);
  const pairs = document.coders.flatMap((first) => document.coders.filter((second) => second > first)
    .flatMap((second) => plainMatches(of(first), of(second))));
  const rank = ({ a, b }: PlainMatch): number[] => {
    const places = [order.indexOf(a), order.indexOf(b)].sort((x, y) => x - y);
    return [-plainShare(a, b), ...places];
  };
  pairs.sort((x, y) => {
    const [one, other] = [rank(x), rank(y)];
    const at = one.findIndex((value, index) => value !== other[index]);
    return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
  });
  let groups = document.passages.map((passage) => [passage]);
  for (const { a, b } of pairs) {
    const [one, other] = [groups.find((group) => group.includes(a)), groups.find((group) => group.includes(b))];
    if (!one || !other || one === other || one.some(({ coder }) => other.some((passage) => passage.coder === coder))) continue;
    groups = [...groups.filter((group) => group !== one && group !== other), [...one, ...other]];
  }
  return groups.filter((group) => group.length > 1);
}

interface Place {
  coder: number;
  at: number;
  document: number;
  /** null: a gap. */
  unit: string | null;
  value: string | null;
}

/** For each coder and character, the unit that holds it: of several, the one that begins last, ends first, comes first. */
function placesOf(documents: readonly PlainDocument[]): Place[] {
  return documents.flatMap((document, index) => document.coders.flatMap((coder) => {
    const runs = document.passages.filter((passage) => passage.coder === coder).sort(plainOrder)
      .flatMap((passage, order) => runsOf(passage.characters).map(([start, end]) => ({ start, end, order, value: passage.value })));
    let last: { run: object | undefined; unit: string } | null = null;
    return Array.from({ length: document.length }, (_, at): Place => {
      const [run] = runs.filter(({ start, end }) => start <= at && at < end)
        .sort((a, b) => b.start - a.start || a.end - b.end || a.order - b.order);
      if (!run) last = null;
      else if (last?.run !== run) last = { run, unit: `${index} ${coder} ${at}` };
      return { coder, at, document: index, unit: last?.unit ?? null, value: run?.value ?? null };
    });
  }));
}

export interface PlainUnitizing {
  u: number | null;
  binary: number | null;
  cu: number | null;
  ku: Map<string, number | null>;
}

/**
 * The alphas of Krippendorff, Mathet, Bouvry and Widlöcher 2016 by counting
 * places: two places meet where they are one character seen by two coders; by
 * chance any two places meet that are not in one unit.
 */
export function plainUnitizing(documents: readonly PlainDocument[]): PlainUnitizing {
  const places = placesOf(documents);
  const others = (place: Place): Place[] => places.filter(({ document, at, coder }) => document === place.document && at === place.at && coder !== place.coder);
  const disagreement = (differ: (one: Place, other: Place) => boolean): number | null => {
    let observed = 0;
    for (const place of places) {
      const seenBy = others(place);
      observed += seenBy.filter((other) => differ(place, other)).length / seenBy.length;
    }
    let expected = 0;
    let pairs = 0;
    for (const one of places) {
      for (const other of places) {
        if (one === other || (one.unit !== null && one.unit === other.unit)) {
          continue;
        }
        pairs += 1;
        if (differ(one, other)) expected += 1;
      }
    }
    return expected === 0 ? null : 1 - (observed / places.length) / (expected / pairs);
  };
  /** A place in a unit, once for each coder who has a unit there too; of those, each has a part. */
  const met = places.filter(({ unit }) => unit !== null).flatMap((place) => {
    const seenBy = others(place);
    return seenBy.filter(({ unit }) => unit !== null).map((other) => ({ place, value: place.value as string, other, part: 1 / seenBy.length }));
  });
  type Met = (typeof met)[number];
  const inOneUnit = (one: Met, other: Met): boolean => one.place.unit === other.place.unit && one.other.coder === other.other.coder;
  /** Chance that two met places have values of a kind; two in one unit are no chance, and count whole for each coder. */
  const chance = (fits: (one: Met, other: Met) => boolean): number => {
    let sum = 0;
    for (const one of met) {
      for (const other of met) if (fits(one, other)) sum += one.part * other.part - (inOneUnit(one, other) ? one.part : 0);
    }
    return sum;
  };
  const whole = chance(() => true);
  const total = met.reduce((sum, { part }) => sum + part, 0);
  const apart = chance((one, other) => one.value !== other.value);
  const observed = met.filter(({ value, other }) => value !== other.value).reduce((sum, { part }) => sum + part, 0);
  const values = [...new Set(places.flatMap(({ value }) => (value === null ? [] : [value])))];
  return {
    u: places.every(({ unit }) => unit === null) ? null : disagreement((one, other) => one.value !== other.value),
    binary: places.every(({ unit }) => unit === null) ? null : disagreement((one, other) => (one.unit === null) !== (other.unit === null)),
    cu: apart < 1e-9 ? null : 1 - (observed / total) / (apart / whole),
    ku: new Map(values.map((value) => {
      const length = met.filter((one) => one.value === value).reduce((sum, { part }) => sum + part, 0);
      const against = chance((one, other) => one.value === value && other.value !== value);
      if (length === 0 || against < 1e-9) return [value, null];
      const differing = met.filter((one) => one.value === value && one.other.value !== value).reduce((sum, { part }) => sum + part, 0);
      return [value, 1 - (differing / length) / (against / chance((one) => one.value === value))];
    })),
  };
}
