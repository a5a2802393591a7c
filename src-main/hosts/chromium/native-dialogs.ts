/**
 * The desktop's own file dialogs, where it has a program that shows them:
 * zenity or kdialog on Linux, AppleScript on macOS, .NET on Windows. Where
 * there is none, or it does not start, the dialog drawn in the window answers.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { homedir } from 'node:os';
import type { FileDialogs } from '../../services/host-platform.ts';
import { commandFor, type DialogAsk, type DialogProgram } from './dialog-commands.ts';

/** The program that shows dialogs here, or null. */
export function findDialogProgram(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): DialogProgram | null {
  if (platform === 'darwin') return 'osascript';
  if (platform === 'win32') return 'powershell';
  if (!environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) return null;
  const has = (name: string): boolean =>
    (environment['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
  const wanted: DialogProgram[] = /kde/i.test(environment['XDG_CURRENT_DESKTOP'] ?? '') ? ['kdialog', 'zenity'] : ['zenity', 'kdialog'];
  return wanted.find(has) ?? null;
}

/** @param fallback the dialogs drawn in the window */
export function createNativeDialogs(
  fallback: FileDialogs,
  program: DialogProgram | null = findDialogProgram(process.platform, process.env),
): FileDialogs {
  if (!program) return fallback;
  let lastFolder = homedir();

  const ask = async (question: DialogAsk, otherwise: () => Promise<string | null>): Promise<string | null> => {
    const answer = await run(commandFor(program, question, lastFolder));
    if (answer === 'failed') return otherwise();
    if (answer !== null) lastFolder = question.kind === 'open-folder' ? answer : join(answer, '..');
    return answer;
  };

  return {
    chooseOpenFile: (a) => ask({ kind: 'open-file', suggestedName: '', ...a }, () => fallback.chooseOpenFile(a)),
    chooseFolder: (a) => ask({ kind: 'open-folder', suggestedName: '', filters: [], ...a }, () => fallback.chooseFolder(a)),
    chooseSaveFile: (a) => ask({ kind: 'save-file', ...a }, () => fallback.chooseSaveFile(a)),
  };
}

/** @returns the path, null for "cancelled", or 'failed' where no dialog was shown */
function run(command: { file: string; args: string[]; environment: Record<string, string> }): Promise<string | null | 'failed'> {
  return new Promise((resolve) => {
    const environment = { ...process.env, ...command.environment };
    execFile(command.file, command.args, { env: environment, encoding: 'utf8', maxBuffer: 1 << 20, windowsHide: true }, (error, stdout) => {
      // A path may itself end in spaces: only the line end goes.
      const path = stdout.replace(/\r?\n$/, '');
      if (!error) resolve(path === '' ? null : path);
      // All four end with 1 when the user cancels; anything else is a dialog that nobody saw.
      else resolve(error.code === 1 && path === '' && !/cannot open display|unable to init/i.test(String(error.message)) ? null : 'failed');
    });
  });
}
