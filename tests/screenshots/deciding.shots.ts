/** All sets in columns: two colleagues, then seven; what is asked, and what an author reads of it. */
import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseFile } from '../support/choose-file.ts';
import { projectRoot } from '../support/start-program.ts';
import { expect, fromMenu, introduce, picture, test, type Program } from './gallery.ts';

const samples = join(projectRoot, 'seeds', 'annotations');
const others = ['Ada Wren', 'Bea Moor', 'Cleo Finch', 'Dora Lind', 'Emil Sand'];

async function bringIn(program: Program, path: string): Promise<void> {
  const { page } = program;
  await chooseFile(program, { kind: 'file', path, open: () => fromMenu(page, 'file', 'file.import') });
  await page.getByTestId('import-accept').click();
  await expect(page.getByTestId('notices')).toContainText('imported');
  await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).first().click();
}

test('all sets', async ({ start }) => {
  const folder = await mkdtemp(join(tmpdir(), 'attest-pictures-'));
  const program = await start();
  const { page } = program;
  await introduce(page);
  for (const name of ['ines-calloway', 'tomasz-breuer']) await bringIn(program, join(samples, `${name}.jsonld`));
  await page.keyboard.press('ControlOrMeta+3');
  const grid = page.getByTestId('all-sets-grid');
  await expect(grid).toBeFocused();
  await page.keyboard.press('t');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('5');
  await picture(page, 'deciding-why', ['light']);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(6500);
  await picture(page, 'deciding');
  await page.keyboard.press('a');
  await picture(page, 'deciding-unanimous', ['light']);
  await page.keyboard.press('Escape');

  // The same set under other names, with ids of their own and some claims less.
  const ines = await readFile(join(samples, 'ines-calloway.jsonld'), 'utf8');
  for (const [index, name] of others.entries()) {
    const file = JSON.parse(ines.replaceAll('Ines Calloway', name).replace(/urn:uuid:[0-9a-f]{2}(?=[0-9a-f]{6}-)/g, `urn:uuid:f${index}`)) as { total: number; first: { items: { motivation: unknown }[] } };
    // Without what is said of claims together: some of them go.
    file.first.items = file.first.items.filter(({ motivation }, at) => motivation !== 'linking' && (at * 7 + index) % 5 !== 0);
    file.total = file.first.items.length;
    await writeFile(join(folder, `${index}.jsonld`), JSON.stringify(file));
    await bringIn(program, join(folder, `${index}.jsonld`));
  }
  await page.keyboard.press('ControlOrMeta+3');
  await expect(grid).toBeFocused();
  await page.keyboard.press('Home');
  await page.waitForTimeout(6500);
  await picture(page, 'deciding-many');
  await page.setViewportSize({ width: 1024, height: 768 });
  await picture(page, 'deciding-many-narrow', ['light']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
