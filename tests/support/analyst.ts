/**
 * What an analyst does, through the controls of the window that every host has:
 * keys, the palette, the form. Nothing here reads or sets the program's state.
 */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'playwright/test';
import { t, type MessageKey } from '../../src-common/core/messages/translate.ts';
import { chooseFile } from './choose-file.ts';
import type { Program } from './start-program.ts';

/** Says who tags, when the program asks on first use. */
export async function introduce(page: Page, name = 'Mira Kessler'): Promise<void> {
  await page.getByTestId('analyst-name').fill(name);
  await page.getByTestId('save-identity').click();
  await expect(page.getByTestId('analyst-name')).toBeHidden();
}

/** The text of the open document; the page itself is a document to assistive technology, too. */
export function reader(page: Page): Locator {
  return page.locator('[data-pane="reader"] [role="document"]');
}

export function rows(page: Page): Locator {
  return page.getByTestId('documents').getByRole('listitem').getByRole('button');
}

export function notices(page: Page): Locator {
  return page.getByTestId('notices');
}

/** Opens a document from the list and waits for its text; the focus is then in the text. */
export async function openDocument(page: Page, title: string | RegExp): Promise<void> {
  const row = page.getByTestId('documents').getByRole('button', { name: title });
  await row.click();
  await expect(row).toHaveAttribute('aria-current', 'page');
  await expect(reader(page)).toBeFocused();
}

/** Runs a command by its name in the palette, which every host has. */
export async function runByPalette(page: Page, key: MessageKey): Promise<void> {
  const palette = page.getByTestId('palette');
  await page.keyboard.press('ControlOrMeta+k');
  await palette.fill(t(key));
  await page.getByRole('dialog').getByRole('option', { name: t(key) }).first().click();
  await expect(palette).toBeHidden();
}

/**
 * Finds words in the text by the find bar and selects them; the focus is then
 * in the text.
 *
 * @param occurrence which of several, from 0
 */
export async function selectWords(page: Page, words: string, occurrence = 0): Promise<void> {
  await page.keyboard.press('ControlOrMeta+f');
  const find = page.getByTestId('find');
  await find.fill(words);
  await expect(page.getByRole('search')).toContainText(/1 of [1-9]/);
  for (let step = 0; step < occurrence; step += 1) await find.press('Enter');
  await find.press('Escape');
  await expect(find).toBeHidden();
  await expect(reader(page)).toBeFocused();
  await expect.poll(() => selectedText(page)).not.toBe('');
}

/** What is selected, as the system's own copy would take it. */
export async function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? '');
}

/** Tags words as a claim; the focus is then in its statement. */
export async function tagWords(page: Page, words: string, statement = '', occurrence = 0): Promise<void> {
  await selectWords(page, words, occurrence);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('statement')).toBeFocused();
  if (statement !== '') await page.keyboard.type(statement);
}

/** Back to the text, the claim stored: one key. */
export async function done(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByTestId('claim-form')).toBeHidden();
  await expect(reader(page)).toBeFocused();
}

/** Adds a source to the chain: an existing one, or a new one of the kind given. */
export async function addSource(page: Page, name: string, kind: string | null = null): Promise<void> {
  const links = page.getByTestId('chain').getByTestId('link');
  const before = await links.count();
  await page.getByTestId('add-source').fill(name);
  await page.getByRole('option', { name: kind === null ? new RegExp(`^${name}`) : new RegExp(`^${name} ${kind}`) }).first().click();
  await expect(links).toHaveCount(before + 1);
}

/** Takes words of the text for the field whose pick the key starts. */
export async function pickWords(page: Page, keys: string, words: string): Promise<void> {
  await page.keyboard.press(keys);
  await expect(page.getByTestId('pick-banner')).toBeVisible();
  await selectWords(page, words);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('pick-banner')).toBeHidden();
}

/** Everything typed has reached the store. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByTestId('saved')).toHaveText(/^Saved/);
}

export type ExportFormat = 'w3c' | 'csv' | 'html';

/** Exports the analyst's set and answers what is in the file. */
export async function exportTo(program: Program, path: string, format: ExportFormat = 'w3c'): Promise<string> {
  const { page } = program;
  await chooseFile(program, { kind: 'file', path, open: () => askForExport(page, format) });
  await expect(notices(page)).toContainText(path);
  return readFile(path, 'utf8');
}

/** Up to the question where to. */
export async function askForExport(page: Page, format: ExportFormat): Promise<void> {
  await runByPalette(page, 'app.command.file.export');
  await page.getByTestId(`format-${format}`).check();
  await page.getByTestId('export').click();
}

/** Chooses a file to import; what follows is the summary, a refusal or a notice. */
export async function chooseImport(program: Program, path: string): Promise<void> {
  await chooseFile(program, { kind: 'file', path, open: () => runByPalette(program.page, 'app.command.file.import') });
}

export async function openFolder(program: Program, path: string): Promise<void> {
  await chooseFile(program, { kind: 'folder', path, open: () => runByPalette(program.page, 'app.command.file.openFolder') });
}

/** A set as exported, without the time of the export. */
export function withoutTime(content: string): unknown {
  const { generated: _, ...rest } = JSON.parse(content) as Record<string, unknown>;
  return rest;
}

/** Opens a further window of the same program, and waits until it has started. */
export async function secondWindow(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('ControlOrMeta+Shift+N');
  const second = await opened;
  await expect(second.getByRole('main')).toBeVisible();
  return second;
}
