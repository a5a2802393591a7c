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
 */
import type { Block } from '../../src-common/core/text/blocks.ts';
import { blockIndexAt } from './block-lookup.ts';
import { sectionsOf } from './sections.ts';

interface Extent {
  start: number;
  end: number;
}

interface Section {
  element: HTMLElement;
  first: number;
  last: number;
}

export class TextSurface {
  readonly root: HTMLElement;
  text = '';
  blocks: readonly Block[] = [];
  elements: readonly HTMLElement[] = [];
  #sections: readonly Section[] = [];

  constructor(root: HTMLElement) {
    this.root = root;
  }

  /** Replaces what is shown. */
  render(text: string, blocks: readonly Block[]): void {
    const page = this.root.ownerDocument;
    const elements: HTMLElement[] = [];
    this.#sections = sectionsOf(text, blocks).map(({ first, last, units, breaks, paragraphs, gaps }) => {
      const element = page.createElement('div');
      element.className = 'reader-section';
      const sizes = { units, breaks, paragraphs, gaps };
      for (const [name, value] of Object.entries(sizes)) element.style.setProperty(`--${name}`, String(value));
      for (let index = first; index <= last; index += 1) {
        const block = blocks[index];
        if (!block) continue;
        const child = page.createElement(block.kind === 'gap' ? 'div' : 'p');
        child.className = block.kind === 'gap' ? 'reader-gap' : 'reader-block';
        if (blocks[index + 1]?.continues) child.classList.add('reader-continued');
        child.dataset['start'] = String(block.start);
        if (block.kind === 'paragraph') child.dir = 'auto';
        child.append(text.slice(block.start, block.end));
        elements.push(child);
        element.append(child);
      }
      return { element, first, last };
    });
    this.text = text;
    this.blocks = blocks;
    this.elements = elements;
    this.root.replaceChildren(...this.#sections.map((section) => section.element));
  }

  /**
   * Index of the first block whose lower edge is below a client y, or the last
   * one. Blocks of a section off the screen are laid out to be measured, so
   * only those of one section are.
   */
  indexBelow(y: number): number {
    const above = (element: HTMLElement | undefined): boolean => (element?.getBoundingClientRect().bottom ?? 0) <= y;
    const section = this.#sections[firstNot(0, this.#sections.length - 1, (at) => above(this.#sections[at]?.element))];
    return section ? firstNot(section.first, section.last, (at) => above(this.elements[at])) : -1;
  }

  /** Dims blocks that lie in a region altogether; returns the regions that do not fill theirs. */
  dim(regions: readonly Extent[]): Extent[] {
    const sorted = regions.toSorted((a, b) => a.start - b.start);
    const partial = new Set<Extent>();
    this.blocks.forEach((block, index) => {
      if (block.kind === 'gap') return;
      const words = { start: block.start, end: block.start + this.text.slice(block.start, block.end).trimEnd().length };
      const over = sorted.filter((region) => region.start < words.end && region.end > words.start);
      const whole = over.some((region) => region.start <= words.start && region.end >= words.end);
      this.elements[index]?.classList.toggle('reader-dim', whole);
      if (!whole) for (const region of over) partial.add(region);
    });
    return [...partial];
  }

  /** The text node of a block. */
  nodeOf(index: number): Text | null {
    const node = this.elements[index]?.firstChild;
    return node instanceof Text ? node : null;
  }

  /** Whether a paragraph runs from right to left. */
  isRightToLeft(offset: number): boolean {
    const element = this.elements[blockIndexAt(this.blocks, offset)];
    return element !== undefined && getComputedStyle(element).direction === 'rtl';
  }
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
