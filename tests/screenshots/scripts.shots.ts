/** Texts without spaces, and texts from right to left. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dragOver } from '../support/words-on-screen.ts';
import { otherScripts } from './corpora.ts';
import { introduce, openDocument, picture, test } from './gallery.ts';

let folder = '';
test.beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'attest-pictures-')); });
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

test('Chinese and Arabic', async ({ start }) => {
  const { page } = await start({ corpus: await otherScripts(join(folder, 'corpus')) });
  await introduce(page);
  await openDocument(page, /外交部/);
  await dragOver(page, '有关指责毫无根据，纯属抹黑');
  await page.getByTestId('action-tag').click();
  await page.getByTestId('signal-disputed').check({ force: true });
  await picture(page, 'chinese', ['light']);
  await openDocument(page, /الصين/);
  await page.waitForTimeout(300);
  await dragOver(page, 'الداعم الحاسم');
  await picture(page, 'arabic-selection', ['light']);
  await page.getByTestId('action-tag').click();
  await page.getByTestId('signal-unsupported').check({ force: true });
  await picture(page, 'arabic', ['light']);
});
