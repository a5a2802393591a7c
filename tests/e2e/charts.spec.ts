/**
 * Claims as pictures, on both sample sets: what timeline and source network show
 * is what plain counting gives, every mark leads to its claims and every claim
 * to its passage and back, by keys alone; pictures and data go out to files.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import type { Locator, Page } from 'playwright-core';
import { innermost } from '../../src-common/core/claims/attribution-graph.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { chooseImport, introduce, notices, reader } from '../support/analyst.ts';
import { expectAccessible } from '../support/axe.ts';
import { chooseFile } from '../support/choose-file.ts';
import type { Program } from '../support/end-to-end.ts';
import { sampleSets } from '../support/sample-sets/sample-sets.ts';
import { expect, test } from '../support/scratch.ts';
import { projectRoot } from '../support/start-program.ts';

const samples = sampleSets();
const sets = samples.map(({ set }) => set);
const claims = sets.flatMap((set) => set.claims.filter(({ kind }) => kind === 'claim'));

async function importSamples(program: Program): Promise<void> {
  for (const { fileName, set } of samples) {
    await chooseImport(program, join(projectRoot, 'seeds', 'annotations', fileName));
    await program.page.getByTestId('import-accept').click();
    await expect(notices(program.page)).toContainText(set.name);
  }
}

/** Saves by a button of the view. */
async function saved(program: Program, format: 'svg' | 'png' | 'csv', path: string): Promise<Buffer> {
  await chooseFile(program, { kind: 'file', path, open: () => program.page.getByTestId(`save-${format}`).click() });
  await expect(notices(program.page)).toContainText(path);
  return readFile(path);
}

const rowsOf = (csv: Buffer): Record<string, string>[] => [...csvParse(csv.toString('utf8').replace(/^\ufeff/, ''))];
const sum = (rows: readonly Record<string, string>[], column: string): number => rows.reduce((total, row) => total + Number(row[column]), 0);

/** How many points of a canvas are not of the colour of its first one. */
async function inked(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (Math.abs(data[at]! - data[data.length - 4]!) > 40) count += 1;
    return count;
  });
}

const said = (page: Page, chart: 'timeline' | 'network'): Locator => page.getByTestId(`${chart}-said`);

test('nothing to draw yet: what to do next', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await page.keyboard.press('ControlOrMeta+0');
  await expect(page.getByTestId('charts-read')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(reader(page)).toBeFocused();
});

test('the timeline: marks, their claims, the passage, and back', async ({ program, scratch }) => {
  const { page } = program;
  await introduce(page);
  await importSamples(program);
  await page.keyboard.press('ControlOrMeta+0');
  const chart = page.getByTestId('timeline');
  await expect(chart).toBeFocused();
  await expect(page.getByTestId('charts-count')).toHaveText(`${claims.length} claims`);
  await expect.poll(() => inked(chart.locator('canvas'))).toBeGreaterThan(500);
  await expectAccessible(page);

  await test.step('every claim is in one mark, or without a date', async () => {
    await page.getByTestId('lanes-by').selectOption('document');
    const rows = rowsOf(await saved(program, 'csv', scratch.path('timeline.csv')));
    const stated = rows.filter(({ date_of: of }) => of === 'Stated');
    expect(sum(stated, 'claims')).toBe(claims.length);
    expect(sum(rows.filter(({ date_of: of }) => of === 'Reported'), 'claims')).toBe(claims.length);
    expect(sum(stated.filter(({ lane }) => lane === 'No date'), 'claims')).toBe(claims.filter(({ statedOn }) => !statedOn?.value).length);
    const months = claims.filter(({ statedOn }) => /^\d{4}-\d{2}[?~%]?$/.test(statedOn?.value ?? ''));
    expect(months.length).toBeGreaterThan(0);
    expect(sum(stated.filter(({ precision }) => precision === 'month'), 'claims')).toBe(months.length);
    const unsure = claims.filter(({ statedOn }) => /[?~%]$/.test(statedOn?.value ?? ''));
    expect(sum(stated.filter(({ certainty }) => certainty !== ''), 'claims')).toBe(unsure.length);
  });

  await test.step('keys go from mark to mark, Enter lists the claims behind one', async () => {
    await chart.focus();
    await page.keyboard.press('Home');
    await expect(said(page, 'timeline')).toContainText(/stated \d{4}.*: \d+ claims?\./);
    const first = await said(page, 'timeline').innerText();
    await page.keyboard.press('ArrowDown');
    await expect(said(page, 'timeline')).not.toHaveText(first);
    // Up again it is the nearest in time; Home goes to the first of its row.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await expect(said(page, 'timeline')).toHaveText(first);
    const { width } = (await chart.boundingBox()) ?? { width: 0 };
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('behind-claims')).toBeFocused();
    // The claims do not push the picture: the chosen mark stays where it is.
    expect((await chart.boundingBox())?.width).toBe(width);
    await expect(said(page, 'timeline')).toHaveText(first);
    const count = /: (\d+ claims?)\./.exec(first)?.[1] ?? '';
    await expect(page.getByTestId('behind-count')).toHaveText(count);
    await expectAccessible(page);
  });

  await test.step('to the passage, and back to the same claim', async () => {
    const statement = await page.getByTestId('behind-claim').first().innerText();
    await page.keyboard.press('Enter');
    await expect(reader(page)).toBeFocused();
    expect(claims.map((claim) => claim.statement)).toContain(statement);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByTestId('behind-claims')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(chart).toBeFocused();
  });

  await test.step('larger, smaller, all of it', async () => {
    const picture = (): Promise<string> => chart.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const all = await picture();
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('+');
    await expect.poll(picture).not.toBe(all);
    await page.keyboard.press('-');
    await page.keyboard.press('0');
    await expect.poll(picture).toBe(all);
    const away = page.getByTestId('timeline-away');
    await expect(away).toBeHidden();
    const { x, y, width } = (await chart.boundingBox())!;
    await page.mouse.move(x + width * 0.6, y + 100);
    // Back before the first of all dates.
    for (let times = 0; times < 3; times += 1) await page.mouse.wheel(-2 * width, 0);
    await expect(away).toContainText('No claim is dated');
    await away.getByRole('button').click();
    await expect(away).toBeHidden();
    await expect(chart).toBeFocused();
    await expect.poll(picture).toBe(all);
  });

  await test.step('the filter is that of the claims table, as chips', async () => {
    await page.getByTestId('change-filter').click();
    await expect(page.getByTestId('table-search')).toBeFocused();
    await page.keyboard.type('Stoltenberg');
    const shown = await page.getByTestId('table-shown').innerText();
    await page.keyboard.press('ControlOrMeta+0');
    await expect(page.getByTestId('filter-chip')).toContainText('Words: Stoltenberg');
    await expect(page.getByTestId('charts-count')).toHaveText(shown);
    await page.getByTestId('filter-chip').click();
    await expect(page.getByTestId('charts-count')).toHaveText(`${claims.length} claims`);
  });

  await test.step('as a table: the same numbers, each with its claims', async () => {
    await chart.focus();
    await page.keyboard.press('v');
    const table = page.getByTestId('timeline-table');
    await expect(table.getByRole('button').first()).toBeFocused();
    await expect(table.getByRole('row').nth(1)).toContainText('No date');
    await expect(table.getByRole('row').nth(1).getByRole('cell').last()).toHaveText(`${claims.filter(({ statedOn }) => !statedOn?.value).length}`);
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('behind-count')).toBeVisible();
    await page.getByTestId('close-behind').click();
    await page.keyboard.press('v');
    await expect(chart).toBeFocused();
  });

  await test.step('pictures out to files', async () => {
    const svg = (await saved(program, 'svg', scratch.path('timeline.svg'))).toString('utf8');
    expect(svg).toMatch(/^<\?xml[^>]*>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('No date');
    expect(await page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ?? null, svg)).toBeNull();
    const png = await saved(program, 'png', scratch.path('timeline.png'));
    expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(png.length).toBeGreaterThan(5000);
  });
});

test('the network: sources, lines, surroundings, and what is behind', async ({ program, scratch }) => {
  const { page } = program;
  await introduce(page);
  await importSamples(program);
  await page.keyboard.press('ControlOrMeta+0');
  await expect(page.getByTestId('timeline')).toBeFocused();
  await page.keyboard.press('n');
  const chart = page.getByTestId('network');
  await expect(chart).toBeFocused();
  await expect(chart).toHaveAttribute('aria-label', /[1-9]\d* sources, [1-9]\d* lines/);
  await expect.poll(() => inked(chart.locator('canvas'))).toBeGreaterThan(500);
  await expectAccessible(page);

  await test.step('contradictions are those of the sets, between their speakers', async () => {
    const rows = rowsOf(await saved(program, 'csv', scratch.path('network.csv')));
    const speakers = (claim: Claim | undefined): number => Math.max(1, new Set(innermost(claim?.attribution ?? []).map(({ sourceId }) => sourceId)).size);
    const expected = sets.flatMap(({ relations }) => relations ?? []).filter(({ type }) => type === 'contradicts')
      .reduce((total, { from, to }) => total + speakers(claims.find(({ id }) => id === from)) * speakers(claims.find(({ id }) => id === to)), 0);
    expect(expected).toBeGreaterThan(0);
    expect(sum(rows.filter(({ kind }) => kind === 'contradicts'), 'weight')).toBe(expected);
    expect(rows.some(({ from, kind, to }) => from === 'HiFred Technology Company Ltd' && kind === 'relays' && to === 'Lin Jian')).toBe(true);
    const legend = await page.getByTestId('chart-legend').innerText();
    expect(legend).toContain(`${sum(rows.filter(({ kind }) => kind === 'relays'), 'weight')} relaying links`);
  });

  await test.step('keys go from source to source; its lines lead to their claims', async () => {
    await chart.focus();
    await page.keyboard.press('Home');
    await expect(said(page, 'network')).toContainText(/: \d+ claims?, \d+ lines?\./);
    const first = await said(page, 'network').innerText();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('behind-claims')).toBeFocused();
    await expect(page.getByTestId('behind-count')).toHaveText(/: (\d+ claims?),/.exec(first)?.[1] ?? '');
    await expectAccessible(page);
    const line = page.getByTestId('node-line').first();
    const weight = await line.locator('.tabular').innerText();
    const words = await line.locator('bdi').innerText();
    await line.press('Enter');
    await expect(page.getByTestId('behind-claims')).toBeFocused();
    await expect(page.getByTestId('charts-behind').getByRole('heading')).toHaveText(words);
    if (words.includes('has it from')) await expect(page.getByTestId('behind-count')).toHaveText(new RegExp(`^${weight} claim`));
    await page.keyboard.press('Enter');
    await expect(reader(page)).toBeFocused();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByTestId('behind-claims')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(chart).toBeFocused();
  });

  await test.step('one source and its surroundings, and all again', async () => {
    await page.keyboard.press('Home');
    const all = (await chart.getAttribute('aria-label')) ?? '';
    await page.keyboard.press('s');
    await expect(page.getByTestId('all-sources')).toBeVisible();
    await expect(chart).not.toHaveAttribute('aria-label', all);
    await expect(page.getByTestId('left-out')).toContainText('left out');
    await page.keyboard.press('Escape');
    await expect(chart).toHaveAttribute('aria-label', all);
  });

  await test.step('the same picture every time', async () => {
    const picture = async (): Promise<string> => (await saved(program, 'svg', scratch.path('network.svg'))).toString('utf8');
    const thirty = (await chart.getAttribute('aria-label')) ?? '';
    const first = await picture();
    expect(first).toContain('Lin Jian');
    await page.getByTestId('most-sources').selectOption('60');
    await expect(chart).not.toHaveAttribute('aria-label', thirty);
    await page.getByTestId('most-sources').selectOption('30');
    await expect(chart).toHaveAttribute('aria-label', thirty);
    await expect(page.getByTestId('left-out')).toBeVisible();
    await expect.poll(picture).toBe(first);
  });

  await test.step('as tables', async () => {
    await chart.focus();
    await page.keyboard.press('v');
    await expect(page.getByTestId('lines-table').getByRole('button').first()).toBeFocused();
    await expect(page.getByTestId('sources-table').getByRole('row', { name: /Lin Jian/ }).first()).toContainText('Person');
    await expectAccessible(page);
  });
});

test('every theme, forced colours and a narrow window', async ({ program }) => {
  test.setTimeout(120_000);
  const { page } = program;
  await introduce(page);
  await importSamples(program);
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.keyboard.press('ControlOrMeta+0');
  for (const chart of ['timeline', 'network'] as const) {
    await page.getByTestId(`picture-${chart}`).click();
    for (const look of [{ colorScheme: 'dark' }, { colorScheme: 'light' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia({ forcedColors: 'none', ...look });
      await expect.poll(() => inked(page.getByTestId(chart).locator('canvas'))).toBeGreaterThan(500);
      await expectAccessible(page);
    }
  }
  await page.emulateMedia({ forcedColors: 'none' });
});
