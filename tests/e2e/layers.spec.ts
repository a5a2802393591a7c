/** Colleagues' sets as layers: in by dialog and by drop, beside the text, hidden by key, replaced by a newer version, linked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addSource, chooseImport, done, introduce, notices, openDocument, reader, runByPalette, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { projectRoot } from '../support/start-program.ts';
import { expect, test } from '../support/scratch.ts';

const samples = join(projectRoot, 'seeds', 'annotations');
const lanes = (page: Page) => page.getByTestId('lanes').getByRole('option');
const list = (page: Page) => page.getByTestId('claim-list').getByRole('button');
const form = (page: Page) => page.getByTestId('claim-form');

/** Drops files on the window, as a desktop would hand them over. */
async function drop(page: Page, files: { name: string; content: string }[]): Promise<void> {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, content } of given) transfer.items.add(new File([content], name));
    return transfer;
  }, files);
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: data });
}

test('the sample sets: beside the text, stepped through, hidden, and gone by undo', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await page.getByTestId('open-samples').click();
  await expect(page.getByTestId('layers').getByRole('listitem')).toHaveCount(2);
  await expect(notices(page)).toContainText('The sample sets are here as layers: Ines Calloway, Tomasz Breuer.');
  // Rows far below have no elements yet.
  await expect(page.getByTestId('claim-list').getByRole('listitem').first()).toHaveAttribute('aria-setsize', '43');
  await expect(page.getByTestId('tab-view.claims')).toContainText('168');

  await test.step('what they say of claims together is there as well', async () => {
    await expect(page.getByTestId('tab-view.groups')).toContainText('17');
    await expect(page.getByTestId('link-marks').getByRole('button', { name: /decisive/ }).first()).toBeAttached();
    await page.keyboard.press('ControlOrMeta+8');
    // Rows far below have no elements.
    await expect(page.getByRole('navigation', { name: 'Groups of claims that say the same' }).getByRole('listitem').first()).toHaveAttribute('aria-setsize', '17');
    await expectAccessible(page);
    await page.keyboard.press('ControlOrMeta+1');
  });

  await test.step('a claim of a layer is outlined, not tinted, and read-only', async () => {
    await reader(page).focus();
    await page.keyboard.press('n');
    await expect(form(page)).toContainText(/Tagged by (Ines Calloway|Tomasz Breuer)\./);
    await expect(page.getByTestId('outline').locator('i')).not.toHaveCount(0);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.includes('-content-')))).toEqual([]);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('outline')).toHaveCount(0);
  });

  await test.step('opened from the list, it asks for an opinion and still says what is claimed', async () => {
    const window = page.viewportSize();
    await page.setViewportSize({ width: 1440, height: 900 });
    await list(page).filter({ hasText: 'have often put pressure on China' }).click();
    await expect(page.getByTestId('opinion')).toBeInViewport({ ratio: 1 });
    await expect(page.getByTestId('statement')).toBeInViewport({ ratio: 1 });
    // Only what is ticked is shown: the digits are for the opinion.
    await expect(page.locator('[data-testid^="signal-"]')).toHaveCount(1);
    await expect(page.locator('[data-testid^="signal-"]')).toBeChecked();
    await reader(page).focus();
    await page.keyboard.press('Escape');
    if (window) await page.setViewportSize(window);
  });

  await test.step('by mouse and by key a passage in a lane makes its claim current', async () => {
    await lanes(page).filter({ visible: true }).nth(2).click();
    await expect(lanes(page).and(page.locator('[aria-selected="true"]'))).toHaveCount(1);
    await expect(reader(page)).toBeFocused();
    const first = await page.getByTestId('statement').inputValue();
    await page.getByRole('listbox', { name: 'Layers beside the text' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('statement')).not.toHaveValue(first);
    await expect(reader(page)).toBeFocused();
    await page.keyboard.press('Escape');
  });

  await test.step('one key hides and shows all, another steps', async () => {
    await page.keyboard.press('l');
    await expect(lanes(page)).toHaveCount(0);
    await expect(page.getByTestId('layers-hidden')).toContainText('2 layers hidden');
    await page.keyboard.press('Alt+l');
    await expect(page.getByTestId('layers-hidden')).toContainText('1 layer hidden');
    await expect(list(page).filter({ hasText: 'by Tomasz Breuer' })).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+2');
    await expect(page.getByTestId('table-layers-hidden')).toContainText('1 layer hidden');
    await expect(page.getByTestId('table-shown')).toContainText('88');
    await page.keyboard.press('ControlOrMeta+1');
    await page.keyboard.press('Shift+L');
    await expect(page.getByTestId('show-layer').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(page.getByTestId('layers-hidden')).toHaveCount(0);
  });

  await test.step('undo takes both away', async () => {
    await reader(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByTestId('layers')).toHaveCount(0);
    await expect(page.getByTestId('open-samples')).toBeVisible();
  });
});

test('a set by drop, its newer version, a link, and away with it', async ({ program, scratch }) => {
  const { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await tagWords(page, 'China became the decisive promoter', 'China is the decisive enabler of the war.');
  await addSource(page, 'Jens Stoltenberg', 'person');
  await done(page);
  const content = await readFile(join(samples, 'tomasz-breuer.jsonld'), 'utf8');

  await test.step('what is no set is named and left, and the page stays', async () => {
    await drop(page, [{ name: 'photo.png', content: 'x' }]);
    await expect(notices(page).getByRole('alert')).toContainText('photo.png was not opened: only annotation sets (.jsonld, .json) can be dropped here.');
    await notices(page).getByRole('alert').getByRole('button').click();
    await expect(reader(page)).toContainText('He warned again');
  });

  await test.step('a set by drop becomes a layer; one’s own stays tinted', async () => {
    await drop(page, [{ name: 'tomasz-breuer.jsonld', content }]);
    await expect(page.getByTestId('import-new')).toContainText('It becomes a layer of its own');
    await page.getByTestId('import-accept').click();
    await expect(list(page).filter({ hasText: 'by Tomasz Breuer' })).not.toHaveCount(0);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.includes('-content-')).length)).toBe(1);
  });

  await test.step('a newer version says what it changes before it does', async () => {
    const set = JSON.parse(content) as { generated: string; total: number; first: { items: { motivation: unknown }[] } };
    set.generated = '2026-11-01T10:00:00.000Z';
    const { items } = set.first;
    // The last passage of the file is a highlight: nothing else in the file speaks of it.
    items.splice(items.findLastIndex(({ motivation }) => motivation === 'highlighting'), 1);
    set.total -= 1;
    const changed = JSON.stringify(set).replace('"purpose":"commenting","value":"', '"purpose":"commenting","value":"Seen again. ');
    const folder = await scratch.folder('sets', { 'newer.jsonld': changed, 'same.jsonld': changed, 'older.jsonld': content });
    await chooseImport(program, join(folder, 'newer.jsonld'));
    await expect(page.getByTestId('import-newer').first()).toContainText('This set is here already.');
    await expect(page.getByTestId('import-changed')).toContainText('Claims changed 1');
    await expect(page.getByTestId('import-changed')).toContainText('note');
    await expect(page.getByTestId('import-removed')).toContainText('Claims removed 1');
    await expectAccessible(page);
    await page.getByTestId('import-accept').click();
    await chooseImport(program, join(folder, 'same.jsonld'));
    await expect(page.getByTestId('import-same')).toContainText('nothing would change');
    await page.getByTestId('import-same-close').click();
    await chooseImport(program, join(folder, 'older.jsonld'));
    await expect(page.getByTestId('import-older')).toContainText('This file is older than the set that is here');
    await expect(page.getByTestId('import-cancel')).toBeFocused();
    await page.keyboard.press('Enter');
  });

  await test.step('a source is linked to ours and counts as one', async () => {
    await runByPalette(page, 'app.command.view.linkLayer');
    const row = page.getByTestId('links-source').getByRole('listitem').filter({ hasText: 'Jens Stoltenberg' });
    await expect(row).toContainText('Same name here: Jens Stoltenberg');
    await expectAccessible(page);
    await page.getByTestId('link-all').click();
    await expect(row).toContainText('Linked to Jens Stoltenberg');
    await page.getByTestId('links-close').click();
    await page.keyboard.press('ControlOrMeta+2');
    await page.getByTestId('facet-source').click();
    await page.getByRole('searchbox', { name: 'Find in the list' }).fill('Stoltenberg');
    await expect(page.getByRole('group', { name: 'Source' }).getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+1');
  });

  await test.step('removed after a question', async () => {
    await page.getByTestId('remove-layer').click();
    await expect(page.getByTestId('keep-layer')).toBeFocused();
    await page.getByTestId('remove-layer-run').click();
    await expect(page.getByTestId('layers')).toHaveCount(0);
    await expect(list(page)).toHaveCount(1);
  });
});

test('relations and groups of a set are counted before they come in, and stand in the history of its claims', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await chooseImport(program, join(projectRoot, 'tests', 'fixtures', 'formats', 'links.jsonld'));
  await expect(page.getByTestId('import-summary')).toContainText('Relations between claims3 to add');
  await expect(page.getByTestId('import-summary')).toContainText('Groups of claims1 to add');
  await page.getByTestId('import-accept').click();
  await list(page).filter({ hasText: 'decisive enabler' }).click();
  await page.keyboard.press('Alt+h');
  await expect(page.getByTestId('history')).toContainText('New relation: contradicts “China did not start the crisis.”');
  await expect(page.getByTestId('history')).toContainText('Put it into the group “China is what keeps the war going.”');
  await expectAccessible(page);
});
