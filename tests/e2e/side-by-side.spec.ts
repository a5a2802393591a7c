/** Two analysts' claims side by side: the sample sets, one continued as one's own. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import { chooseImport, introduce, notices, reader } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test, type Program } from '../support/end-to-end.ts';
import { compareSets } from '../support/sample-sets/compare-sets.ts';
import { sampleSets } from '../support/sample-sets/sample-sets.ts';
import { projectRoot } from '../support/start-program.ts';

const samples = sampleSets();
const [ines, tomasz] = samples.map(({ set }) => set) as [AnnotationSet, AnnotationSet];
const script = compareSets(ines, tomasz);
const first = ines.documents[0]?.id ?? '';

const grid = (page: Page): Locator => page.getByTestId('comparison-grid');
/** The row that the keys are on. */
const current = async (page: Page): Promise<Locator> => page.locator(`[id="${(await grid(page).getAttribute('aria-activedescendant')) ?? ''}"]`);
const match = async (page: Page): Promise<string | null> => (await current(page)).getAttribute('data-match');

/** What each row on show is called, from the first to the last; the keys are on the first again. */
async function labels(page: Page): Promise<string[]> {
  const rows = Number(await grid(page).getAttribute('aria-rowcount')) - 1;
  const found: string[] = [];
  await page.keyboard.press('Home');
  for (let row = 0; row < rows; row += 1) {
    const here = await current(page);
    await expect(here).toHaveAttribute('aria-rowindex', String(row + 2));
    found.push(await here.getAttribute('aria-label') ?? '');
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Home');
  return found;
}

async function importSample(program: Program, index: number, asMine: boolean): Promise<void> {
  const { page } = program;
  const fileName = samples[index]?.fileName ?? '';
  await chooseImport(program, join(projectRoot, 'seeds', 'annotations', fileName));
  if (asMine) await page.getByTestId('import-as-mine').check();
  await page.getByTestId('import-accept').click();
  await expect(notices(page)).toContainText(samples[index]?.set.name ?? fileName);
}

const words = (counts: { mine: number; theirs: number; same: number; overlapping: number; onlyMine: number; onlyTheirs: number }): string =>
  `${counts.mine} of mine, ${counts.theirs} of theirs: ${counts.same} same passage, ${counts.overlapping} overlapping, ${counts.onlyMine} only mine, ${counts.onlyTheirs} only theirs`;

test('counts are those of the script, and keys go from difference to difference and to the text and back', async ({ program }) => {
  const { page } = program;
  await introduce(page);

  await test.step('no colleague yet: one button says what to do', async () => {
    await page.keyboard.press('ControlOrMeta+3');
    await expect(page.getByTestId('compare-import')).toBeFocused();
    await expectAccessible(page);
  });
  await importSample(program, 0, true);
  await importSample(program, 1, false);

  await test.step('a view has the keys in the moment in which it is asked for', async () => {
    // As when two keys are pressed at once: the second is not to go where the focus was.
    const focusAfter = (digit: number): Promise<string | null | undefined> => page.evaluate((number) => {
      const from = document.activeElement ?? document.body;
      from.dispatchEvent(new KeyboardEvent('keydown', { key: String(number), code: `Digit${number}`, ctrlKey: true, bubbles: true, cancelable: true }));
      const { activeElement } = document;
      return activeElement?.closest('[data-testid]')?.getAttribute('data-testid') ?? activeElement?.getAttribute('role');
    }, digit);
    expect(await focusAfter(2)).toBe('claims-grid');
    expect(await focusAfter(5)).toMatch(/^term-/);
    expect(await focusAfter(1)).toBe('document');
    expect(await focusAfter(3)).toBe('comparison-grid');
  });
  await page.keyboard.press('ControlOrMeta+3');
  await expect(grid(page)).toBeFocused();

  await test.step('counts', async () => {
    const inFirst = (claims: readonly { documentId: string }[]) => claims.filter(({ documentId }) => documentId === first).length;
    const pairs = script.pairs.filter(({ a }) => a.documentId === first);
    const same = pairs.filter(({ a, b }) => a.spans.map(({ start, end }) => `${start}-${end}`).join() === b.spans.map(({ start, end }) => `${start}-${end}`).join()).length;
    await expect(page.getByTestId('counts-everywhere')).toContainText(words({
      mine: 84, theirs: 76, same: script.sameSpan, overlapping: script.otherSpan, onlyMine: script.onlyA.length, onlyTheirs: script.onlyB.length,
    }));
    await expect(page.getByTestId('counts-here')).toContainText(words({
      mine: pairs.length + inFirst(script.onlyA), theirs: pairs.length + inFirst(script.onlyB), same, overlapping: pairs.length - same,
      onlyMine: inFirst(script.onlyA), onlyTheirs: inFirst(script.onlyB),
    }));
  });

  await test.step('how many count in agreement, and the way to the one that does not', async () => {
    await expect(page.getByTestId('in-regions-everywhere')).toContainText('Agreement counts 64 of 65 shared passages: 1 lies in a region left out.');
    const document = await page.getByTestId('compare-document').inputValue();
    await page.getByTestId('show-in-regions-everywhere').click();
    await expect(reader(page)).toBeFocused();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(grid(page)).toBeFocused();
    await page.getByTestId('compare-document').selectOption(document);
    await grid(page).focus();
    await page.keyboard.press('Home');
  });

  await test.step('in a narrow window the status line drops whole hints, never half of one', async () => {
    const window = page.viewportSize();
    await page.setViewportSize({ width: 1024, height: 768 });
    const hints = page.locator('footer .hints');
    const cut = () => hints.evaluate((box) => {
      const { right, bottom } = box.getBoundingClientRect();
      const rows = [...box.children].map((hint) => hint.getBoundingClientRect());
      return { shown: rows.some((hint) => hint.bottom <= bottom), halves: rows.filter((hint) => hint.top < bottom && (hint.right > right + 1 || hint.bottom > bottom + 1)).length };
    });
    await expect.poll(cut).toEqual({ shown: true, halves: 0 });
    if (window) await page.setViewportSize(window);
  });

  await test.step('every difference is reached by N, and again by P', async () => {
    const count = Number(/of (\d+)/.exec(await page.getByTestId('difference-at').innerText())?.[1]);
    expect(count).toBeGreaterThan(10);
    for (let at = 2; at <= count; at += 1) {
      await page.keyboard.press('n');
      await expect(page.getByTestId('difference-at')).toHaveText(`Difference ${at} of ${count}`);
      await expect(await current(page)).toBeInViewport();
    }
    await expect(page.getByTestId('next-difference')).toBeDisabled();
    await page.keyboard.press('p');
    await expect(page.getByTestId('difference-at')).toHaveText(`Difference ${count - 1} of ${count}`);
  });

  await test.step('equal fields are folded away, and shown by an arrow', async () => {
    await page.keyboard.press('Home');
    while ((await match(page)) !== 'overlapping') await page.keyboard.press('ArrowDown');
    const row = await current(page);
    const before = await row.locator('tr[data-field]').count();
    await page.keyboard.press('ArrowRight');
    expect(await row.locator('tr[data-field]').count()).toBeGreaterThan(before);
    await expectAccessible(page);
    await page.keyboard.press('ArrowLeft');
    await expect(row.locator('tr[data-field]')).toHaveCount(before);
  });

  await test.step('to my passage, and back to the same row', async () => {
    const statement = await (await current(page)).locator('[data-field="statement"] .words').first().innerText();
    await page.keyboard.press('Enter');
    await expect(reader(page)).toBeFocused();
    await expect(page.getByTestId('statement')).toHaveValue(statement);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(grid(page)).toBeFocused();
    await expect((await current(page)).locator('[data-field="statement"] .words').first()).toHaveText(statement);
  });

  await test.step('F shows what differs, only what differs in the status, what one of the two has, and all again', async () => {
    const differing = (label: string): string | null => /differences?: (.+?)\. /.exec(label)?.[1] ?? null;
    const isOneSided = (label: string): boolean => /^Only (mine|theirs)/.test(label);
    const shown: readonly [filter: string, passes: (label: string) => boolean][] = [
      ['different', (label) => isOneSided(label) || differing(label) !== null],
      // What follows from another status differs with it.
      ['status', (label) => differing(label) === 'status' || differing(label) === 'status, signals'],
      ['oneSided', isOneSided],
      ['all', () => true],
    ];
    const goThrough = async (): Promise<Record<string, number>> => {
      const all = await labels(page);
      const counts: Record<string, number> = {};
      for (const [filter, passes] of shown) {
        await page.keyboard.press('f');
        await expect(page.getByTestId('compare-filter')).toHaveValue(filter);
        const expected = all.filter(passes);
        counts[filter] = expected.length;
        if (expected.length > 0) expect(await labels(page)).toEqual(expected);
        else await expect(page.getByTestId('compare-show-all')).toBeFocused();
      }
      return counts;
    };
    expect((await goThrough())['oneSided']).toBeGreaterThan(0);
    // Where nothing else counts, every difference of two is one of the status.
    const others = ['Who says so', 'Reliability', 'Credibility', 'Confidence', 'Stated', 'Tags', 'Passage'];
    const setOthers = async (counts: boolean): Promise<void> => {
      await page.getByTestId('compare-fields').click();
      for (const name of others) {
        const field = page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
        if (await field.isChecked() !== counts) await field.setChecked(counts);
      }
      await page.keyboard.press('Escape');
      await grid(page).focus();
    };
    await setOthers(false);
    expect((await goThrough())['status']).toBeGreaterThan(0);
    await setOthers(true);
  });

  await test.step('only differences; what counts can be chosen', async () => {
    const rows = Number(await grid(page).getAttribute('aria-rowcount'));
    await page.keyboard.press('d');
    await expect.poll(async () => Number(await grid(page).getAttribute('aria-rowcount'))).toBeLessThan(rows);
    await page.getByTestId('compare-fields').click();
    await page.getByRole('checkbox', { name: /^Claim/ }).check();
    await page.keyboard.press('Escape');
    await expect.poll(async () => Number(await grid(page).getAttribute('aria-rowcount'))).toBeGreaterThan(rows - 3);
    await page.getByTestId('compare-filter').selectOption('all');
    await expect(grid(page)).toHaveAttribute('aria-rowcount', String(rows));
    await expect(grid(page)).toBeFocused();
  });

  await test.step('the next document by key; their claim in the text by mouse', async () => {
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByTestId('compare-document').locator('option:checked')).toContainText('China denies allegations');
    await expect(grid(page)).toBeFocused();
    await page.getByTestId('previous-document').click();
    await expect(page.getByTestId('compare-document').locator('option:checked')).toContainText('He warned again');
    const theirs = grid(page).locator('[data-match="overlapping"]').first().getByTestId('open-theirs');
    await theirs.click();
    await expect(reader(page)).toBeFocused();
    await expect(page.getByTestId('claim-form')).toContainText('Tomasz Breuer');
  });

  await test.step('what only they have is taken over, what both have is filled from theirs, by one key each', async () => {
    await page.keyboard.press('ControlOrMeta+3');
    await expect(grid(page)).toBeFocused();
    for (const wanted of ['theirs', 'overlapping'] as const) {
      await page.keyboard.press('Home');
      for (let step = 0; step < 200 && (await match(page)) !== wanted; step += 1) await page.keyboard.press('n');
      expect(await match(page)).toBe(wanted);
      await page.keyboard.press('t');
      await expect(notices(page)).toContainText(wanted === 'theirs' ? 'The claim is in your set now' : 'Your claim has what was missing');
    }
  });
});
