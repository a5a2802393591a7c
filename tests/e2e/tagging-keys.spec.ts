/** Tagging by keys alone: sentences, highlights, edges, fragments, and what overlaps. */
import type { Page } from 'playwright-core';
import { done, exportTo, introduce, notices, openDocument, pickWords, reader, selectedText, selectWords, tagWords } from '../support/analyst.ts';
import { expect, test } from '../support/scratch.ts';

const texts = {
  'report.txt': 'According to reports, the minister spoke twice. He claimed that drones 👩‍👩‍👧‍👦 came over the cafe\u0301. Nobody saw them, officials said.\n\nA second paragraph follows. It has two sentences.\n',
  'chinese.txt': '中国与俄罗斯不会针对任何第三方。外交部发言人林剑说，北约应当停止推卸责任。双方表示将加强合作！\n',
};

interface Exported {
  first: { items: { id: string; motivation: string | string[]; target: { selector: { type: string; exact: string; start: number; end: number }[] } | { selector: { type: string; exact: string }[] }[] }[] };
}

/** What the claims of the exported set lie on, and their ids. */
async function exportedPassages(content: string): Promise<{ id: string; quotes: string[]; positions: [number, number][]; motivation: string }[]> {
  return (JSON.parse(content) as Exported).first.items.map(({ id, motivation, target }) => {
    const selectors = JSON.stringify(target);
    return {
      id,
      motivation: [motivation].flat().join(' '),
      quotes: [...selectors.matchAll(/"exact":"((?:[^"\\]|\\.)*)"/g)].map((match) => JSON.parse(`"${match[1]}"`) as string),
      positions: [...selectors.matchAll(/"start":(\d+),"end":(\d+)/g)].map((match): [number, number] => [Number(match[1]), Number(match[2])]),
    };
  });
}

async function expectSelected(page: Page, words: string): Promise<void> {
  await expect.poll(() => selectedText(page)).toBe(words);
}

test('from sentence to sentence, tag, judge, read on', async ({ start, scratch }) => {
  const { page } = await start({ corpus: await scratch.folder('corpus', texts) });
  await introduce(page);
  await openDocument(page, /According to reports/);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('j');
  await expectSelected(page, 'According to reports, the minister spoke twice.');
  await page.keyboard.press('j');
  await expectSelected(page, 'He claimed that drones 👩‍👩‍👧‍👦 came over the cafe\u0301.');
  await page.keyboard.press('k');
  await expectSelected(page, 'According to reports, the minister spoke twice.');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expectSelected(page, 'A second paragraph follows.');
  await page.keyboard.press('k');
  await expectSelected(page, 'Nobody saw them, officials said.');

  await page.keyboard.press('Enter');
  await expect(page.getByTestId('statement')).toBeFocused();
  await page.keyboard.type('No one saw the drones.');
  await page.keyboard.press('Alt+8');
  await expect(page.getByTestId('signal-asserted')).toBeChecked();
  await done(page);
  await page.keyboard.press('j');
  await expectSelected(page, 'A second paragraph follows.');

  await test.step('without a selection, the sentence at the caret', async () => {
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('statement')).toBeFocused();
    await done(page);
    await expect(page.getByTestId('claim-list')).toContainText('“A second paragraph follows.”');
  });

  await test.step('on a claim, the same key opens it', async () => {
    await selectWords(page, 'saw them');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('statement')).toHaveValue('No one saw the drones.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByTestId('claim-list').getByRole('button')).toHaveCount(2);
  });
});

test('a highlight becomes a claim and keeps its id', async ({ start, scratch }) => {
  const program = await start({ corpus: await scratch.folder('corpus', texts) });
  const { page } = program;
  await introduce(page);
  await openDocument(page, /According to reports/);
  await selectWords(page, 'the minister spoke twice');
  await page.keyboard.press('h');
  await expect(page.getByTestId('promote')).toBeVisible();
  const [highlight] = await exportedPassages(await exportTo(program, scratch.path('one.jsonld')));
  expect(highlight).toMatchObject({ motivation: 'highlighting', quotes: ['the minister spoke twice'] });

  await selectWords(page, 'the minister spoke twice');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('statement')).toBeFocused();
  await page.keyboard.type('Two speeches were given.');
  await done(page);
  const [claim] = await exportedPassages(await exportTo(program, scratch.path('two.jsonld')));
  expect(claim).toEqual({ ...highlight, motivation: 'classifying describing' });
});

test('edges are moved by words and characters, never through one', async ({ start, scratch }) => {
  const program = await start({ corpus: await scratch.folder('corpus', texts) });
  const { page } = program;
  await introduce(page);
  await openDocument(page, /According to reports/);
  const quoted = () => page.getByTestId('passage').locator('ol');
  await selectWords(page, 'that drones');
  await page.keyboard.press('h');
  await expect(quoted()).toHaveText('“that drones”');
  const steps: [key: string, passage: string][] = [
    ['[', 'claimed that drones'],
    ['Shift+[', 'that drones'],
    [']', 'that drones 👩‍👩‍👧‍👦'],
    [']', 'that drones 👩‍👩‍👧‍👦 came'],
    ['Shift+]', 'that drones 👩‍👩‍👧‍👦'],
    ['Shift+]', 'that drones'],
    ['Alt+]', 'that drones '],
    ['Alt+]', 'that drones 👩‍👩‍👧‍👦'],
    ['Alt+Shift+]', 'that drones '],
    ['Alt+Shift+[', 'hat drones '],
    ['Alt+[', 'that drones '],
  ];
  for (const [key, passage] of steps) {
    await test.step(`${key} gives ${passage}`, async () => {
      await page.keyboard.press(key.replace(/\[$/, 'BracketLeft').replace(/\]$/, 'BracketRight'));
      await expect(quoted()).toHaveText(`“${passage}”`);
    });
  }
  await test.step('the end of a letter and its accent is one step', async () => {
    await page.keyboard.press('Escape');
    await selectWords(page, 'over the cafe');
    await expectSelected(page, 'over the cafe\u0301');
    await page.keyboard.press('Shift+ArrowLeft');
    await expectSelected(page, 'over the caf');
    await page.keyboard.press('h');
    await page.keyboard.press('Alt+BracketRight');
    await expect(quoted()).toHaveText('“over the cafe\u0301”');
    const passages = await exportedPassages(await exportTo(program, scratch.path('set.jsonld')));
    const points = Array.from(texts['report.txt']);
    for (const { quotes, positions } of passages) {
      expect(positions.map(([from, to]) => points.slice(from, to).join(''))).toEqual(quotes);
    }
  });
});

test('a claim of two passages; what overlaps is listed and picked', async ({ start, scratch }) => {
  const program = await start({ corpus: await scratch.folder('corpus', texts) });
  const { page } = program;
  await introduce(page);
  await openDocument(page, /According to reports/);
  await tagWords(page, 'the minister spoke twice', 'The minister gave two speeches.');
  await pickWords(page, 'Alt+f', 'officials said');
  await expect(page.getByTestId('passage')).toContainText('2 fragments');
  await expect(page.getByTestId('statement')).toBeFocused();

  await test.step('words that are already in it are refused', async () => {
    await pickWords(page, 'Alt+f', 'minister spoke');
    await expect(notices(page)).toContainText('This passage overlaps one that the claim already has. Nothing was added.');
    await notices(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.getByTestId('passage')).toContainText('2 fragments');
  });
  await test.step('Escape leaves the pick as it was', async () => {
    await page.keyboard.press('Alt+f');
    await expect(page.getByTestId('pick-banner')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('pick-banner')).toBeHidden();
    await expect(page.getByTestId('passage')).toContainText('2 fragments');
  });
  await done(page);
  const [claim] = await exportedPassages(await exportTo(program, scratch.path('set.jsonld')));
  expect(claim?.quotes).toEqual(['the minister spoke twice', 'officials said']);

  await test.step('N and P go through the claims, O through those at the caret', async () => {
    await tagWords(page, 'According to reports, the minister spoke twice.', 'The whole sentence.');
    await done(page);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('n');
    await expect(page.getByTestId('statement')).toHaveValue('The whole sentence.');
    await page.keyboard.press('n');
    await expect(page.getByTestId('statement')).toHaveValue('The minister gave two speeches.');
    await page.keyboard.press('o');
    await expect(page.getByTestId('statement')).toHaveValue('The whole sentence.');
    await page.keyboard.press('o');
    await expect(page.getByTestId('statement')).toHaveValue('The minister gave two speeches.');
    await page.keyboard.press('p');
    await expect(page.getByTestId('statement')).toHaveValue('The whole sentence.');
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('claim-list').getByRole('button')).toHaveCount(2);
  });

  await test.step('a fragment is taken out again', async () => {
    await page.getByTestId('claim-list').getByRole('button', { name: /two speeches/ }).click();
    await page.getByRole('button', { name: 'Remove fragment 2' }).click();
    await expect(page.getByTestId('passage')).not.toContainText('fragments');
  });
});

test('Chinese, which sets no spaces: words and sentences are found', async ({ start, scratch }) => {
  const program = await start({ corpus: await scratch.folder('corpus', texts) });
  const { page } = program;
  await introduce(page);
  await openDocument(page, /中国与俄罗斯/);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('j');
  await expectSelected(page, '中国与俄罗斯不会针对任何第三方。');
  await page.keyboard.press('j');
  await expectSelected(page, '外交部发言人林剑说，北约应当停止推卸责任。');
  await selectWords(page, '罗斯不');
  await page.keyboard.press('w');
  await expectSelected(page, '俄罗斯不会');
  await page.keyboard.press('s');
  await expectSelected(page, '中国与俄罗斯不会针对任何第三方。');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await expectSelected(page, '中国');
  await page.keyboard.press('Enter');
  await page.keyboard.type('中国是一方。');
  await done(page);
  const [claim] = await exportedPassages(await exportTo(program, scratch.path('set.jsonld')));
  expect(claim).toMatchObject({ quotes: ['中国'], positions: [[0, 2]] });
  await expect(reader(page)).toBeVisible();
});
