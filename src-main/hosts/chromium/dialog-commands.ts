/**
 * The command line of each desktop's dialog program. Words of ours reach
 * AppleScript and PowerShell only as data (arguments, environment), never as
 * part of a script, so no title or file name can become code.
 */
import { join } from 'node:path';
import type { FileFilter } from '../../../src-common/contract/host-api.ts';

export type DialogProgram = 'zenity' | 'kdialog' | 'osascript' | 'powershell';

export interface DialogAsk {
  kind: 'open-file' | 'open-folder' | 'save-file';
  title: string;
  suggestedName: string;
  filters: FileFilter[];
}

export interface DialogCommand {
  file: string;
  args: string[];
  environment: Record<string, string>;
}

/** @param folder where the dialog starts */
export function commandFor(program: DialogProgram, ask: DialogAsk, folder: string): DialogCommand {
  switch (program) {
    case 'zenity': return { file: 'zenity', args: zenity(ask, folder), environment: {} };
    case 'kdialog': return { file: 'kdialog', args: kdialog(ask, folder), environment: {} };
    case 'osascript': return { file: 'osascript', args: ['-e', appleScript[ask.kind], ask.title, ask.suggestedName, folder], environment: {} };
    case 'powershell': return {
      file: 'powershell.exe',
      args: ['-NoProfile', '-NonInteractive', '-STA', '-Command', powerShell[ask.kind]],
      environment: {
        ATTEST_TITLE: ask.title,
        ATTEST_NAME: ask.suggestedName,
        ATTEST_FOLDER: folder,
        ATTEST_FILTER: ask.filters.map((f) => `${f.label}|${patterns(f).join(';')}`).join('|'),
      },
    };
  }
}

function patterns(filter: FileFilter): string[] {
  return filter.extensions.map((extension) => (extension === '*' ? '*' : `*.${extension}`));
}

function zenity(ask: DialogAsk, folder: string): string[] {
  const filters = ask.filters.map((f) => `--file-filter=${f.label} | ${patterns(f).join(' ')}`);
  const start = `--filename=${join(folder, ask.suggestedName)}${ask.kind === 'save-file' ? '' : '/'}`;
  switch (ask.kind) {
    case 'open-file': return ['--file-selection', `--title=${ask.title}`, start, ...filters];
    case 'open-folder': return ['--file-selection', '--directory', `--title=${ask.title}`, start];
    case 'save-file': return ['--file-selection', '--save', '--confirm-overwrite', `--title=${ask.title}`, start, ...filters];
  }
}

function kdialog(ask: DialogAsk, folder: string): string[] {
  const filter = ask.filters.map((f) => `${f.label} (${patterns(f).join(' ')})`).join('\n');
  switch (ask.kind) {
    case 'open-file': return ['--title', ask.title, '--getopenfilename', folder, filter];
    case 'open-folder': return ['--title', ask.title, '--getexistingdirectory', folder];
    case 'save-file': return ['--title', ask.title, '--getsavefilename', join(folder, ask.suggestedName), filter];
  }
}

// Error -128 is AppleScript's "user cancelled": osascript then ends with 1.
const appleScript: Record<DialogAsk['kind'], string> = {
  'open-file': `on run {question, suggested, startFolder}
    return POSIX path of (choose file with prompt question default location (POSIX file startFolder))
  end run`,
  'open-folder': `on run {question, suggested, startFolder}
    return POSIX path of (choose folder with prompt question default location (POSIX file startFolder))
  end run`,
  'save-file': `on run {question, suggested, startFolder}
    return POSIX path of (choose file name with prompt question default name suggested default location (POSIX file startFolder))
  end run`,
};

function windowsDialog(type: string, set: string, answer: string): string {
  return `Add-Type -AssemblyName System.Windows.Forms
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$d = New-Object System.Windows.Forms.${type}
${set}
$top = New-Object System.Windows.Forms.Form -Property @{ TopMost = $true }
if ($d.ShowDialog($top) -ne 'OK') { exit 1 }
[Console]::Write($d.${answer})`;
}

const fileDialog = '$d.Title = $env:ATTEST_TITLE; $d.FileName = $env:ATTEST_NAME; $d.InitialDirectory = $env:ATTEST_FOLDER; $d.Filter = $env:ATTEST_FILTER';
const powerShell: Record<DialogAsk['kind'], string> = {
  'open-file': windowsDialog('OpenFileDialog', fileDialog, 'FileName'),
  'open-folder': windowsDialog('FolderBrowserDialog', '$d.Description = $env:ATTEST_TITLE; $d.SelectedPath = $env:ATTEST_FOLDER', 'SelectedPath'),
  'save-file': windowsDialog('SaveFileDialog', fileDialog, 'FileName'),
};
