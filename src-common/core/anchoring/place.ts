/** A place that comes into question for a passage, with what its words say for and against it. */

/** How well the words on one side agree, 0 to 1: next to the passage, and further off; null where none are known. */
export interface SideFit {
  near: number | null;
  far: number | null;
}

export interface Place {
  /** UTF-16, half open, never cutting a grapheme cluster. */
  start: number;
  end: number;
  /** The folded quotation, character for character. */
  isExact: boolean;
  /** The quotation as it was recorded, white space and all. */
  isSame: boolean;
  /** Part of the quotation's words that stand here, rarer words counting more; words too many count against it. */
  likeness: number;
  /** Sums of the words' weights: those that are here, and those that are not or are too many. */
  held: number;
  lost: number;
  /** Words of the passage that are not here, in any spelling, and words that are too many. */
  otherWords: number;
  before: SideFit;
  after: SideFit;
  /** How sure its two ends are, 0 to 1: the first (last) word is there, or the one before (after) it. */
  firmStart: number;
  firmEnd: number;
  /** The part of its words at the ends of which neither is there nor the word outside. */
  looseWords: number;
  /** What it shares at least with the passage wherever its ends may be, 0 to 1; 1 where they are sure. */
  sureShare: number;
}
