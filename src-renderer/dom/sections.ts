/**
 * Cuts the blocks of a text into sections, and says how much room each will
 * need. Where the text takes the place of another one, its sections are those
 * of that one, as far as they have something in common: what stays the same can
 * stay on the screen.
 */
import { blocksOf, isHardWrapped, type Block } from '../../src-common/core/text/blocks.ts';
import type { Steps } from '../../src-common/core/table/steps.ts';
import { sameBlocks } from '../../src-common/core/text/same-blocks.ts';

export interface SectionPlan {
  /** Indexes of its first and last block. */
  first: number;
  last: number;
  /** The section of the text before that it goes on with; rising; null: none. */
  from: number | null;
  /** Widths of its characters: 1 each, wide ones 2. */
  units: number;
  /** Lines it has when its line breaks are kept and none is too long. */
  breaks: number;
  paragraphs: number;
  gaps: number;
}

/** A text cut into blocks, and these put together to sections: all that has to be known to show it. */
export interface LaidOut {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly SectionPlan[];
  /** Its own lines were broken at a fixed width. */
  readonly hardWrapped: boolean;
  /** The blocks of the text whose place it takes, and for each of its own the index of the same one there, or -1. */
  readonly follows: { blocks: readonly Block[]; was: Int32Array } | null;
}

export function layOut(text: string): LaidOut {
  const blocks = blocksOf(text);
  return { text, blocks, sections: sectionsOf(text, blocks), hardWrapped: isHardWrapped(text), follows: null };
}

/** For a text that takes the place of another one. */
export function* layOutAfter(before: LaidOut, text: string): Steps<LaidOut> {
  const blocks = blocksOf(text);
  yield;
  const hardWrapped = isHardWrapped(text);
  yield;
  const was = yield* sameBlocks(before, { text, blocks });
  yield;
  return { text, blocks, sections: sectionsAfter(before.sections, text, blocks, was), hardWrapped, follows: { blocks: before.blocks, was } };
}

/** Characters of a section: two or three screens. */
const sectionLength = 6000;
/** What was put into a section may make it longer, up to this. */
const longest = 2 * sectionLength;
/** What is left of a section is put to the one before it when that is shorter. */
const shortest = sectionLength / 4;

/** @returns sections that hold every block once, in order; none for an empty text */
export function sectionsOf(text: string, blocks: readonly Block[]): SectionPlan[] {
  const sections: SectionPlan[] = [];
  let current: SectionPlan | undefined;
  let from = 0;
  blocks.forEach((block, index) => {
    if (!current || block.end - from > sectionLength) {
      sections.push(current = emptyAt(index));
      from = block.start;
    }
    add(current, text, block, index);
  });
  return sections;
}

/**
 * @param before sections of the text before
 * @param was the same block there, by block
 * @returns as `sectionsOf`
 */
function sectionsAfter(before: readonly SectionPlan[], text: string, blocks: readonly Block[], was: Int32Array): SectionPlan[] {
  const sections: SectionPlan[] = [];
  let current: SectionPlan | undefined;
  let start = 0;
  /** The section before that holds the last known block. */
  let section = -1;
  let taken = -1;
  blocks.forEach((block, index) => {
    const old = was[index] ?? -1;
    if (old >= 0) while (section < 0 || (before[section]?.last ?? Infinity) < old) section += 1;
    const isAnother = old >= 0 && section > taken;
    const isOfAnother = isAnother && current !== undefined && current.from !== null && block.start - start >= shortest;
    if (!current || isOfAnother || block.end - start > longest) {
      sections.push(current = emptyAt(index));
      start = block.start;
    }
    if (isAnother && current.from === null) current.from = taken = section;
    add(current, text, block, index);
  });
  return sections;
}

function emptyAt(index: number): SectionPlan {
  return { first: index, last: index, from: null, units: 0, breaks: 0, paragraphs: 0, gaps: 0 };
}

function add(section: SectionPlan, text: string, block: Block, index: number): void {
  section.last = index;
  if (block.kind === 'gap') {
    section.gaps += 1;
    return;
  }
  section.paragraphs += 1;
  section.units += widthOf(text, block.start, block.end);
  section.breaks += linesIn(text, block.start, block.end);
}

function widthOf(text: string, start: number, end: number): number {
  // The first few hundred characters speak for the rest.
  const sampleEnd = Math.min(end, start + 300);
  let units = 0;
  for (let at = start; at < sampleEnd; at += 1) {
    const unit = text.charCodeAt(at);
    units += unit >= 0x2e80 && unit < 0xfb00 ? 2 : 1;
  }
  return end > start ? Math.ceil((units / (sampleEnd - start)) * (end - start)) : 0;
}

function linesIn(text: string, start: number, end: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end - 1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
