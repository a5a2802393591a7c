/** Cuts the blocks of a text into sections, and says how much room each will need. */
import { blocksOf, type Block } from '../../src-common/core/text/blocks.ts';

export interface SectionPlan {
  /** Indexes of its first and last block. */
  first: number;
  last: number;
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
}

export function layOut(text: string): LaidOut {
  const blocks = blocksOf(text);
  return { text, blocks, sections: sectionsOf(text, blocks) };
}

/** Characters of a section: two or three screens. */
const sectionLength = 6000;

/** @returns sections that hold every block once, in order; none for an empty text */
export function sectionsOf(text: string, blocks: readonly Block[]): SectionPlan[] {
  const sections: SectionPlan[] = [];
  let current: SectionPlan | undefined;
  let from = 0;
  blocks.forEach((block, index) => {
    if (!current || block.end - from > sectionLength) {
      current = { first: index, last: index, units: 0, breaks: 0, paragraphs: 0, gaps: 0 };
      from = block.start;
      sections.push(current);
    }
    current.last = index;
    if (block.kind === 'gap') {
      current.gaps += 1;
      return;
    }
    current.paragraphs += 1;
    current.units += widthOf(text, block.start, block.end);
    current.breaks += linesIn(text, block.start, block.end);
  });
  return sections;
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
