/** The program in Electron itself, where its binary is there (ATTEST_ELECTRON names it). */
import { _electron } from 'playwright-core';
import type { Running } from './start-program.ts';

export async function startInElectron(root: string, words: string[]): Promise<Running> {
  const executablePath = process.env['ATTEST_ELECTRON'];
  if (!executablePath) throw new Error('ATTEST_ELECTRON does not name Electron’s program');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const program = await _electron.launch({ executablePath, args: [root, ...(asRoot ? ['--no-sandbox'] : []), ...words] });
  const page = await program.firstWindow();
  const ended = new Promise<void>((resolve) => program.once('close', () => resolve()));
  return {
    page,
    async close() {
      await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await ended;
    },
    // Set before the click that asks: the next dialog answers at once.
    answerDialog: (path) => program.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
      dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
    }, path),
  };
}
