/** The system's file dialogs, as sheets of the window. */
import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { FileFilter } from '../../../src-common/contract/host-api.ts';
import type { FileDialogs } from '../../services/host-platform.ts';

/** @param current the window that a dialog belongs to, or null */
export function createElectronDialogs(current: () => BrowserWindow | null): FileDialogs {
  const open = async (properties: ('openFile' | 'openDirectory' | 'createDirectory')[], title: string, filters: FileFilter[]): Promise<string | null> => {
    const window = current();
    const wishes = { title, properties, filters: inElectron(filters) };
    const { canceled, filePaths } = window ? await dialog.showOpenDialog(window, wishes) : await dialog.showOpenDialog(wishes);
    return canceled ? null : filePaths[0] ?? null;
  };
  return {
    chooseOpenFile: ({ title, filters }) => open(['openFile'], title, filters),
    chooseFolder: ({ title }) => open(['openDirectory'], title, []),
    async chooseSaveFile({ title, suggestedName, filters }) {
      const window = current();
      const wishes = {
        title,
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: inElectron(filters),
        // GTK does not ask before it answers with a file that exists; the other systems always do.
        properties: ['createDirectory', 'showOverwriteConfirmation'] as ('createDirectory' | 'showOverwriteConfirmation')[],
      };
      const { canceled, filePath } = window ? await dialog.showSaveDialog(window, wishes) : await dialog.showSaveDialog(wishes);
      return canceled || !filePath ? null : filePath;
    },
  };
}

function inElectron(filters: FileFilter[]): { name: string; extensions: string[] }[] {
  return filters.map(({ label, extensions }) => ({ name: label, extensions }));
}
