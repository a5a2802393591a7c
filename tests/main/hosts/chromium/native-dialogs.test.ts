import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createNativeDialogs } from '../../../../src-main/hosts/chromium/native-dialogs.ts';
import type { FileDialogs } from '../../../../src-main/services/host-platform.ts';

const inWindow: FileDialogs = {
  chooseOpenFile: async () => 'answered in the window',
  chooseFolder: async () => 'answered in the window',
  chooseSaveFile: async () => 'answered in the window',
};

/** A program called zenity that ends as the desktop's one may. */
describe.skipIf(process.platform === 'win32')('the desktop’s dialog', () => {
  let folder = '';
  const path = process.env['PATH'];
  const zenity = (script: string): void => {
    writeFileSync(join(folder, 'zenity'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, 'zenity'), 0o755);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attest-dialog-'));
    process.env['PATH'] = `${folder}${delimiter}${path ?? ''}`;
  });
  afterEach(() => {
    process.env['PATH'] = path;
    rmSync(folder, { recursive: true, force: true });
  });

  test.each<[name: string, script: string, answer: string | null]>([
    ['answers a path', 'echo "/home/a/my set.csv"', '/home/a/my set.csv'],
    ['keeps spaces at the end of a name', 'echo "/home/a/set "', '/home/a/set '],
    ['is cancelled', 'exit 1', null],
    ['cannot open the display', 'echo "cannot open display: :9" >&2; exit 1', 'answered in the window'],
    ['crashes', 'exit 139', 'answered in the window'],
  ])('%s', async (_, script, answer) => {
    zenity(script);
    const dialogs = createNativeDialogs(inWindow, 'zenity');
    expect(await dialogs.chooseOpenFile({ title: 'Open', filters: [] })).toBe(answer);
  });

  test('that is not installed after all is drawn in the window', async () => {
    expect(await createNativeDialogs(inWindow, 'kdialog').chooseFolder({ title: 'Open' })).toBe('answered in the window');
  });

  test('starts where the last one ended', async () => {
    zenity('case "$*" in *--filename=/data/corpus/*) echo /second ;; *) echo /data/corpus ;; esac');
    const dialogs = createNativeDialogs(inWindow, 'zenity');
    expect(await dialogs.chooseFolder({ title: 'Open' })).toBe('/data/corpus');
    expect(await dialogs.chooseFolder({ title: 'Open' })).toBe('/second');
  });
});
