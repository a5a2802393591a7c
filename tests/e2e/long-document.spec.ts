/** A text of half a million characters: wherever one goes there are words at once, and none is ever missing. */
import type { Page } from 'playwright-core';
import { introduce, openDocument, reader } from '../support/analyst.ts';
import { expect, test } from '../support/scratch.ts';

const paragraphs = Array.from({ length: 1200 }, (_, index) => `Paragraph ${index}. ${'The delegation said that talks would go on. '.repeat(9)}`.trim());
const long = ['The long talks', ...paragraphs].join('\n\n');

/** Scrolls to this part of the height, 0 to 1. Answers how much of the reader is filled with text two frames later, 0 to 1. */
function filledAt(page: Page, part: number): Promise<number> {
  return page.evaluate(async (part) => {
    const page = document.querySelector<HTMLElement>('[data-pane="reader"] .page');
    if (!page) throw new Error('no reader');
    page.scrollTop = part * page.scrollHeight;
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    const { top, bottom, height } = page.getBoundingClientRect();
    const onScreen = (element: Element): number => Math.max(0, Math.min(bottom, element.getBoundingClientRect().bottom) - Math.max(top, element.getBoundingClientRect().top));
    return [...page.querySelectorAll('.reader-section')].filter((section) => onScreen(section) > 0)
      .flatMap((section) => [...section.children]).filter(({ textContent }) => textContent !== '')
      .reduce((sum, block) => sum + onScreen(block), 0) / height;
  }, part);
}

/** The first paragraph on the screen and how far below the upper edge it begins. */
function firstOnScreen(page: Page): Promise<{ words: string; below: number }> {
  return page.evaluate(() => {
    const top = document.querySelector('[data-pane="reader"] .page')?.getBoundingClientRect().top ?? 0;
    const first = [...document.querySelectorAll('[data-pane="reader"] .reader-block')].find((block) => block.getBoundingClientRect().bottom > top + 4);
    return { words: first?.textContent.slice(0, 20) ?? '', below: Math.round((first?.getBoundingClientRect().top ?? 0) - top) };
  });
}

test('a long text is there wherever one looks, and comes back where it was left', async ({ start, scratch }) => {
  const corpus = await scratch.folder('corpus', { 'long.txt': long, 'short.txt': 'A short text\n\nIt stands beside the long one.' });
  const { page } = await start({ corpus });
  await introduce(page);
  await openDocument(page, /^The long talks/);
  // Not yet idle: nothing of the rest is there unless it is asked for.
  for (const part of [0.5, 0.9, 0.2]) expect(await filledAt(page, part)).toBeGreaterThan(0.95);
  await openDocument(page, /^A short text/);
  await openDocument(page, /^The long talks/);
  await page.keyboard.press('ControlOrMeta+End');
  await expect.poll(() => page.evaluate(() => {
    const last = [...document.querySelectorAll('[data-pane="reader"] .reader-block')].at(-1);
    const box = last?.getBoundingClientRect();
    return box && box.top > 0 && box.bottom < innerHeight ? last?.textContent.slice(0, 15) : '';
  })).toBe('Paragraph 1199.');

  expect(await filledAt(page, 0.6)).toBeGreaterThan(0.95);
  await expect.poll(() => reader(page).evaluate((element) => element.textContent)).toBe(long);
  // Its place is told once it stands still.
  await page.waitForTimeout(400);
  const before = await firstOnScreen(page);
  await openDocument(page, /^A short text/);
  await openDocument(page, /^The long talks/);
  const place = async (): Promise<string> => (await firstOnScreen(page)).words;
  await expect.poll(place).toBe(before.words);
  await expect.poll(() => reader(page).evaluate((element) => element.textContent)).toBe(long);
  // The rest has come meanwhile, and nothing has moved for it.
  expect(await place()).toBe(before.words);
});
