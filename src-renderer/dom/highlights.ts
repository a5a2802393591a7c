/**
 * Draws marks, regions, finds and the selection with the CSS Custom Highlight
 * API: no element is wrapped around words, so the text nodes stay whole and
 * offsets stay simple. Only what is near the window is registered; with all of
 * 100,000 marks registered the engine needs 140 ms for each one added.
 */
import { IntervalIndex } from '../../src-common/core/anchoring/interval-index.ts';
import { HighlightRules } from './highlight-rules.ts';
import type { LanedMark } from './lanes.ts';
import type { MarkStyle } from './mark.ts';
import { staticRangeOf } from './offsets.ts';
import type { TextSurface } from './text-surface.ts';

interface Extent {
  start: number;
  end: number;
}

let painters = 0;

/** Overlays are painted in this order. */
const priorities = { dim: 0, mark: 10, currentMark: 20, found: 30, selection: 40 };

export class HighlightPainter {
  readonly #surface: TextSurface;
  readonly #prefix: string;
  readonly #sheet = new CSSStyleSheet();
  readonly #used = new Set<string>();
  #rules: HighlightRules;
  #marks = new IntervalIndex<LanedMark>([]);
  #regions: readonly Extent[] = [];
  #found: readonly (Extent & { current: boolean })[] = [];
  #selection: Extent = { start: 0, end: 0 };
  #window: Extent = { start: 0, end: 0 };

  constructor(surface: TextSurface) {
    painters += 1;
    this.#prefix = `attest-${painters}`;
    this.#surface = surface;
    this.#rules = new HighlightRules(this.#prefix, []);
    surface.root.classList.add(this.#prefix);
    document.adoptedStyleSheets.push(this.#sheet);
  }

  setStyles(styles: readonly MarkStyle[]): void {
    this.#clear();
    this.#rules = new HighlightRules(this.#prefix, styles);
    this.#sheet.replaceSync(this.#rules.css(`.${this.#prefix}`));
    this.#paintMarks();
    this.#paintLayers();
  }

  setMarks(marks: IntervalIndex<LanedMark>): void {
    this.#marks = marks;
    this.#paintMarks();
  }

  setRegions(regions: readonly Extent[]): void {
    this.#regions = regions;
    this.#paintLayers();
  }

  setFound(found: readonly (Extent & { current: boolean })[]): void {
    this.#found = found;
    this.#paintLayers();
  }

  setSelection(selection: Extent): void {
    this.#selection = selection;
    this.#set(this.#rules.nameOfLayer('selection'), priorities.selection, [selection]);
  }

  /** Says which offsets are on the screen or soon will be; everything else is let go. */
  setWindow(window: Extent): void {
    this.#window = window;
    this.#paintMarks();
    this.#paintLayers();
  }

  destroy(): void {
    this.#clear();
    this.#surface.root.classList.remove(this.#prefix);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  #clear(): void {
    for (const name of this.#used) CSS.highlights.delete(name);
    this.#used.clear();
  }

  #paintMarks(): void {
    const groups = new Map<string, { current: boolean; marks: LanedMark[] }>();
    for (const mark of this.#marks.within(this.#window.start, this.#window.end)) {
      const name = this.#rules.nameOf(mark);
      const group = groups.get(name);
      if (group) group.marks.push(mark);
      else groups.set(name, { current: mark.current, marks: [mark] });
    }
    const layers = new Set(layerNames.map((layer) => this.#rules.nameOfLayer(layer)));
    for (const name of [...this.#used]) if (!groups.has(name) && !layers.has(name)) this.#drop(name);
    for (const [name, { current, marks }] of groups) {
      this.#set(name, current ? priorities.currentMark : priorities.mark, marks);
    }
  }

  #paintLayers(): void {
    const near = (items: readonly Extent[]): Extent[] =>
      items.filter((item) => item.start < this.#window.end && item.end > this.#window.start);
    this.#set(this.#rules.nameOfLayer('dim'), priorities.dim, near(this.#regions));
    this.#set(this.#rules.nameOfLayer('found'), priorities.found, near(this.#found.filter((item) => !item.current)));
    this.#set(this.#rules.nameOfLayer('found-current'), priorities.found, near(this.#found.filter((item) => item.current)));
    this.setSelection(this.#selection);
  }

  /** Registers the parts of the extents that lie in the window, or nothing at all when there are none. */
  #set(name: string, priority: number, extents: readonly Extent[]): void {
    const ranges: StaticRange[] = [];
    for (const extent of extents) {
      const start = Math.max(extent.start, this.#window.start);
      const end = Math.min(extent.end, this.#window.end);
      const range = end > start ? staticRangeOf(this.#surface, start, end) : null;
      if (range) ranges.push(range);
    }
    if (ranges.length === 0) {
      this.#drop(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    this.#used.add(name);
  }

  #drop(name: string): void {
    if (this.#used.delete(name)) CSS.highlights.delete(name);
  }
}

const layerNames = ['selection', 'dim', 'found', 'found-current'] as const;
