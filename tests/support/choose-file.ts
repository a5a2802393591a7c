/**
 * Chooses a file or folder as an analyst does. Where the window draws the
 * dialog, it is filled in and confirmed visibly; where the system would, its
 * answer is given in its place.
 */
import type { Program } from './start-program.ts';

export interface Choice {
  /** What opens the dialog: a click, a key. */
  open: () => Promise<void>;
  kind: 'file' | 'folder';
  /** null: cancel. */
  path: string | null;
}

export async function chooseFile({ page, answerDialog }: Program, { open, kind, path }: Choice): Promise<void> {
  if (answerDialog) {
    await answerDialog(path);
    await open();
    return;
  }
  await open();
  const ok = page.getByTestId('file-ok');
  await ok.waitFor();
  if (path === null) {
    await page.getByTestId('file-cancel').click();
  } else {
    // The first listing puts its folder there: not in the middle of what is typed.
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-testid="file-folder"]')?.value !== '');
    await page.getByTestId(kind === 'folder' ? 'file-folder' : 'file-name').fill(path);
    await ok.click();
    const replace = page.getByTestId('file-replace');
    await ok.or(replace).waitFor({ state: 'visible', timeout: 500 }).catch(() => {});
    if (await replace.isVisible()) await replace.click();
  }
  await page.getByTestId('file-cancel').waitFor({ state: 'detached' });
}
