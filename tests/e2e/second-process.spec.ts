/** A workspace is open in one process at a time, whichever host holds it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { introduce, notices, openFolder, reader, rows } from '../support/analyst.ts';
import { bundleForChild } from '../support/bundle-for-child.ts';
import { projectRoot } from '../support/start-program.ts';
import { expect, test } from '../support/scratch.ts';

/** Another process that holds a workspace until it is ended. */
async function holdElsewhere(child: string, workspace: string): Promise<ChildProcess> {
  const holder = spawn(process.execPath, [child, workspace], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(holder.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('locked\n');
  return holder;
}

async function letGo(holder: ChildProcess): Promise<void> {
  const ended = once(holder, 'exit');
  holder.kill();
  await ended;
}

test('another process has the workspace: said, nothing opened, and open once it is free', async ({ start, scratch }) => {
  const child = await bundleForChild(join(projectRoot, 'tests', 'support', 'lock-child.ts'), scratch.path('child'));
  const dataFolder = scratch.path('data');
  const one = await scratch.folder('one', { 'a.txt': 'The first page of the first folder.\n' });
  const first = await start({ dataFolder });
  await introduce(first.page);
  await expect(rows(first.page)).toHaveCount(5);
  await openFolder(first, one);
  await expect(rows(first.page)).toHaveCount(1);
  const seeds = join(dataFolder, 'workspaces', 'seeds');

  await test.step('a folder that is open elsewhere is refused, and the open one stays', async () => {
    const holder = await holdElsewhere(child, seeds);
    await first.page.getByTestId('open-palette').click();
    await first.page.getByTestId('palette').fill('sample documents');
    const asked = once(holder.stdout!, 'data') as Promise<[Buffer]>;
    await first.page.getByRole('option', { name: 'Open the sample documents' }).click();
    // The other is asked to come to the front.
    expect(String((await asked)[0])).toBe('focus\n');
    await expect(notices(first.page).getByRole('alert')).toContainText('is already open in another window of the program.');
    await expect(rows(first.page)).toHaveCount(1);
    await expect(reader(first.page)).toContainText('The first page of the first folder.');
    await letGo(holder);
  });

  await test.step('at the start, too; trying again helps once the other has ended', async () => {
    await first.close();
    const holder = await holdElsewhere(child, seeds);
    const { page } = await start({ dataFolder, corpus: join(projectRoot, 'seeds') });
    await expect(page.getByRole('alert')).toContainText(`The folder ${join(projectRoot, 'seeds')} is already open in another window of the program.`);
    await expect(rows(page)).toHaveCount(0);
    await letGo(holder);
    await page.getByTestId('retry-open').click();
    await expect(rows(page)).toHaveCount(5);
  });
});
