/**
 * The chains that other tools cannot say: sources beside each other, a chain of
 * four, a relay that is direct as well, a claim that nobody is said to hold.
 * Each is entered through the controls, read back in form and picture, exported,
 * and imported in another profile: who, in which role, by way of whom and on
 * which words is the same, field by field, and so are the roots.
 */
import type { Page } from 'playwright-core';
import { addSource, chooseImport, done, exportTo, introduce, openDocument, pickWords, reader, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test, type Program } from '../support/scratch.ts';

const links = (page: Page) => page.getByTestId('chain').getByTestId('link');

interface Link { who: string; role: string; by: string[]; cue: string | null; named: string | null }

interface Entered {
  document: RegExp;
  words: string;
  statement: string;
  /** After the outlet that the document has by itself: name and kind, from the outlet inward. */
  sources: [name: string, kind: string][];
  links: Link[];
  count: string;
  /** On paper, from docs/adr/0009-relations-groups-roots.md. */
  roots: string[];
  routes: string[];
}

const hifred = 'HiFred Technology Company Ltd';

const entered: Record<'parallel' | 'four' | 'direct' | 'nobody', Entered> = {
  // Two agencies beside each other relay one speaker: two ways to one root.
  parallel: {
    document: /^He warned again/, words: 'stop supporting" Russia on the Russia-Ukraine conflict', statement: 'China should stop supporting Russia.',
    sources: [['UNN', 'agency'], ['Jens Stoltenberg', 'person']],
    links: [
      { who: hifred, role: 'outlet', by: [], cue: null, named: null },
      { who: 'UNN', role: 'reporter', by: [hifred], cue: 'According to the Ukrainian', named: null },
      { who: 'Jens Stoltenberg', role: 'speaker', by: ['UNN', 'Reuters'], cue: 'calling on China', named: 'Secretary General Stoltenberg' },
      { who: 'Reuters', role: 'reporter', by: [hifred], cue: null, named: null },
    ],
    count: '1 passage, 1 outlet, 1 root', roots: ['Jens Stoltenberg'], routes: [`${hifred} › Reuters › Jens Stoltenberg`, `${hifred} › UNN › Jens Stoltenberg`],
  },
  // Page, paper, agency, speaker: one way, and all but the last relay.
  four: {
    document: /Xi meets/, words: 'China and Russia have embarked on a new path of harmonious coexistence', statement: 'They have found a new way.',
    sources: [['Excerpting page', 'outlet'], ['Global Times', 'outlet'], ['Xinhua', 'agency'], ['Xi Jinping', 'person']],
    links: [
      { who: 'Excerpting page', role: 'outlet', by: [], cue: null, named: null },
      { who: 'Global Times', role: 'reporter', by: ['Excerpting page'], cue: null, named: 'globaltimes' },
      { who: 'Xinhua', role: 'reporter', by: ['Global Times'], cue: 'Agency reported', named: null },
      { who: 'Xi Jinping', role: 'speaker', by: ['Xinhua'], cue: 'countries, Xi said', named: null },
    ],
    count: '1 passage, 1 outlet, 1 root', roots: ['Xi Jinping'], routes: ['Excerpting page › Global Times › Xinhua › Xi Jinping'],
  },
  // The page has it by the broadcaster and quotes him itself: two ways, one root.
  direct: {
    document: /^The Chinese president/, words: 'bilateral cooperation “has advanced with determination', statement: 'Cooperation has gone ahead.',
    sources: [['Undated page', 'outlet'], ['CCTV', 'outlet'], ['Xi Jinping', 'person']],
    links: [
      { who: 'Undated page', role: 'outlet', by: [], cue: null, named: null },
      { who: 'CCTV', role: 'reporter', by: ['Undated page'], cue: 'according to Chinese state television', named: null },
      { who: 'Xi Jinping', role: 'speaker', by: ['CCTV', 'Undated page'], cue: 'Xi highlighted', named: null },
    ],
    count: '1 passage, 1 outlet, 1 root', roots: ['Xi Jinping'], routes: ['Undated page › CCTV › Xi Jinping', 'Undated page › Xi Jinping'],
  },
  // It is there only to be denied: who holds it stays unnamed, and is a root all the same.
  nobody: {
    document: /^Chinese Ambassador/, words: 'prior knowledge', statement: 'China knew beforehand.',
    sources: [['Qin Gang', 'person'], ['Holder not named', 'anonymous']],
    links: [
      { who: 'Deutsche Welle', role: 'outlet', by: [], cue: null, named: null },
      { who: 'Qin Gang', role: 'quoted-source', by: ['Deutsche Welle'], cue: 'tell you responsibly', named: null },
      { who: 'Holder not named', role: 'anonymous', by: ['Qin Gang'], cue: 'so-called', named: null },
    ],
    count: '1 passage, 1 outlet, 1 root', roots: ['Holder not named'], routes: ['Deutsche Welle › Qin Gang › Holder not named'],
  },
};

interface FileLink { id: string; saidBy: string; role: string; relayedBy?: string[]; cue?: unknown; named?: unknown; asPrinted?: string }

/** The links of the claim on these words as the file has them, ids as the names they stand for. */
function linksIn(content: string, words: string): Required<Pick<FileLink, 'saidBy' | 'role' | 'relayedBy' | 'cue' | 'named'>>[] {
  const set = JSON.parse(content) as { sources: { id: string; name: string }[]; first: { items: { body: { source?: { type?: string; links: FileLink[] } }[]; target: unknown }[] } };
  const names = new Map(set.sources.map(({ id, name }) => [id, name]));
  const claim = set.first.items.find(({ target }) => JSON.stringify(target).includes(JSON.stringify(words.slice(0, 30)).slice(1, -1)));
  const all = claim?.body.find(({ source }) => source?.type === 'Attribution')?.source?.links ?? [];
  const nameOf = (linkId: string): string => names.get(all.find(({ id }) => id === linkId)?.saidBy ?? '') ?? '?';
  return all.map(({ id: _, saidBy, relayedBy = [], cue = null, named = null, ...rest }) => ({ ...rest, saidBy: names.get(saidBy) ?? '?', relayedBy: relayedBy.map(nameOf), cue, named }));
}

/** The words of a passage in a file. */
function exactOf(passage: unknown): string | null {
  return passage === null ? null : /"exact":"((?:[^"\\]|\\.)*)"/u.exec(JSON.stringify(passage))?.[1] ?? '?';
}

/** What is entered stands in the file, its words at their places in the text. */
function expectInFile(content: string, { words, links: expected }: Entered): void {
  const found = linksIn(content, words);
  expect(found.map(({ saidBy, role, relayedBy, cue, named }) => ({ who: saidBy, role, by: relayedBy.toSorted(), cue: exactOf(cue), named: exactOf(named) })))
    .toEqual(expected.map((link) => ({ ...link, by: link.by.toSorted() })));
}

async function enter(page: Page, claim: Entered): Promise<void> {
  await openDocument(page, claim.document);
  await tagWords(page, claim.words, claim.statement);
  for (const [name, kind] of claim.sources) await addSource(page, name, kind);
}

/** Opens a link, unless it is open. */
async function openLink(page: Page, name: string): Promise<void> {
  const link = links(page).filter({ hasText: name });
  if (await link.getAttribute('aria-expanded') !== 'true') await link.click();
}

async function pickAll(page: Page, claim: Entered): Promise<void> {
  for (const { who, cue, named } of claim.links) {
    for (const [keys, words] of [['Alt+c', cue], ['Alt+n', named]] as const) {
      if (words === null) continue;
      await openLink(page, who);
      await pickWords(page, keys, words);
    }
  }
}

/** The form says of every link whom it is by, in which role, on which words. */
async function expectInForm(page: Page, { links: expected }: Entered): Promise<void> {
  await expect(links(page)).toHaveCount(expected.length);
  for (const { who, role, by, cue, named } of expected) {
    await openLink(page, who);
    await expect(page.getByTestId('role')).toHaveValue(role);
    // Of a colleague's chain it is read, of one's own it can be changed there.
    await expect(page.getByTestId('relayed')).toContainText(by.length === 0 ? 'Relayed by nobody' : 'Relayed by');
    for (const name of by) await expect(page.getByTestId('relayed')).toContainText(name);
    for (const [field, words] of [['cue', cue], ['name-words', named]] as const) {
      if (words !== null) await expect(page.getByTestId(field)).toHaveText(`“${words}”`);
    }
  }
}

/** In a group of its own: the count, the roots with the ways to them, the picture and its table. */
async function expectRoots(page: Page, { count, roots, routes, links: expected }: Entered): Promise<void> {
  await expect(page.getByTestId('roots-count')).toHaveText(count);
  await expect(page.getByTestId('root').locator('> b')).toHaveText(roots);
  expect((await page.getByTestId('route').locator('bdi').allTextContents()).sort()).toEqual(routes);
  const picture = page.getByTestId('roots-picture');
  for (const { who } of expected) await expect(picture).toContainText(who.slice(0, 20));
  await page.getByText('The same as a table').click();
  const rows = await page.getByTestId('roots-table').getByRole('row').allTextContents();
  for (const { who, by } of expected) for (const outer of by) expect(rows.some((row) => row.includes(outer) && row.includes('has it from') && row.includes(who))).toBe(true);
}

/** The claim alone begins a group, by key. */
async function beginGroup(page: Page): Promise<void> {
  await reader(page).focus();
  await page.keyboard.press('g');
  await page.getByRole('option', { name: /^New group/ }).click();
  await expect(page.getByTestId('claim-group')).toBeVisible();
}

async function showClaim(page: Page, { document, statement }: Entered): Promise<void> {
  await openDocument(page, document);
  await page.getByTestId('claim-list').getByRole('button').filter({ hasText: statement }).click();
  await expect(page.getByTestId('statement')).toHaveValue(statement);
}

async function expectAll(program: Program): Promise<void> {
  const { page } = program;
  for (const claim of Object.values(entered)) {
    await test.step(claim.statement, async () => {
      await showClaim(page, claim);
      await expectInForm(page, claim);
      await reader(page).focus();
      await page.keyboard.press('g');
      await expectRoots(page, claim);
      await expectAccessible(page);
      await page.keyboard.press('ControlOrMeta+1');
      await done(page);
    });
  }
}

test('four kinds of chain are entered, shown, exported, and imported elsewhere unchanged', async ({ start, scratch }) => {
  test.setTimeout(240_000);
  const program = await start();
  const { page } = program;
  await introduce(page);

  await test.step('UNN and Reuters, beside each other', async () => {
    await enter(page, entered.parallel);
    await openLink(page, 'UNN');
    await page.getByTestId('add-parallel').click();
    await addSource(page, 'Reuters', 'agency');
    await pickAll(page, entered.parallel);
    await beginGroup(page);
    await done(page);
  });

  await test.step('excerpting page, Global Times, Xinhua, Xi', async () => {
    await enter(page, entered.four);
    await pickAll(page, entered.four);
    await beginGroup(page);
    await done(page);
  });

  await test.step('by the broadcaster, and directly as well', async () => {
    await enter(page, entered.direct);
    await openLink(page, 'Xi Jinping');
    const details = page.getByTestId('chain').locator('details');
    await details.locator('summary').click();
    await details.getByRole('checkbox', { name: 'Undated page' }).check();
    await pickAll(page, entered.direct);
    await beginGroup(page);
    await done(page);
  });

  await test.step('a claim that nobody is said to hold', async () => {
    await enter(page, entered.nobody);
    await openLink(page, 'Qin Gang');
    await page.getByTestId('role').selectOption('quoted-source');
    await pickAll(page, entered.nobody);
    await beginGroup(page);
    await done(page);
  });

  await expectAll(program);
  const before = await exportTo(program, scratch.path('chains.jsonld'));
  for (const claim of Object.values(entered)) expectInFile(before, claim);
  await program.close();

  const next = await start();
  await introduce(next.page, 'Aino Virtanen');
  await chooseImport(next, scratch.path('chains.jsonld'));
  await next.page.getByTestId('import-accept').click();
  await expect(next.page.getByTestId('tab-view.groups')).toContainText('4');
  await expectAll(next);

  // As a layer it is handed on as it came; as one's own work it is written anew.
  await next.close();
  const third = await start();
  await introduce(third.page);
  await chooseImport(third, scratch.path('chains.jsonld'));
  await third.page.getByTestId('import-as-mine').check();
  await third.page.getByTestId('import-accept').click();
  await expect(third.page.getByTestId('tab-view.groups')).toContainText('4');
  const after = await exportTo(third, scratch.path('again.jsonld'));
  for (const claim of Object.values(entered)) {
    expectInFile(after, claim);
    expect(linksIn(after, claim.words)).toEqual(linksIn(before, claim.words));
  }
});
