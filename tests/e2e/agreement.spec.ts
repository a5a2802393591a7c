/** Agreement in numbers on the two sample sets: what is on the screen is what plain counting gives, and the passages behind it are one key away. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import { evidenceStatusOf } from '../../src-common/core/claims/evidence-status.ts';
import { chooseImport, introduce, notices, reader } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { callAttest } from '../support/cli-call.ts';
import { chooseFile } from '../support/choose-file.ts';
import type { Program } from '../support/end-to-end.ts';
import { plainAlpha, plainCohen, plainMatches, type PlainPassage } from '../support/plain-agreement.ts';
import { sampleSets } from '../support/sample-sets/sample-sets.ts';
import { expect, test } from '../support/scratch.ts';
import { projectRoot } from '../support/start-program.ts';

const samples = sampleSets();
const files = samples.map(({ fileName }) => join(projectRoot, 'seeds', 'annotations', fileName));

/** Passages of the article alone, matched document by document in the plainest way. */
function plainly(): { pairs: { a: string; b: string; isExact: boolean }[]; counts: [number, number] } {
  const sets = samples.map(({ set }) => set) as [AnnotationSet, AnnotationSet];
  const status = (claim: Claim): string => evidenceStatusOf(claim, builtInCodebook) ?? '';
  const counts: [number, number] = [0, 0];
  const pairs = sets[0].documents.flatMap(({ id, regions }) => {
    const passagesOf = (set: AnnotationSet, coder: number): PlainPassage[] => set.claims.filter((claim) => claim.kind === 'claim' && claim.documentId === id).map((claim) => ({
      coder, id: claim.id, value: status(claim),
      characters: claim.spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)).filter((at) => !regions.some(({ start, end }) => start <= at && at < end)),
    })).filter(({ characters }) => characters.length > 0);
    const [as, bs] = [passagesOf(sets[0], 0), passagesOf(sets[1], 1)];
    counts[0] += as.length;
    counts[1] += bs.length;
    return plainMatches(as, bs).map(({ a, b, isExact }) => ({ a: a.value, b: b.value, isExact }));
  });
  return { pairs, counts };
}

async function importSample(program: Program, index: number, asMine: boolean): Promise<void> {
  const { page } = program;
  await chooseImport(program, files[index] ?? '');
  if (asMine) await page.getByTestId('import-as-mine').check();
  await page.getByTestId('import-accept').click();
  await expect(notices(page)).toContainText(samples[index]?.set.name ?? '');
}

const figure = (page: Page, key: string) => page.locator(`[data-figure="${key}"]`);

test('figures, the passages behind them, the text, and back', async ({ program, scratch }) => {
  const { page } = program;
  await introduce(page);

  await test.step('nobody, then one analyst: the sentence, and what to do', async () => {
    await page.keyboard.press('ControlOrMeta+7');
    await expect(page.getByTestId('agreement-import')).toBeFocused();
    await importSample(program, 0, true);
    await page.keyboard.press('ControlOrMeta+7');
    await expect(page.getByRole('heading', { name: 'Agreement needs two annotators, and there is one.' })).toBeVisible();
  });
  await importSample(program, 1, false);
  await page.keyboard.press('ControlOrMeta+7');
  await expect(page.getByTestId('agreement-work')).toHaveAttribute('data-work', 'done');

  await test.step('are those of plain counting', async () => {
    const { pairs, counts: [a, b] } = plainly();
    const exact = pairs.filter(({ isExact }) => isExact).length;
    const values = [...new Set(pairs.flatMap((pair) => [pair.a, pair.b]))];
    await expect(figure(page, 'exact f1')).toHaveText(((2 * exact) / (a + b)).toFixed(3));
    await expect(figure(page, 'overlap f1')).toHaveText(((2 * pairs.length) / (a + b)).toFixed(3));
    await expect(figure(page, 'overlap matched')).toHaveText(`${pairs.length}`);
    await expect(figure(page, 'overlap onlyA')).toHaveText(`${a - pairs.length}`);
    await expect(figure(page, 'status nominal')).toHaveText((plainAlpha(pairs.map((pair) => [values.indexOf(pair.a), values.indexOf(pair.b)]), 'nominal') ?? 0).toFixed(3));
    await expect(figure(page, 'status kappa')).toHaveText((plainCohen(pairs.map((pair) => [pair.a, pair.b] as const)) ?? 0).toFixed(3));
    await expect(figure(page, 'status counted')).toHaveText(`${pairs.length}`);
    for (const [kind, fits] of [['same', true], ['label', false]] as const) {
      await expect(figure(page, `status difference ${kind}`)).toHaveText(`${pairs.filter((pair) => pair.isExact && (pair.a === pair.b) === fits).length}`);
    }
    const disputed = pairs.filter((pair) => pair.a === 'disputed' && pair.b === 'refuted').length;
    await expect(page.getByTestId('figures-confusion').getByRole('row', { name: /^Disputed/ }).getByRole('button', { name: `${disputed}`, exact: true })).toBeVisible();
  });

  await test.step('arrows go from figure to figure; Enter lists its passages', async () => {
    await expect(figure(page, 'exact f1')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(figure(page, 'overlap f1')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(figure(page, 'overlap precision')).toBeFocused();
    await figure(page, 'status difference label').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('behind-list')).toBeFocused();
    await expect(page.getByTestId('behind')).toContainText('Evidence status, Tag differs');
    await expect(page.getByTestId('behind-list')).toHaveAttribute('aria-rowcount', await figure(page, 'status difference label').innerText());
    await expectAccessible(page);
  });

  await test.step('to the passage of the second analyst, and back to the same row', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const row = page.getByTestId('behind-list').locator('[aria-rowindex="2"]');
    await expect(row).toHaveAttribute('aria-label', /Opens the claim of Tomasz Breuer/);
    await page.keyboard.press('Enter');
    await expect(reader(page)).toBeFocused();
    await expect(page.getByTestId('claim-form')).toContainText('Tomasz Breuer');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByTestId('behind-list')).toBeFocused();
    await expect(page.getByTestId('behind-list')).toHaveAttribute('aria-activedescendant', (await row.getAttribute('id')) ?? '');
    await page.keyboard.press('Escape');
    await expect(figure(page, 'status difference label')).toBeFocused();
  });

  await test.step('a cell of the matrix by mouse; a field that does not count', async () => {
    await page.getByTestId('figures-confusion').getByRole('row', { name: /^Disputed/ }).getByRole('button', { name: '2', exact: true }).click();
    await expect(page.getByTestId('behind')).toContainText('Disputed by Ines Calloway, Refuted by Tomasz Breuer');
    await expect(page.getByTestId('behind-list')).toHaveAttribute('aria-rowcount', '2');
    await page.getByTestId('agreement-fields').click();
    await page.getByRole('checkbox', { name: 'Tags' }).uncheck();
    await page.keyboard.press('Escape');
    await expect(figure(page, 'tags nominal')).toHaveCount(0);
    await page.getByTestId('agreement-fields').click();
    await page.getByRole('checkbox', { name: 'Tags' }).check();
    await page.keyboard.press('Escape');
    await expect(figure(page, 'tags nominal')).toBeVisible();
    await expect(page.getByTestId('agreement-work')).toHaveAttribute('data-work', 'done');
  });

  await test.step('what both have in a region left out is told where the number stands, with the passage behind it', async () => {
    await expect(page.getByTestId('shared-in-regions')).toContainText('64 of 65 shared passages count: 1 lies in a region left out.');
    await page.getByTestId('show-shared-in-regions').click();
    await expect(page.getByTestId('behind-list')).toHaveAttribute('aria-rowcount', '1');
    await expect(page.getByTestId('behind')).toContainText('shared passages in captions');
  });

  await test.step('the file that is saved is what the command prints', async () => {
    const path = scratch.path('agreement.json');
    await chooseFile(program, { kind: 'file', path, open: () => page.getByTestId('agreement-json').click() });
    await expect(notices(page)).toContainText(path);
    const { json } = await callAttest(['agreement', ...files, '--json']);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(json());
  });
});
