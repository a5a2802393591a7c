/** Who says so, on what evidence, how good: the form beyond the ordinary chain. */
import type { Page } from 'playwright-core';
import { addSource, done, exportTo, introduce, openDocument, pickWords, reader, tagWords } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/scratch.ts';

const links = (page: Page) => page.getByTestId('chain').getByTestId('link');

interface Chain {
  saidBy: string;
  role: string;
  relayedBy: string[];
}

/** The chain of the claim on these words, by the names of its sources. */
function chainOf(content: string, words: string): Chain[] {
  const set = JSON.parse(content) as { sources: { id: string; name: string }[]; first: { items: { body: { source: { type: string; links: { id: string; saidBy: string; role: string; relayedBy?: string[] }[] } }[]; target: unknown }[] } };
  const names = new Map(set.sources.map((source) => [source.id, source.name]));
  const claim = set.first.items.find((item) => JSON.stringify(item.target).includes(words));
  const all = claim?.body.find((body) => body.source?.type === 'Attribution')?.source.links ?? [];
  const name = (id: string | undefined): string => names.get(id ?? '') ?? '?';
  return all.map(({ saidBy, role, relayedBy = [] }) => ({
    saidBy: name(saidBy), role,
    relayedBy: relayedBy.map((parent) => name(all.find((link) => link.id === parent)?.saidBy)),
  }));
}

test('chains that fork, join and skip', async ({ program, scratch }) => {
  test.setTimeout(120_000);
  const { page } = program;
  await introduce(page);
  await openDocument(page, /^He warned again/);

  await test.step('UNN and Reuters, beside each other, relay one speaker', async () => {
    await tagWords(page, 'stop supporting" Russia on the Russia-Ukraine conflict', 'China supports Russia.');
    await addSource(page, 'UNN', 'agency');
    await addSource(page, 'Jens Stoltenberg', 'person');
    await links(page).filter({ hasText: 'UNN' }).click();
    await page.getByTestId('add-parallel').click();
    await expect(page.getByText('The next source stands beside UNN.')).toBeVisible();
    await addSource(page, 'Reuters', 'agency');
    await expect(links(page)).toHaveText([/HiFred/, /UNN\s*reporter/, /Reuters\s*reporter/, /Stoltenberg\s*speaker/]);
    await expect(page.getByText('Relayed by UNN')).toHaveCount(0);
    await links(page).filter({ hasText: 'Stoltenberg' }).click();
    await expect(page.getByText('Relayed by UNN, Reuters')).toBeVisible();
    await pickWords(page, 'Alt+c', 'made a speech');
    await expect(page.getByTestId('cue')).toHaveText('“made a speech”');
    await pickWords(page, 'Alt+n', 'Secretary General Stoltenberg');
    await expect(page.getByTestId('name-words')).toHaveText('“Secretary General Stoltenberg”');
    await expectAccessible(page);
    await done(page);
    expect(chainOf(await exportTo(program, scratch.path('parallel.jsonld')), 'stop supporting')).toEqual([
      { saidBy: 'HiFred Technology Company Ltd', role: 'outlet', relayedBy: [] },
      { saidBy: 'UNN', role: 'reporter', relayedBy: ['HiFred Technology Company Ltd'] },
      { saidBy: 'Jens Stoltenberg', role: 'speaker', relayedBy: ['UNN', 'Reuters'] },
      { saidBy: 'Reuters', role: 'reporter', relayedBy: ['HiFred Technology Company Ltd'] },
    ]);
  });

  await test.step('the same chain again, by one key', async () => {
    await tagWords(page, 'many of the weapons used by Russia are made in China', 'Chinese weapons are used.');
    await expect(page.getByTestId('same-chain')).toBeVisible();
    await page.keyboard.press('Alt+r');
    await expect(links(page)).toHaveText([/HiFred/, /UNN/, /Reuters/, /Stoltenberg/]);
    await expect(page.getByTestId('same-chain')).toHaveCount(0);
    await links(page).filter({ hasText: 'Stoltenberg' }).click();
    await expect(page.getByText('Relayed by UNN, Reuters')).toBeVisible();
    await done(page);
  });

  await test.step('A by way of B, and C directly', async () => {
    await tagWords(page, 'I call on China to stop supporting', 'China should stop.');
    await addSource(page, 'Reuters');
    await addSource(page, 'Jens Stoltenberg');
    await addSource(page, 'Lin Jian', 'person');
    // Added inside the innermost; it was told to the outlet directly.
    const details = page.getByTestId('chain').locator('details');
    await expect(details).toContainText('Relayed by Jens Stoltenberg');
    await details.locator('summary').click();
    await details.getByRole('checkbox', { name: 'HiFred Technology Company Ltd' }).check();
    await details.getByRole('checkbox', { name: 'Jens Stoltenberg' }).uncheck();
    await expect(details).toContainText('Relayed by HiFred Technology Company Ltd');
    await done(page);
    expect(chainOf(await exportTo(program, scratch.path('direct.jsonld')), 'I call on China')).toEqual([
      { saidBy: 'HiFred Technology Company Ltd', role: 'outlet', relayedBy: [] },
      { saidBy: 'Reuters', role: 'reporter', relayedBy: ['HiFred Technology Company Ltd'] },
      { saidBy: 'Jens Stoltenberg', role: 'speaker', relayedBy: ['Reuters'] },
      { saidBy: 'Lin Jian', role: 'speaker', relayedBy: ['HiFred Technology Company Ltd'] },
    ]);
  });

  await test.step('a chain cannot run in a circle', async () => {
    await page.getByTestId('claim-list').getByRole('button', { name: 'China should stop.' }).click();
    await links(page).filter({ hasText: 'HiFred' }).click();
    const details = page.getByTestId('chain').locator('details');
    await details.locator('summary').click();
    for (const name of ['Reuters', 'Jens Stoltenberg', 'Lin Jian']) await expect(details.getByRole('checkbox', { name })).toBeDisabled();
    await links(page).filter({ hasText: 'HiFred' }).click();
  });

  await test.step('a link taken out hands its parents on', async () => {
    await links(page).filter({ hasText: 'Reuters' }).click();
    await page.getByTestId('chain').getByRole('button', { name: 'Remove' }).click();
    await expect(links(page)).toHaveText([/HiFred/, /Stoltenberg/, /Lin Jian/]);
    await links(page).filter({ hasText: 'Stoltenberg' }).click();
    await expect(page.getByText('Relayed by HiFred Technology Company Ltd')).toBeVisible();
    await page.getByTestId('role').selectOption('quoted-source');
    await expect(links(page).filter({ hasText: 'Stoltenberg' })).toContainText('quoted source');
    await reader(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(links(page).filter({ hasText: 'Stoltenberg' })).toContainText('speaker');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(links(page)).toHaveCount(4);
  });
});

test('one registry: aliases find a source, its grade is inherited, one claim may differ with a reason', async ({ program }) => {
  test.setTimeout(90_000);
  const { page } = program;
  const grade = (letter: string) => page.getByTestId('reliability').getByRole('radio', { name: new RegExp(`^${letter}:`) });
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await tagWords(page, 'stop supporting" Russia on the Russia-Ukraine conflict', 'China supports Russia.');
  await addSource(page, 'Jens Stoltenberg', 'person');

  await test.step('the page of the source', async () => {
    await page.getByTestId('chain').getByRole('button', { name: 'Source' }).click();
    const source = page.getByTestId('source-page');
    await source.getByTestId('source-aliases').fill('Toltenberg\nStoltenburg');
    await source.getByRole('button', { name: 'Add a grade' }).click();
    await source.getByRole('combobox', { name: 'Source reliability' }).selectOption('B');
    await source.getByRole('textbox', { name: 'Holds from' }).fill('last year');
    await expect(source.getByRole('alert')).toContainText('“last year” is not a day.');
    await expectAccessible(page);
    await source.getByRole('textbox', { name: 'Holds from' }).fill('2020-01-01');
    await source.getByRole('textbox', { name: 'Reason' }).fill('Office held since 2014');
    await page.getByTestId('source-back').click();
    await expect(page.getByTestId('claim-form')).toBeVisible();
    await expect(grade('B')).toBeChecked();
  });
  await done(page);

  await test.step('an alias finds it, and the claim inherits the grade', async () => {
    await openDocument(page, /^China denies allegations/);
    await tagWords(page, 'China was providing technology to Russia', 'China provides technology.');
    await page.getByTestId('add-source').fill('tolten');
    const option = page.getByRole('option', { name: /^Jens Stoltenberg/ });
    await expect(option).toContainText('also “Toltenberg”');
    await page.keyboard.press('Enter');
    await expect(links(page)).toHaveText([/Jens Stoltenberg\s*speaker, B/]);
    await expect(grade('B')).toBeChecked();
  });

  await test.step('for this claim only, and not without a reason', async () => {
    await page.getByTestId('only-this-claim').check();
    await grade('D').click();
    await expect(page.getByText('D is stored once the reason is written.')).toBeVisible();
    await expectAccessible(page);
    await page.getByTestId('reliability-reason').fill('He was misquoted here.');
    await page.getByTestId('note').or(page.getByTestId('statement')).first().focus();
    await expect(page.getByText('D is stored once the reason is written.')).toHaveCount(0);
    await expect(grade('D')).toBeChecked();
    await done(page);
    await openDocument(page, /^He warned again/);
    await page.getByTestId('claim-list').getByRole('button').click();
    await expect(grade('B')).toBeChecked();
    await openDocument(page, /^China denies allegations/);
    await page.getByTestId('claim-list').getByRole('button').click();
    await expect(grade('D')).toBeChecked();
    await expect(page.getByTestId('reliability-reason')).toHaveValue('He was misquoted here.');
  });

  await test.step('and left for another claim without a reason, nothing is stored', async () => {
    await page.getByRole('radio', { name: 'Jens Stoltenberg' }).check();
    await expect(grade('B')).toBeChecked();
    await page.getByTestId('only-this-claim').check();
    await grade('E').click();
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByTestId('claim-list').getByRole('button').click();
    await expect(grade('B')).toBeChecked();
  });
});

test('evidence: digits tick, the order decides, against it only with a reason; 1 asks back', async ({ program }) => {
  const { page } = program;
  const status = page.getByTestId('status-line');
  await introduce(page);
  await openDocument(page, /^He warned again/);
  await tagWords(page, 'Iran and North Korea provided drones', 'Iran and North Korea arm Russia.');
  await reader(page).focus();

  await test.step('digits while reading', async () => {
    await expect(status).toContainText('Tick what the text shows.');
    await page.keyboard.press('8');
    await expect(status).toContainText('Status: Asserted.');
    await page.keyboard.press('5');
    await expect(status).toContainText('Status: Disputed.');
    await page.keyboard.press('3');
    await expect(status).toContainText('Status: Unsupported. The text itself says that no evidence was given.');
    await page.keyboard.press('3');
    await expect(status).toContainText('Status: Disputed.');
    for (const id of ['disputed', 'asserted']) await expect(page.getByTestId(`signal-${id}`)).toBeChecked();
    await page.getByTestId('statement').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' 3 times');
    await expect(page.getByTestId('statement')).toHaveValue('Iran and North Korea arm Russia. 3 times');
    await expect(status).toContainText('Status: Disputed.');
    await page.keyboard.press('Alt+6');
    await expect(page.getByTestId('signal-documented')).toBeChecked();
  });

  await test.step('definitions beside them', async () => {
    await page.getByRole('button', { name: 'Definitions' }).click();
    await expect(page.getByTestId('claim-form')).toContainText('Too garbled to say what is claimed.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Hide definitions' }).click();
  });

  await test.step('against the order', async () => {
    await page.getByTestId('override').selectOption('documented');
    await expect(page.getByText('The status changes once the reason is written.')).toBeVisible();
    await expect(status).toContainText('Status: Disputed.');
    await page.getByTestId('override-reason').fill('A treaty text is linked.');
    await expect(status).toContainText('Status: Documented, set against the order.');
    await page.getByTestId('override-reason').fill('');
    await expect(page.getByRole('alert')).toContainText('A reason is needed');
    await expect(status).toContainText('Status: Documented, set against the order.');
    await page.getByTestId('override').selectOption('');
    await expect(status).toContainText('Status: Disputed.');
  });

  await test.step('credibility 1 asks for what confirms it', async () => {
    const one = page.getByTestId('credibility').getByRole('radio', { name: /^1:/ });
    const two = page.getByTestId('credibility').getByRole('radio', { name: /^2:/ });
    await one.click();
    await expect(page.getByRole('alert')).toContainText('No corroborating claim is linked to this one.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Use 2, probably true' }).click();
    await expect(two).toBeChecked();
    await one.click();
    await page.getByRole('alert').getByRole('button', { name: 'Cancel' }).click();
    await expect(two).toBeChecked();
    await one.click();
    await page.getByRole('button', { name: 'Keep 1' }).click();
    await expect(one).toBeChecked();
    await expect(page.getByRole('alert')).toContainText('No corroborating claim is linked to this one.');
  });
});
