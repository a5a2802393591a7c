/** Selecting in the text by mouse and by keys: what is selected is what an analyst would expect, in any script. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test, type Program } from '../support/end-to-end.ts';
import { readerOf } from '../support/reader-of.ts';
import { dragOver, wordsOnScreen } from '../support/words-on-screen.ts';

const texts = {
  'english.txt': 'According to reports, the minister spoke twice. He claimed that drones 👩‍👩‍👧‍👦 came. Nobody saw them.\n\nA second paragraph follows it, with words enough to fill more than a single line of the page, so that there is a line to go down to and one to come back from.\n',
  'chinese.txt': '中国与俄罗斯不会针对任何第三方，但如果霸权势力威胁中国和俄罗斯，中俄将站在一起。\n',
  'arabic.txt': 'قال المتحدث باسم وزارة الخارجية إن بلاده لم تقدم أسلحة إلى روسيا.\n',
};

let corpus = '';
test.beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'attest-reader-'));
  for (const [name, text] of Object.entries(texts)) await writeFile(join(corpus, name), text);
});
test.afterAll(() => rm(corpus, { recursive: true, force: true }));

async function openText(program: Program, words: string): Promise<Page> {
  const { page } = program;
  await page.getByTestId('analyst-name').fill('Mira Kessler');
  await page.getByTestId('save-identity').click();
  await page.getByTestId('documents').getByRole('button', { name: new RegExp(words) }).first().click();
  await expect(readerOf(page)).toContainText(words);
  return page;
}

/** The engine's own selection, which the reader keeps the same as its own. */
async function expectSelected(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words);
}

/** Clicks far enough apart in time are single clicks. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(600);
}

test('by mouse', async ({ start }) => {
  const page = await openText(await start({ corpus }), 'According');
  const first = await wordsOnScreen(page, 'the minister');
  const last = await wordsOnScreen(page, 'twice');
  await test.step('dragging', async () => {
    await dragOver(page, 'the minister spoke');
    await expectSelected(page, 'the minister spoke');
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible();
  });
  await test.step('dragging backward across a family that is one character', async () => {
    const { from, to } = await wordsOnScreen(page, 'drones 👩‍👩‍👧‍👦 came');
    await page.mouse.move(to.x, to.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y, { steps: 12 });
    await page.mouse.up();
    await expectSelected(page, 'drones 👩‍👩‍👧‍👦 came');
  });
  await test.step('from the margin', async () => {
    const { from } = await wordsOnScreen(page, 'According');
    const { to } = await wordsOnScreen(page, 'reports');
    await page.mouse.move(from.x - 30, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await expectSelected(page, 'According to reports');
  });
  await test.step('a double click, and a triple one', async () => {
    const { from } = await wordsOnScreen(page, 'claimed');
    await settle(page);
    await page.mouse.dblclick(from.x + 15, from.y);
    await expectSelected(page, 'claimed');
    await settle(page);
    await page.mouse.click(from.x + 15, from.y, { clickCount: 3 });
    await expectSelected(page, texts['english.txt'].split('\n')[0] ?? '');
  });
  await test.step('a click and a click with Shift', async () => {
    await settle(page);
    await page.mouse.click(first.from.x, first.from.y);
    await settle(page);
    await page.keyboard.down('Shift');
    await page.mouse.click(last.to.x, last.to.y);
    await page.keyboard.up('Shift');
    await expectSelected(page, 'the minister spoke twice');
  });
});

test('a word of a language that writes without spaces', async ({ start }) => {
  const page = await openText(await start({ corpus }), '中国');
  const { from, to } = await wordsOnScreen(page, '俄罗斯');
  await page.mouse.dblclick((from.x + to.x) / 2, from.y);
  await expectSelected(page, '俄罗斯');
});

test('by keys', async ({ start }) => {
  const page = await openText(await start({ corpus }), 'According');
  const text = readerOf(page);
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expectSelected(page, 'According to');
  await page.keyboard.press('Shift+j');
  await expectSelected(page, 'According to reports, the minister spoke twice.');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+j');
  await expectSelected(page, ' He claimed that drones 👩‍👩‍👧‍👦 came.');
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Shift+ArrowLeft');
  await expectSelected(page, ' He claimed that drones 👩‍👩‍👧‍👦');
  await page.keyboard.press('Shift+ArrowLeft');
  await expectSelected(page, ' He claimed that drones ');
  await page.keyboard.press('w');
  await expectSelected(page, ' He claimed that drones ');

  await test.step('a line down and up again is the same place', async () => {
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expectSelected(page, 'A');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+End');
    const line = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(texts['english.txt'].split('\n')[2]?.slice(1).startsWith(line)).toBe(true);
    expect(line.length).toBeGreaterThan(30);
  });
  await test.step('what is selected is said', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expect(page.getByText('Selected: According (9 characters)', { exact: true })).toBeAttached();
  });
});

test('left is onward in a text from right to left', async ({ start }) => {
  const page = await openText(await start({ corpus }), 'المتحدث');
  await readerOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expectSelected(page, 'قال');
  await page.keyboard.press('Shift+ArrowRight');
  await expectSelected(page, 'قا');
});

test('the caret blinks, and nothing else moves by itself', async ({ start }) => {
  const page = await openText(await start({ corpus }), 'According');
  await readerOf(page).focus();
  const caret = page.locator('.caret.active');
  await test.step('dark and light', async () => {
    await expect(caret).toHaveClass(/dark/);
    await expect(caret).not.toHaveClass(/dark/);
  });
  await test.step('light just after a key', async () => {
    await expect(caret).toHaveClass(/dark/);
    await page.keyboard.press('ArrowRight');
    await expect(caret).not.toHaveClass(/dark/, { timeout: 300 });
  });
  // One that never ends would have the engine paint the whole text in every frame.
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
