/** What the reader's page makes of texts that take each other's place, looked at in a browser: bundled for a window. */
import { finish } from '../../src-common/core/table/steps.ts';
import { offsetAt, pointAt } from '../../src-renderer/dom/offsets.ts';
import { layOut, layOutAfter, type LaidOut } from '../../src-renderer/dom/sections.ts';
import { TextSurface } from '../../src-renderer/dom/text-surface.ts';

export interface Step {
  text: string;
  /** Where it is looked first, as parts of the text, before anything was written in idle time. */
  looks: number[];
  /** So many sections are written in idle time before the next text comes; all of them after the last text. */
  idle: number;
  /** Parts of the text that are dimmed, as parts of it. */
  dimmed: [number, number][];
  /** Whether the text before is known as what it takes the place of. */
  follows: boolean;
}

/** @returns what is wrong, in words; none where everything is as in a page made anew */
export function checkSurface(steps: readonly Step[]): string[] {
  const wrong: string[] = [];
  const root = document.body.appendChild(document.createElement('div'));
  const surface = new TextSurface(root);
  let laidOut: LaidOut | null = null;
  for (const [number, { text, looks, idle, dimmed, follows }] of steps.entries()) {
    laidOut = laidOut && follows ? finish(layOutAfter(laidOut, text)) : layOut(text);
    const rest = surface.render(laidOut, Math.floor((looks[0] ?? 0) * text.length));
    if (root.querySelector('.reader-unwritten > *')) wrong.push(`text ${number}: an empty room holds words`);
    surface.dim(regionsOf(text, dimmed));
    for (const look of looks) {
      const offset = Math.floor(look * Math.max(0, text.length - 1));
      const point = pointAt(surface, offset);
      if (!point) continue;
      if (text.length > 0 && point.node.data[point.offset] !== text[offset]) wrong.push(`text ${number}: other words at ${offset}`);
      if (offsetAt(surface, point.node, point.offset) !== offset) wrong.push(`text ${number}: ${offset} is not found again`);
    }
    // Any node that a reading aid may have its place in, also in a section that nobody asked for: its offset is right, or it is gone.
    for (const [index, { firstChild: node }] of [...root.querySelectorAll('p, .reader-gap')].entries()) {
      // One in so many: asking writes the section.
      if (index % 9 !== number || !(node instanceof Text)) continue;
      const { data } = node;
      const start = offsetAt(surface, node, 0);
      if (start !== null && text.slice(start, start + data.length) !== data) wrong.push(`text ${number}: a node is said to be at ${start}, where other words are`);
    }
    for (let at = 0; at < (number === steps.length - 1 ? Infinity : idle) && !rest.next().done;) at += 1;
  }
  if (root.textContent !== steps.at(-1)?.text) wrong.push('the page says something else than the text');
  const anew = new TextSurface(document.createElement('div'));
  if (laidOut) finish(anew.render({ ...laidOut, follows: null }));
  const last = steps.at(-1);
  anew.dim(last ? regionsOf(last.text, last.dimmed) : []);
  const plain = (element: HTMLElement): string => element.innerHTML.replaceAll(/style="[^"]*"/g, '');
  const rooms = (element: HTMLElement): string[] => [...element.children].map((section) => ['--units', '--breaks', '--paragraphs', '--gaps'].map((name) => (section as HTMLElement).style.getPropertyValue(name).trim()).join());
  if (plain(root) !== plain(anew.root)) wrong.push('the page is not as one made anew');
  if (rooms(root).join(' ') !== rooms(anew.root).join(' ')) wrong.push('the rooms are not those of a page made anew');
  root.remove();
  return wrong;
}

function regionsOf({ length }: string, parts: Step['dimmed']): { start: number; end: number }[] {
  return parts.map(([start, end]) => ({ start: Math.floor(start * length), end: Math.ceil(end * length) }));
}

/** @returns for each paragraph whether it is the same element as before */
export function keptParagraphs(before: string, after: string): boolean[] {
  const root = document.body.appendChild(document.createElement('div'));
  const surface = new TextSurface(root);
  const first = layOut(before);
  finish(surface.render(first));
  const old = new Set(root.querySelectorAll('p'));
  finish(surface.render(finish(layOutAfter(first, after))));
  const kept = [...root.querySelectorAll('p')].map((paragraph) => old.has(paragraph));
  root.remove();
  return kept;
}
