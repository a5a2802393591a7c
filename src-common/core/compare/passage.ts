/**
 * The passage of a claim as one whole: the characters that its fragments
 * cover, whatever the fragments are. Offsets are UTF-16 code units.
 */
export interface Extent {
  start: number;
  end: number;
}

/** The extents covered, in text order; those that touch or overlap are one. */
export function coverOf(spans: readonly Extent[]): readonly Extent[] {
  if (spans.length < 2) return spans;
  const cover: Extent[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = cover.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else cover.push({ start, end });
  }
  return cover;
}

/** Whether two covers hold the same characters. */
export function sameCover(a: readonly Extent[], b: readonly Extent[]): boolean {
  return a.length === b.length && a.every(({ start, end }, index) => start === b[index]?.start && end === b[index].end);
}

/** How many characters a cover holds. */
export function lengthOf(cover: readonly Extent[]): number {
  let length = 0;
  for (const { start, end } of cover) length += end - start;
  return length;
}

/** How many characters are in both covers. */
export function sharedLength(a: readonly Extent[], b: readonly Extent[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const one = a[i] as Extent;
    const other = b[j] as Extent;
    shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    if (one.end < other.end) i += 1;
    else j += 1;
  }
  return shared;
}

/** A stretch of a fragment, and whether the other passage has it as well. */
export interface Stretch {
  text: string;
  shared: boolean;
}

/** The words of a fragment, cut where the other passage begins and ends. */
export function stretchesOf(fragment: Extent & { exact: string }, other: readonly Extent[]): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (start: number, end: number, shared: boolean): void => {
    if (start < end) stretches.push({ text: fragment.exact.slice(start - fragment.start, end - fragment.start), shared });
  };
  let at = fragment.start;
  for (const extent of other) {
    const start = Math.max(at, extent.start);
    const end = Math.min(fragment.end, extent.end);
    if (start >= end) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, fragment.end, false);
  return stretches;
}
