/**
 * The text in the page: one element for each block, one text node in each, so
 * that node positions and offsets turn into one another by a search and an
 * addition. The text nodes hold the text exactly; joined they are the document.
 *
 * Blocks stand in sections of a few screens. The engine skips sections that are
 * off the screen (`content-visibility`), with a height guessed from the number
 * of characters: a text of a million characters opens as fast as a page. With
 * every block skipped by itself the engine would look at thousands of them in
 * every frame.
 *
 * A section gets its blocks when somebody asks for one of them, and the rest bit
 * by bit while the window has nothing else to do: until then it is an empty room
 * of the same height, so that nothing on the screen moves.
 *
 * Where a text takes the place of another one, what both have stays in the page
 * as it is: the engine lays out what changed and no more, and a reading aid
 * keeps its place. A section that nobody asked for holds the words of the text
 * before until it is its turn.
 */
import type { Block } from '../../src-common/core/text/blocks.ts';
import { blockIndexAt } from './block-lookup.ts';
import { putChildren } from './put-children.ts';
import type { LaidOut } from './sections.ts';

interface Extent {
  start: number;
  end: number;
}

interface Section {
  element: HTMLElement;
  first: number;
  last: number;
  isWritten: boolean;
  /** The room that it was given, as a style. */
  room: string;
  /** Not yet written, it holds words of the text before. */
  isFormer: boolean;
}

/** Sections that are written before anything is drawn: the place that is shown and a screen or two around it. */
const writtenAtOnce = 3;

export class TextSurface {
  readonly root: HTMLElement;
  text = '';
  blocks: readonly Block[] = [];
  #sections: readonly Section[] = [];
  #elements: HTMLElement[] = [];
  /** Blocks that are dimmed, by index. */
  #dimmed: ReadonlySet<number> = new Set();
  /** Of each block the index that it had in the text before, or -1; and the elements of that text, as long as they may be asked for. */
  #was: Int32Array = new Int32Array();
  #former: readonly HTMLElement[] = [];

  constructor(root: HTMLElement) {
    this.root = root;
  }

  /**
   * Replaces what is shown.
   *
   * @param at an offset of what will be on the screen: the words around it are written at once
   * @returns writes the rest, a section in each step; a step that is never made loses nothing
   */
  render({ text, blocks, sections: plans, follows }: LaidOut, at = 0): Generator<undefined> {
    const isNext = follows?.blocks === this.blocks;
    const before = isNext ? this.#sections : [];
    this.#was = isNext ? follows.was : new Int32Array();
    this.#former = isNext ? this.#elements : [];
    this.#dimmed = new Set(Array.from(this.#was.keys()).filter((index) => this.#dimmed.has(this.#was[index] ?? -1)));
    this.text = text;
    this.blocks = blocks;
    this.#elements = [];
    const sections = this.#sections = plans.map(({ first, last, from, units, breaks, paragraphs, gaps }): Section => {
      const there = from === null ? undefined : before[from];
      const room = `--units: ${units}; --breaks: ${breaks}; --paragraphs: ${paragraphs}; --gaps: ${gaps}`;
      const isFormer = there?.isWritten === true;
      const element = there?.element ?? this.root.ownerDocument.createElement('div');
      if (!isFormer) empty(element, room);
      return { element, first, last, room, isWritten: false, isFormer };
    });
    const near = this.#sectionAt(blockIndexAt(blocks, at));
    const steps = this.#writing(sections, near);
    for (let count = 0; count < writtenAtOnce; count += 1) steps.next();
    putChildren(this.root, sections.map(({ element }) => element));
    return steps;
  }

  /** From one section outward: what is near is asked for first. */
  *#writing(sections: readonly Section[], from: number): Generator<undefined> {
    for (let distance = 0; distance < sections.length; distance += 1) {
      for (const at of distance === 0 ? [from] : [from + distance, from - distance]) {
        const section = sections[at];
        if (!section || section.isWritten) continue;
        // Another text has taken its place.
        if (sections !== this.#sections) return;
        this.#write(section);
        yield;
      }
    }
    if (sections === this.#sections) this.#former = [];
  }

  #write(section: Section): void {
    const { element, first, last, room, isFormer } = section;
    section.isWritten = true;
    const children: HTMLElement[] = [];
    for (let index = first; index <= last; index += 1) {
      const block = this.blocks[index];
      if (block) children.push(this.#elements[index] = this.#elementFor(block, index, this.#former[this.#was[index] ?? -1]));
    }
    putChildren(element, children);
    element.dataset['start'] = String(this.blocks[first]?.start ?? 0);
    // It kept the room that it had: new styles for all sections at once would take a frame by themselves.
    if (isFormer) element.style.cssText = room;
    else element.classList.remove('reader-unwritten');
  }

  /** @param there the element of the same block in the text before */
  #elementFor(block: Block, index: number, there: HTMLElement | undefined): HTMLElement {
    const element = there ?? this.root.ownerDocument.createElement(block.kind === 'gap' ? 'div' : 'p');
    const names = [block.kind === 'gap' ? 'reader-gap' : 'reader-block', ...(this.blocks[index + 1]?.continues ? ['reader-continued'] : []), ...(this.#dimmed.has(index) ? ['reader-dim'] : [])].join(' ');
    if (element.className !== names) element.className = names;
    element.dataset['start'] = String(block.start);
    if (there) return there;
    if (block.kind === 'paragraph') element.dir = 'auto';
    element.append(this.text.slice(block.start, block.end));
    return element;
  }

  /**
   * The offset at which the block or section that an element is begins; null for other elements.
   * Its section is written first: in words of the text before, no offset would be right.
   */
  startOf(element: HTMLElement): number | null {
    const sectionElement = element.closest('.reader-section');
    const section = sectionElement && this.#sections.find((one) => one.element === sectionElement);
    if (!section) return null;
    if (!section.isWritten) this.#write(section);
    const start = Number.parseInt(this.root.contains(element) ? element.dataset['start'] ?? '' : '', 10);
    return Number.isNaN(start) ? null : start;
  }

  /** Index of the section that holds a block; -1 in an empty text. */
  #sectionAt(index: number): number {
    return firstNot(0, this.#sections.length - 1, (at) => (this.#sections[at]?.last ?? Infinity) < index);
  }

  /** Writes every section that has words of `start..end`, UTF-16 offsets: they are on the screen or soon will be. */
  writeBetween(start: number, end: number): void {
    const last = this.#sectionAt(blockIndexAt(this.blocks, end));
    for (let at = this.#sectionAt(blockIndexAt(this.blocks, start)); at <= last; at += 1) {
      const section = this.#sections[at];
      if (section && !section.isWritten) this.#write(section);
    }
  }

  /** The element of a block; its section is written for it. */
  elementOf(index: number): HTMLElement | undefined {
    const there = this.#elements[index];
    if (there || !this.blocks[index]) return there;
    const section = this.#sections[this.#sectionAt(index)];
    if (section && !section.isWritten) this.#write(section);
    return this.#elements[index];
  }

  /**
   * Index of the first block whose lower edge is below a client y, or the last
   * one. Blocks of a section off the screen are laid out to be measured, so
   * only those of one section are.
   */
  indexBelow(y: number): number {
    const above = (element: HTMLElement | undefined): boolean => (element?.getBoundingClientRect().bottom ?? 0) <= y;
    const section = this.#sections[firstNot(0, this.#sections.length - 1, (at) => above(this.#sections[at]?.element))];
    return section ? firstNot(section.first, section.last, (at) => above(this.elementOf(at))) : -1;
  }

  /** Dims blocks that lie in a region altogether; returns the regions that do not fill theirs. */
  dim(regions: readonly Extent[]): Extent[] {
    const sorted = regions.toSorted((a, b) => a.start - b.start);
    const partial = new Set<Extent>();
    const dimmed = new Set<number>();
    this.blocks.forEach((block, index) => {
      if (block.kind === 'gap') return;
      const words = { start: block.start, end: block.start + this.text.slice(block.start, block.end).trimEnd().length };
      const over = sorted.filter((region) => region.start < words.end && region.end > words.start);
      const whole = over.some((region) => region.start <= words.start && region.end >= words.end);
      if (whole) dimmed.add(index);
      if (!whole) for (const region of over) partial.add(region);
    });
    for (const index of this.#dimmed) if (!dimmed.has(index)) this.#elements[index]?.classList.remove('reader-dim');
    for (const index of dimmed) this.#elements[index]?.classList.add('reader-dim');
    this.#dimmed = dimmed;
    return [...partial];
  }

  /** The text node of a block. */
  nodeOf(index: number): Text | null {
    const node = this.elementOf(index)?.firstChild;
    return node instanceof Text ? node : null;
  }

  /** Whether a paragraph runs from right to left. */
  isRightToLeft(offset: number): boolean {
    const element = this.elementOf(blockIndexAt(this.blocks, offset));
    return element !== undefined && getComputedStyle(element).direction === 'rtl';
  }
}

/** Makes a section an empty room. It may hold words: those of the text before the one before, if nobody asked for it since. */
function empty(element: HTMLElement, room: string): void {
  element.replaceChildren();
  element.className = 'reader-section reader-unwritten';
  element.style.cssText = room;
}

/** First of `low..high` for which the test does not hold, or `high`; the test holds for a first part only. */
function firstNot(low: number, high: number, test: (at: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
