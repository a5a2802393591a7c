/**
 * A file that was renamed and edited while nobody looked is a document without
 * a file and a file without a document. Which belong together is told by their
 * texts, and only where there is no second pair that could be meant.
 */
import { likeness } from './likeness.ts';

/**
 * So much in common is one text that was edited: with every tenth word changed
 * it is about 0.55. Two articles on one event, an agency's report quoted in both,
 * stay below 0.2.
 */
export const surelyOne = 0.5;
/** Below this two texts are not even worth asking about. */
export const perhapsOne = 0.2;
/** The second best, on either side, has at most this share of the best one's. */
export const rivalShare = 0.5;
/** More are of no use to whoever has to choose. */
const mostAsked = 5;

export interface Likely {
  /** Index of the new text. */
  fresh: number;
  likeness: number;
}

export interface Pairing {
  /** By index of the text that is gone. */
  sure: Map<number, Likely>;
  /** Texts that could be it, the likeliest first; none of them is another one's for sure. */
  asked: Map<number, Likely[]>;
}

/**
 * @param gone `shinglesOf` texts without a file; null: it was not kept
 * @param fresh of files without a document; null: it cannot be read
 */
export function pairDocuments(gone: readonly (Int32Array | null)[], fresh: readonly (Int32Array | null)[]): Pairing {
  const table = gone.map((one) => fresh.map((other) => (one && other ? likeness(one, other) : 0)));
  const sure = new Map<number, Likely>();
  table.forEach((row, at) => {
    const best = row.reduce((found, value, index) => (value > (row[found] ?? 0) ? index : found), 0);
    const most = row[best] ?? 0;
    const isRival = (value: number): boolean => value > most * rivalShare;
    if (most < surelyOne || row.some((value, index) => index !== best && isRival(value))) return;
    if (table.some((other, index) => index !== at && isRival(other[best] ?? 0))) return;
    sure.set(at, { fresh: best, likeness: most });
  });
  const taken = new Set([...sure.values()].map((pair) => pair.fresh));
  const asked = new Map<number, Likely[]>();
  table.forEach((row, at) => {
    if (sure.has(at)) return;
    const likely = row.map((value, index) => ({ fresh: index, likeness: value }))
      .filter((pair) => pair.likeness >= perhapsOne && !taken.has(pair.fresh))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, mostAsked);
    if (likely.length > 0) asked.set(at, likely);
  });
  return { sure, asked };
}
