/** A colleague's set full of markup, script and addresses: shown as the words it is, and nothing of it runs or is asked for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseImport, done, exportTo, introduce, openDocument, reader, runByPalette, tagWords, withoutTime } from '../support/analyst.ts';
import { projectRoot } from '../support/start-program.ts';
import { expect, test } from '../support/scratch.ts';

const evil = '"><img src=x onerror="window.ran=1"><script>window.ran=1</script><a href="javascript:window.ran=1">x</a><style>*{background:url(https://evil.example/s)}</style>{{7*7}}${window.ran=1}';

interface Body { type: string; purpose?: string; value?: string; source?: unknown }
interface SetFile {
  id: string; label: string; creator: { id: string; name: string };
  sources: { name: string; aliases: string[]; descriptor: string; grades?: { reason: string }[] }[];
  documents: { title: string; url?: string; language?: string }[];
  first: { items: { id: string; creator: { id: string; name: string }; body: Body[]; [member: string]: unknown }[] };
}

/** Markup in every field that holds words. */
function poisoned(set: SetFile): SetFile {
  set.label = evil;
  set.creator.name = evil;
  for (const source of set.sources) {
    source.name += evil;
    source.aliases = [evil];
    source.descriptor = evil;
    for (const grade of source.grades ?? []) grade.reason = evil;
  }
  for (const document of set.documents) Object.assign(document, { title: evil, url: 'javascript:window.ran=1', language: evil });
  for (const item of set.first.items) {
    item.creator.name = evil;
    item['homepage'] = 'https://evil.example/home';
    item['rendered'] = { type: 'Image', id: 'https://evil.example/pixel.png' };
    for (const body of item.body) {
      if (body.type === 'TextualBody') body.value = `${body.value ?? ''}${evil}`;
      const links = (body.source as { links?: { asPrinted?: string }[] } | undefined)?.links ?? [];
      for (const link of links) link.asPrinted = evil;
    }
  }
  return set;
}

test('nothing of a hostile set runs, is requested, or changes what is one’s own', async ({ program, scratch, complaints }) => {
  test.setTimeout(90_000);
  const { page } = program;
  const asked: string[] = [];
  const dialogs: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => dialogs.push(dialog.message()));
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await tagWords(page, 'China became the decisive promoter', 'China is the decisive enabler of the war.');
  await done(page);
  const mine = await exportTo(program, scratch.path('mine.jsonld'));
  const own = JSON.parse(mine) as SetFile;
  const good = await readFile(join(projectRoot, 'seeds', 'annotations', 'tomasz-breuer.jsonld'), 'utf8');
  const set = (): SetFile => JSON.parse(good) as SetFile;

  const refused: [name: string, content: SetFile, says: RegExp][] = [
    ['my-set.jsonld', { ...set(), id: own.id }, /The set has the id of “Mira Kessler” by Mira Kessler/],
    ['my-claim.jsonld', renamed(set(), own.first.items[0]!.id), /has the id of one in another set here, by Mira Kessler/],
    ['my-name.jsonld', withFirst(set(), { creator: own.creator }), /is signed with your name, in a set by Tomasz Breuer/],
    ['endless.jsonld', { ...set(), label: 'x'.repeat(5_000) }, /has 5,000 characters; the limit is 1,000/],
  ];
  for (const [name, content, says] of refused) {
    await test.step(`refused: ${name}`, async () => {
      await scratch.folder('sets', { [name]: JSON.stringify(content) });
      await chooseImport(program, scratch.path('sets', name));
      await expect(page.getByRole('dialog')).toContainText('Nothing was stored');
      await expect(page.getByRole('dialog')).toContainText(says);
      await page.getByTestId('import-refused').click();
    });
  }

  await test.step('a set signed as mine asks first, and the safe answer is the first', async () => {
    const claim = { ...own.first.items[0]!, body: own.first.items[0]!.body.map((body) => (body.purpose === 'describing' && body.type === 'TextualBody' ? { ...body, value: 'Never said.' } : body)) };
    await scratch.folder('sets', { 'as-me.jsonld': JSON.stringify({ ...own, first: { ...own.first, items: [claim] } }) });
    await chooseImport(program, scratch.path('sets', 'as-me.jsonld'));
    await expect(page.getByTestId('import-mine')).toContainText('This set is signed with your id.');
    await expect(page.getByTestId('import-changed')).toContainText('Claims of yours that the file replaces 1');
    await expect(page.getByTestId('import-changed')).toContainText('Never said.');
    await expect(page.getByTestId('import-cancel')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('claim-list')).toContainText('China is the decisive enabler of the war.');
  });

  await test.step('markup is words, wherever it is shown', async () => {
    await scratch.folder('sets', { 'evil.jsonld': JSON.stringify(poisoned(set())) });
    await chooseImport(program, scratch.path('sets', 'evil.jsonld'));
    await expect(page.getByRole('dialog')).toContainText('<script>window.ran=1</script>');
    await page.getByTestId('import-accept').click();
    await expect(page.getByTestId('layers')).toContainText('<img src=x');
    await reader(page).focus();
    await page.keyboard.press('n');
    await expect(page.getByTestId('claim-form')).toContainText('<script>');
    await page.getByTestId('lanes').getByRole('option').first().hover();
    await page.keyboard.press('Escape');
    await runByPalette(page, 'app.command.view.linkLayer');
    await expect(page.getByTestId('links-source')).toContainText('<script>');
    await page.getByTestId('links-close').click();
    await page.keyboard.press('ControlOrMeta+2');
    await page.getByTestId('table-group').selectOption('source');
    await expect(page.getByTestId('claims-grid')).toContainText('<img src=x');
    await page.keyboard.press('ControlOrMeta+1');
    await expect(page.locator('img, iframe, object, embed, [onerror], a[href^="javascript"], [src*="evil.example"]')).toHaveCount(0);
  });

  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(dialogs).toEqual([]);
  const { origin } = new URL(page.url());
  expect(asked.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([]);
  expect(asked.filter((url) => url.includes('evil'))).toEqual([]);
  expect(withoutTime(await exportTo(program, scratch.path('mine-after.jsonld')))).toEqual(withoutTime(mine));
  expect(complaints).toEqual([]);
});

function withFirst(set: SetFile, members: Partial<SetFile['first']['items'][number]>): SetFile {
  const [first, ...rest] = set.first.items;
  return { ...set, first: { ...set.first, items: [{ ...first!, ...members }, ...rest] } };
}

/** The set with its first claim under another id, there and wherever a relation names it: a file that is whole but for the collision. */
function renamed(set: SetFile, id: string): SetFile {
  return JSON.parse(JSON.stringify(set).replaceAll(set.first.items[0]!.id, id)) as SetFile;
}
