/** Every theme and a narrow window: all of it legible, reachable and accessible; every key written down; everything found by name. */
import type { Page } from 'playwright-core';
import { addSource, done, introduce, openDocument, reader, rows, runByPalette, selectWords, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/scratch.ts';

async function tagTwo(page: Page): Promise<void> {
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await tagWords(page, 'Iran and North Korea provided drones, ammunition, etc. to Russia', 'Iran and North Korea arm Russia.');
  await page.keyboard.press('Alt+3');
  await addSource(page, 'Jens Stoltenberg', 'person');
  await done(page);
  await selectWords(page, 'joint press conference');
  await page.keyboard.press('h');
  await page.keyboard.press('Escape');
}

/** List, claim, highlight, a dialog, the palette: each looked at. */
async function lookAround(page: Page): Promise<void> {
  await expect(page.getByTestId('claim-list').getByRole('button')).toHaveCount(2);
  await expectAccessible(page);
  await page.getByTestId('claim-list').getByRole('button', { name: /Iran and North Korea/ }).click();
  await page.getByRole('button', { name: 'Definitions' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Hide definitions' }).click();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(page.getByTestId('doc-outlet')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByTestId('palette')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await reader(page).focus();
  await page.keyboard.press('Escape');
}

test('dark, light and high contrast', async ({ program }) => {
  test.setTimeout(120_000);
  const { page } = program;
  await tagTwo(page);
  for (const theme of ['dark', 'contrast', 'light'] as const) {
    await test.step(theme, async () => {
      await runByPalette(page, `app.command.view.theme${theme === 'dark' ? 'Dark' : theme === 'contrast' ? 'Contrast' : 'Light'}`);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await lookAround(page);
    });
  }
});

test('the system’s own theme is followed, until another is chosen', async ({ start, scratch }) => {
  const dataFolder = scratch.path('data');
  const first = await start({ dataFolder });
  await introduce(first.page);
  const theme = first.page.locator('html');
  await first.page.emulateMedia({ colorScheme: 'dark' });
  await expect(theme).toHaveAttribute('data-theme', 'dark');
  await first.page.emulateMedia({ colorScheme: 'light' });
  await expect(theme).toHaveAttribute('data-theme', 'light');
  await first.page.keyboard.press('ControlOrMeta+,');
  await first.page.getByTestId('theme').getByRole('radio', { name: /^Dark/ }).click();
  await first.page.getByTestId('reader-size').fill('24');
  await first.page.getByTestId('face').getByRole('radio', { name: /^Sans/ }).click();
  await expectAccessible(first.page);
  await first.page.keyboard.press('Escape');
  await expect(theme).toHaveAttribute('data-theme', 'dark');
  await first.close();

  const { page } = await start({ dataFolder });
  await expect(rows(page)).toHaveCount(5);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('ControlOrMeta+,');
  await expect(page.getByTestId('reader-size')).toHaveValue('24');
  await expect(page.getByTestId('face').getByRole('radio', { name: /^Sans/ })).toBeChecked();
  await page.keyboard.press('Escape');
});

test('1024 pixels wide, and with forced colours', async ({ program }) => {
  test.setTimeout(90_000);
  const { page } = program;
  await page.setViewportSize({ width: 1024, height: 700 });
  await tagTwo(page);
  await lookAround(page);

  await test.step('nothing stands outside the window', async () => {
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBe(0);
    for (const control of [page.getByTestId('open-palette'), page.getByTestId('saved'), page.getByTestId('claim-list').getByRole('button').first()]) {
      await expect(control).toBeInViewport({ ratio: 1 });
    }
  });
  await test.step('both columns go and come by their keys; the text then has the room', async () => {
    const width = async (): Promise<number> => (await reader(page).boundingBox())?.width ?? 0;
    const before = await width();
    await page.keyboard.press('ControlOrMeta+b');
    await expect(page.getByTestId('documents')).toBeHidden();
    await page.keyboard.press('ControlOrMeta+Shift+b');
    await expect(page.getByTestId('claim-list')).toBeHidden();
    await expect.poll(width).toBeGreaterThanOrEqual(before);
    await expectAccessible(page);
    await test.step('tagging brings the form back', async () => {
      await tagWords(page, 'many of the weapons used by Russia are made in China', 'Chinese weapons are used.');
      await expect(page.getByTestId('done')).toBeInViewport({ ratio: 1 });
      await done(page);
    });
    await page.keyboard.press('ControlOrMeta+b');
    await expect(rows(page)).toHaveCount(5);
  });
  await test.step('a tagged passage can be read while its form is open', async () => {
    await page.getByTestId('claim-list').getByRole('button', { name: /Iran and North Korea/ }).click();
    const text = await reader(page).boundingBox();
    const form = await page.getByTestId('claim-form').boundingBox();
    expect((form?.x ?? 0) - (text?.x ?? 0)).toBeGreaterThan(240);
  });
  await test.step('forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await expectAccessible(page);
    await page.emulateMedia({ forcedColors: 'none' });
  });
});

test('a dialog that is put away leaves the text where it stood', async ({ program }) => {
  const { page } = program;
  const title = page.locator('[data-pane="reader"] h2');
  await introduce(page);
  await expect(reader(page)).toBeFocused();
  await expect(title).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByTestId('palette')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reader(page)).toBeFocused();
  await expect(title).toBeInViewport({ ratio: 1 });
});

test('the panes in turn, by one key', async ({ program }) => {
  const { page } = program;
  await tagTwo(page);
  await reader(page).focus();
  const paneWithFocus = () => page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'));
  for (const pane of ['inspector', 'documents', 'reader']) {
    await page.keyboard.press('F6');
    await expect.poll(paneWithFocus).toBe(pane);
  }
  for (const pane of ['documents', 'inspector', 'reader']) {
    await page.keyboard.press('Shift+F6');
    await expect.poll(paneWithFocus).toBe(pane);
  }
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows(page).nth(1)).toHaveAttribute('aria-current', 'page');
  await expect(reader(page)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows(page).nth(0)).toHaveAttribute('aria-current', 'page');
});

test('every command with keys is in the list of shortcuts', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const [command, keys] of [
    ['Open folder', ['Ctrl O']], ['Import annotation set', ['Ctrl I']], ['Export annotation set', ['Ctrl E']], ['Document details', ['Ctrl D']],
    ['Undo', ['Ctrl Z']], ['Redo', ['Ctrl Shift Z', 'Ctrl Y']], ['Find in this document', ['Ctrl F']],
    ['Next sentence', ['J']], ['Previous sentence', ['K']], ['Snap selection to words', ['W']], ['Snap selection to sentences', ['S']],
    ['Next claim', ['N']], ['Previous claim', ['P']], ['Other claim at the caret', ['O']], ['Word right', ['Ctrl →']], ['Next paragraph', ['Ctrl ↓']],
    ['Tag the selection as a claim', ['Enter']], ['Highlight without a claim', ['H']], ['Done, read on', ['Ctrl Enter']],
    ['Add a source to the chain', ['Alt S']], ['Pick the cue words', ['Alt C']], ['Pick the words that name the source', ['Alt N']],
    ['Pick the evidence marker', ['Alt M']], ['Pick the date words', ['Alt D']], ['Add a fragment', ['Alt F']], ['Same chain as the claim before', ['Alt R']],
    ['Start one word earlier', ['[']], ['Start one word later', ['Shift [']], ['End one character later', ['Alt ]']],
    ['Evidence: indeterminate', ['1', 'Alt 1']], ['Evidence: unsupported', ['3', 'Alt 3']], ['Evidence: reported as fact', ['9', 'Alt 9']],
    ['Search or run a command', ['Ctrl K']], ['Reading settings', ['Ctrl ,']], ['Next pane', ['F6']], ['Next document', ['Alt ↓']], ['Keyboard shortcuts', ['F1']],
  ] as const) {
    const term = dialog.getByRole('term').filter({ hasText: new RegExp(`^${command}$`) });
    await expect(term, command).toHaveCount(1);
    await expect(term.locator('xpath=following-sibling::dd').locator('kbd'), command).toHaveText([...keys]);
  }
  await expect(dialog.getByText(/^app\./)).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the palette runs commands, opens documents and finds claims', async ({ program }) => {
  const { page } = program;
  await tagTwo(page);
  const palette = page.getByTestId('palette');
  const search = async (words: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(words);
  };

  await test.step('a document', async () => {
    await search('lavrov');
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(rows(page).filter({ hasText: 'Xi meets Lavrov' })).toHaveAttribute('aria-current', 'page');
    await expect(reader(page)).toBeFocused();
  });
  await test.step('a claim of another document', async () => {
    await search('korea arm');
    await expect(page.getByRole('option', { name: /Iran and North Korea arm Russia\./ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('statement')).toHaveValue('Iran and North Korea arm Russia.');
    await expect(rows(page).filter({ hasText: 'He warned again' })).toHaveAttribute('aria-current', 'page');
  });
  await test.step('a command', async () => {
    await search('reading settings');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Reading settings' })).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('by arrows, and Escape leaves all as it was', async () => {
    await search('theme');
    const options = page.getByRole('dialog').getByRole('option');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(options.last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await expect(palette).toBeHidden();
  });
  await test.step('nothing by that name', async () => {
    await search('zzzz');
    await expect(page.getByText('Nothing by that name.')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(palette).toBeVisible();
    await page.keyboard.press('Escape');
  });
});
