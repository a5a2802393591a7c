/**
 * The text in the page: one element for each block, one text node in each, so
 * that node positions and offsets turn into one another by a search and an
 * addition. The text nodes hold the text exactly; joined they are the document.
 *
 * Blocks off the screen are skipped by the engine (`content-visibility`), with
 * a height guessed from the number of characters: a text of a million
 * characters opens as fast as a page.
 */
import type { Block } from '../../src-common/core/text/blocks.ts';
import { blockIndexAt } from './block-lookup.ts';

interface Extent {
  start: number;
  end: number;
}

export class TextSurface {
  readonly root: HTMLElement;
  text = '';
  blocks: readonly Block[] = [];
  elements: readonly HTMLElement[] = [];

  constructor(root: HTMLElement) {
    this.root = root;
  }

  /** Replaces what is shown. */
  render(text: string, blocks: readonly Block[]): void {
    this.text = text;
    this.blocks = blocks;
    const page = this.root.ownerDocument;
    const elements = blocks.map((block) => {
      const element = page.createElement(block.kind === 'gap' ? 'div' : 'p');
      element.className = block.kind === 'gap' ? 'reader-gap' : 'reader-block';
      if (block.continues) element.classList.add('reader-continues');
      element.dataset['start'] = String(block.start);
      const words = text.slice(block.start, block.end);
      if (block.kind === 'paragraph') {
        element.dir = 'auto';
        const size = sizeOf(words);
        element.style.setProperty('--units', String(size.units));
        element.style.setProperty('--breaks', String(size.breaks));
      }
      element.append(words);
      return element;
    });
    this.elements = elements;
    this.root.replaceChildren(...elements);
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

/** How much room words take: characters, wide ones twice, and line breaks inside. */
function sizeOf(words: string): { units: number; breaks: number } {
  // The first few hundred characters speak for the rest.
  const sample = words.slice(0, 300);
  let units = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const unit = sample.charCodeAt(index);
    units += unit >= 0x2e80 && unit < 0xfb00 ? 2 : 1;
  }
  const scaled = sample.length > 0 ? Math.ceil((units / sample.length) * words.length) : 0;
  let breaks = 0;
  for (let at = words.indexOf('\n'); at >= 0 && at < words.length - 1; at = words.indexOf('\n', at + 1)) breaks += 1;
  return { units: scaled, breaks };
}
