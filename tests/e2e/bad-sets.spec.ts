/** Annotation sets that cannot be taken in: each is refused by name, and what was tagged stays exactly as it was. */
import { truncate, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { addSource, chooseImport, done, exportTo, introduce, notices, openDocument, reader, tagWords, withoutTime } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/scratch.ts';

interface BadFile {
  name: string;
  /** Made from a set that would be taken in. */
  content: (good: string) => string | Uint8Array;
  /** What the refusal says besides the file's name and that nothing was stored. */
  says: RegExp;
}

const badFiles: BadFile[] = [
  { name: 'cut.jsonld', content: (good) => good.slice(0, good.length / 2), says: /ends too early/ },
  { name: 'proto.jsonld', content: (good) => good.replace('"label":', '"__proto__": { "polluted": true },\n  "label":'), says: /“__proto__” is not allowed/ },
  { name: 'deep.jsonld', content: () => '['.repeat(100_000) + ']'.repeat(100_000), says: /nested more than [\d,]+ deep/ },
  { name: 'deep-objects.json', content: () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, says: /nested more than [\d,]+ deep/ },
  { name: 'empty.jsonld', content: () => '', says: /The file is empty/ },
  { name: 'letter.json', content: () => 'Dear colleague, here is the set.', says: /This is not JSON/ },
  { name: 'recipe.json', content: () => '{"flour": 500, "eggs": 3}', says: /not a Web Annotation file/ },
  {
    name: 'elsewhere.jsonld', says: /is not in this corpus/,
    content: (good) => good.replace(/"(sha256|textSha256)": "[0-9a-f]{64}"/g, (_, name: string) => `"${name}": "${'0'.repeat(64)}"`).replaceAll('000_6c0fc94145fbabe0.txt', 'not-here.txt'),
  },
  { name: 'circle.jsonld', content: circular, says: /runs in a circle/ },
  { name: 'newer.jsonld', content: (good) => good.replace('"formatVersion": 1', '"formatVersion": 99'), says: /newer version of the program/ },
];

/** A chain of which the outermost link is relayed by the innermost. */
function circular(good: string): string {
  const set = JSON.parse(good) as unknown;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('links' in value && Array.isArray(value.links) && value.links.length > 1) {
      const links = value.links as { id: string; relayedBy?: string[] }[];
      links[0]!.relayedBy = [links.at(-1)!.id];
    }
    Object.values(value).forEach(visit);
  };
  visit(set);
  return JSON.stringify(set, null, 2);
}

async function expectClaims(page: Page): Promise<void> {
  await expect(page.getByTestId('claim-list').getByRole('button')).toHaveCount(2);
  await expect(page.getByTestId('claim-list')).toContainText('China is the decisive enabler of the war.');
}

test('no bad file changes anything', async ({ start, scratch, complaints }) => {
  test.setTimeout(120_000);
  const dataFolder = scratch.path('data');
  await scratch.folder('sets', {});
  let program = await start({ dataFolder });
  let { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await tagWords(page, 'China became the decisive promoter', 'China is the decisive enabler of the war.');
  await addSource(page, 'Jens Stoltenberg', 'person');
  await done(page);
  await tagWords(page, 'many of the weapons used by Russia are made in China', 'Chinese weapons are used.');
  await done(page);
  const before = await exportTo(program, scratch.path('before.jsonld'));

  for (const { name, content, says } of badFiles) {
    await test.step(name, async () => {
      await writeFile(scratch.path('sets', name), content(before));
      await chooseImport(program, scratch.path('sets', name));
      const refusal = page.getByRole('dialog');
      await expect(refusal).toContainText(`${name} was not imported`);
      await expect(refusal).toContainText('Nothing was stored: a set comes in whole or not at all.');
      await expect(refusal).toContainText(says);
      if (name === 'cut.jsonld') await expectAccessible(page);
      await page.getByTestId('import-refused').click();
      await expectClaims(page);
    });
  }

  await test.step('100 MB', async () => {
    await writeFile(scratch.path('sets', 'big.jsonld'), before);
    await truncate(scratch.path('sets', 'big.jsonld'), 100 * 1024 * 1024);
    await chooseImport(program, scratch.path('sets', 'big.jsonld'));
    const notice = notices(page).getByRole('alert').filter({ hasText: 'big.jsonld' });
    await expect(notice).toContainText('is too large (104,857,600 bytes; the limit is 67,108,864). Nothing stored has changed.');
    await notice.getByRole('button').click();
  });

  await test.step('not UTF-8', async () => {
    await writeFile(scratch.path('sets', 'latin.jsonld'), Buffer.concat([Buffer.from('{"label": "caf'), Buffer.from([0xff]), Buffer.from('"}')]));
    await chooseImport(program, scratch.path('sets', 'latin.jsonld'));
    const notice = notices(page).getByRole('alert').filter({ hasText: 'latin.jsonld' });
    await expect(notice).toContainText('is not text in UTF-8: the byte at 14 is not valid. Nothing stored has changed.');
    await notice.getByRole('button').click();
  });

  await test.step('what is stored is what was stored', async () => {
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    expect(withoutTime(await exportTo(program, scratch.path('after.jsonld')))).toEqual(withoutTime(before));
    await program.close();
    program = await start({ dataFolder });
    page = program.page;
    await expectClaims(page);
    expect(withoutTime(await exportTo(program, scratch.path('restarted.jsonld')))).toEqual(withoutTime(before));
    expect(complaints).toEqual([]);
  });
});

test('an import is summed up first, and can be declined or undone', async ({ start, scratch }) => {
  test.setTimeout(90_000);
  const first = await start({ dataFolder: scratch.path('first') });
  await introduce(first.page, 'Ada Northwick');
  await openDocument(first.page, /^He warned again/);
  await tagWords(first.page, 'China became the decisive promoter', 'China is the decisive enabler of the war.');
  await done(first.page);
  await exportTo(first, scratch.path('ada.jsonld'));
  await first.close();

  const program = await start({ dataFolder: scratch.path('second') });
  const { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);
  const list = page.getByTestId('claim-list');
  await tagWords(page, 'many of the weapons used by Russia are made in China', 'Chinese weapons are used.');
  await done(page);
  const mine = await exportTo(program, scratch.path('mine.jsonld'));

  await chooseImport(program, scratch.path('ada.jsonld'));
  await expect(page.getByTestId('import-summary')).toContainText('Claims to add1');
  await expect(page.getByRole('dialog')).toContainText('tagged by Ada Northwick. Nothing has been stored yet.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Do not import' }).click();
  await expect(list.getByRole('button')).toHaveCount(1);

  await chooseImport(program, scratch.path('ada.jsonld'));
  await page.getByTestId('import-accept').click();
  await expect(list.getByRole('button')).toHaveCount(2);

  await test.step('a colleague’s claim is shown, not edited', async () => {
    await list.getByRole('button', { name: /decisive enabler/ }).click();
    await expect(page.getByTestId('claim-form')).toContainText('Tagged by Ada Northwick.');
    await expect(page.getByTestId('statement')).toHaveJSProperty('readOnly', true);
    await expect(page.getByTestId('delete-claim')).toHaveCount(0);
    await reader(page).focus();
    await page.keyboard.press('Delete');
    await page.keyboard.press('3');
    await page.keyboard.press(']');
    await expect(page.getByTestId('signal-unsupported')).toHaveCount(0);
    // The selection that the bracket made, then the claim.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(list.getByRole('button')).toHaveCount(2);
  });

  await test.step('one’s own set holds nothing of it', async () => {
    expect(withoutTime(await exportTo(program, scratch.path('mine-2.jsonld')))).toEqual(withoutTime(mine));
  });

  await test.step('undo takes the whole import back', async () => {
    await reader(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(list.getByRole('button')).toHaveCount(1);
    await expect(list).toContainText('Chinese weapons are used.');
  });
});
