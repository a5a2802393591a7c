/** The sources: empty, on the sample sets, one with what contradicts it, merging, narrow. */
import { join } from 'node:path';
import { chooseFile } from '../support/choose-file.ts';
import { projectRoot } from '../support/start-program.ts';
import { fromMenu, introduce, picture, test } from './gallery.ts';

test('sources', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await introduce(page);
  await page.keyboard.press('ControlOrMeta+9');
  await picture(page, 'sources-empty', ['light']);
  for (const name of ['ines-calloway', 'tomasz-breuer']) {
    await chooseFile(program, { kind: 'file', path: join(projectRoot, 'seeds', 'annotations', `${name}.jsonld`), open: () => fromMenu(page, 'file', 'file.import') });
    await page.getByTestId('import-accept').click();
    await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).first().click();
  }
  await page.keyboard.press('ControlOrMeta+9');
  await page.getByTestId('source-search').fill('Lin Jian');
  await page.getByTestId('source-row').first().click();
  await picture(page, 'sources');
  await page.getByTestId('source-list-contradicted').click();
  await picture(page, 'sources-contradicted', ['light']);
  for (const [width, height] of [[1024, 768], [400, 800]] as const) {
    await page.setViewportSize({ width, height });
    await picture(page, `sources-${width}`, ['light']);
  }
});
