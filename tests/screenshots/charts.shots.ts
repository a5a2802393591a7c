/** Timeline and source network: empty, on the sample sets, as tables, with the claims behind a mark, narrow. */
import { join } from 'node:path';
import { chooseFile } from '../support/choose-file.ts';
import { projectRoot } from '../support/start-program.ts';
import { fromMenu, introduce, picture, test } from './gallery.ts';

test('charts', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await introduce(page);
  await page.keyboard.press('ControlOrMeta+0');
  await picture(page, 'charts-empty', ['light']);
  for (const name of ['ines-calloway', 'tomasz-breuer']) {
    await chooseFile(program, { kind: 'file', path: join(projectRoot, 'seeds', 'annotations', `${name}.jsonld`), open: () => fromMenu(page, 'file', 'file.import') });
    await page.getByTestId('import-accept').click();
    await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).first().click();
  }
  await page.keyboard.press('ControlOrMeta+0');
  await picture(page, 'timeline');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await picture(page, 'timeline-behind', ['light']);
  await page.getByTestId('close-behind').click();
  for (const lanes of ['status', 'document']) {
    await page.getByTestId('lanes-by').selectOption(lanes);
    await picture(page, `timeline-${lanes}`, ['light']);
  }
  await page.getByTestId('timeline').focus();
  for (let times = 0; times < 6; times += 1) await page.keyboard.press('+');
  await picture(page, 'timeline-large', ['light']);
  await page.keyboard.press('v');
  await picture(page, 'timeline-table', ['light']);
  await page.keyboard.press('v');
  await page.keyboard.press('n');
  await page.waitForTimeout(1500);
  await picture(page, 'network');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await picture(page, 'network-behind', ['light']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.waitForTimeout(800);
  await picture(page, 'network-around', ['light']);
  await page.keyboard.press('Escape');
  await page.getByTestId('close-behind').click();
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.waitForTimeout(300);
  await picture(page, 'network-1024', ['light']);
  await page.keyboard.press('t');
  await picture(page, 'timeline-1024', ['light']);
});
