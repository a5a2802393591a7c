/**
 * Where words of the open document stand on the screen, for tests that use the
 * mouse as an analyst would. It only measures; nothing in the page is changed.
 */
import type { Page } from 'playwright-core';
import { readerOf } from './reader-of.ts';

export interface Point {
  x: number;
  y: number;
}

/**
 * Scrolls to words with the wheel and answers the points between which the
 * mouse is dragged to select them.
 *
 * @param words as they stand in the text
 * @param occurrence which of several, from 0
 */
export async function wordsOnScreen(page: Page, words: string, occurrence = 0): Promise<{ from: Point; to: Point }> {
  const text = readerOf(page);
  await text.hover();
  for (let tries = 0; tries < 80; tries += 1) {
    const found = await text.evaluate(measure, { words, occurrence });
    const scroller = await text.evaluate((element) => {
      const box = element.closest('.page')?.getBoundingClientRect();
      return { top: box?.top ?? 0, bottom: box?.bottom ?? 0 };
    });
    if (!found) throw new Error(`“${words}” is not in the document`);
    if (found.from.y > scroller.top + 40 && found.to.y < scroller.bottom - 90) return found;
    await page.mouse.wheel(0, found.from.y > scroller.top + 40 ? 160 : -160);
    await page.waitForTimeout(30);
  }
  throw new Error(`“${words}” did not come onto the screen`);
}

/** Selects words by dragging from their first to their last character. */
export async function dragOver(page: Page, words: string, occurrence = 0): Promise<void> {
  const { from, to } = await wordsOnScreen(page, words, occurrence);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Runs in the page. */
function measure(root: Element, { words, occurrence }: { words: string; occurrence: number }): { from: Point; to: Point } | null {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    text += node.nodeValue ?? '';
  }
  let at = -1;
  for (let count = 0; count <= occurrence; count += 1) at = text.indexOf(words, at + 1);
  if (at < 0) return null;
  const place = (offset: number): { node: Node; offset: number } => {
    const entry = nodes.findLast(({ start }) => start <= offset) ?? nodes[0];
    return { node: entry!.node, offset: offset - entry!.start };
  };
  const edge = (offset: number): DOMRect => {
    const { node, offset: inside } = place(offset);
    const range = root.ownerDocument.createRange();
    range.setStart(node, inside);
    range.setEnd(node, inside + 1);
    return range.getBoundingClientRect();
  };
  const first = edge(at);
  const last = edge(at + words.length - 1);
  return {
    from: { x: first.left + 1, y: first.top + first.height / 2 },
    to: { x: last.right - 1, y: last.top + last.height / 2 },
  };
}
