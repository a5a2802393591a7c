/** What is on the screen and can be asked for something; views put themselves here while they are shown. */
import type { Urn } from '../../src-common/core/claims/identifiers.ts';

interface Extent {
  start: number;
  end: number;
}

/** The text. Offsets are UTF-16. */
export interface ReaderHandle {
  /** A motion by its name in components/reader/motions.ts. */
  move(motion: string, extend: boolean): void;
  select(start: number, end: number): void;
  reveal(offset: number): void;
  focus(): void;
  snap(unit: 'word' | 'sentence'): void;
  /** A passage with one end moved; the same one where it cannot be. */
  nudged(range: Extent, edge: 'start' | 'end', direction: 1 | -1, unit: 'word' | 'character'): Extent;
}

/** The claim form. */
export interface FormHandle {
  focusStatement(): void;
  focusChain(): void;
  want(section: string): void;
  /** The link that a cue or name pick is for. */
  linkForPick(): Urn | null;
}

export interface DocumentsHandle {
  focusFilter(): void;
  focusList(): void;
}

/** The claims table. */
export interface TableHandle {
  focus(): void;
  focusFilter(): void;
}

export interface Surfaces {
  reader: ReaderHandle | null;
  form: FormHandle | null;
  documents: DocumentsHandle | null;
  table: TableHandle | null;
}
