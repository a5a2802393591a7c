/**
 * Which blocks of a text are blocks of the text it came from: what stands once
 * in each of them and keeps its order (patience diff, Bram Cohen), then what
 * joins on to it. Linear but for putting the pairs in order; in steps, as a text
 * of a million characters takes longer than a frame.
 */
import { longestRising } from '../anchoring/rising.ts';
import type { Steps } from '../table/steps.ts';
import type { Block } from './blocks.ts';

export interface BlockedText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * @returns for each block of `now` the index of the same block in `old`, or -1;
 *   rising where they are not -1, so every old block is named once at most
 */
export function* sameBlocks(old: BlockedText, now: BlockedText): Steps<Int32Array> {
  const was = new Int32Array(now.blocks.length).fill(-1);
  const [wordsOld, wordsNow] = [wordsOf(old), wordsOf(now)];
  yield;
  const onceOld = onceIn(wordsOld);
  yield;
  const onceNow = onceIn(wordsNow);
  yield;
  const pairs: { before: number; at: number }[] = [];
  for (const [words, at] of onceNow) {
    const before = onceOld.get(words) ?? several;
    if (at !== several && before !== several) pairs.push({ before, at });
  }
  for (const kept of longestRising(Int32Array.from(pairs, ({ before }) => before))) {
    const pair = pairs[kept];
    if (pair) was[pair.at] = pair.before;
  }
  const isSame = (before: number, at: number): boolean => wordsOld[before] === wordsNow[at] && old.blocks[before]?.kind === now.blocks[at]?.kind;
  joinAfter(was, isSame);
  joinBefore(was, wordsOld.length, isSame);
  return was;
}

const several = -1;

function wordsOf({ text, blocks }: BlockedText): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end));
}

/** Where each block stands; `several` for those that are there more than once. In the order of their first place. */
function onceIn(blocks: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  blocks.forEach((words, at) => places.set(words, places.has(words) ? several : at));
  return places;
}

/** The block after one that was known is the next one, where it says the same and nothing known comes between. */
function joinAfter(was: Int32Array, isSame: (before: number, at: number) => boolean): void {
  let last = -1;
  const next = nextKnown(was);
  for (let at = 0; at < was.length; at += 1) {
    const known = was[at] ?? -1;
    if (known < 0 && (at === 0 || was[at - 1] === last) && last + 1 < (next[at] ?? 0) && isSame(last + 1, at)) was[at] = last + 1;
    if ((was[at] ?? -1) >= 0) last = was[at] ?? -1;
  }
}

function joinBefore(was: Int32Array, many: number, isSame: (before: number, at: number) => boolean): void {
  let next = many;
  const last = lastKnown(was);
  for (let at = was.length - 1; at >= 0; at -= 1) {
    const known = was[at] ?? -1;
    if (known < 0 && (at === was.length - 1 || was[at + 1] === next) && next - 1 > (last[at] ?? -1) && isSame(next - 1, at)) was[at] = next - 1;
    if ((was[at] ?? -1) >= 0) next = was[at] ?? many;
  }
}

/** For each block the old index that the next known one has; endless behind the last. */
function nextKnown(was: Int32Array): Float64Array {
  const next = new Float64Array(was.length);
  let known = Infinity;
  for (let at = was.length - 1; at >= 0; at -= 1) {
    next[at] = known;
    if ((was[at] ?? -1) >= 0) known = was[at] ?? known;
  }
  return next;
}

function lastKnown(was: Int32Array): Int32Array {
  const last = new Int32Array(was.length);
  let known = -1;
  for (let at = 0; at < was.length; at += 1) {
    last[at] = known;
    if ((was[at] ?? -1) >= 0) known = was[at] ?? known;
  }
  return last;
}
