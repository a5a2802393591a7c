import { describe, expect, test } from 'vitest';
import { commandFor, type DialogAsk } from '../../../../src-main/hosts/chromium/dialog-commands.ts';
import { findDialogProgram } from '../../../../src-main/hosts/chromium/native-dialogs.ts';

const save: DialogAsk = {
  kind: 'save-file',
  title: 'Save "the set"; $(rm -rf ~)',
  suggestedName: 'set.jsonld',
  filters: [{ label: 'Web Annotation', extensions: ['jsonld', 'json'] }],
};
const folder: DialogAsk = { kind: 'open-folder', title: 'Open', suggestedName: '', filters: [] };

describe('commands of the desktop’s dialogs', () => {
  test('zenity', () => {
    expect(commandFor('zenity', save, '/home/a').args).toEqual([
      '--file-selection', '--save', '--confirm-overwrite', `--title=${save.title}`, '--filename=/home/a/set.jsonld',
      '--file-filter=Web Annotation | *.jsonld *.json',
    ]);
    expect(commandFor('zenity', folder, '/home/a').args).toEqual(['--file-selection', '--directory', '--title=Open', '--filename=/home/a/']);
  });

  test('kdialog', () => {
    expect(commandFor('kdialog', save, '/home/a').args).toEqual(['--title', save.title, '--getsavefilename', '/home/a/set.jsonld', 'Web Annotation (*.jsonld *.json)']);
  });

  test.each(['osascript', 'powershell'] as const)('%s gets words only as data, never inside its script', (program) => {
    const hostile = commandFor(program, save, '/home/a');
    const harmless = commandFor(program, { ...save, title: 'x' }, '/home/a');
    const script = program === 'osascript' ? 1 : hostile.args.length - 1;
    expect(hostile.args[script]).toBe(harmless.args[script]);
    expect([...hostile.args, ...Object.values(hostile.environment)]).toContain(save.title);
  });
});

describe('the program that shows dialogs', () => {
  test.each<[name: string, platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, found: string | null]>([
    ['macOS', 'darwin', {}, 'osascript'],
    ['Windows', 'win32', {}, 'powershell'],
    ['Linux without a display', 'linux', { PATH: '/usr/bin' }, null],
    ['Linux without either', 'linux', { DISPLAY: ':0', PATH: '/nowhere' }, null],
  ])('%s', (_, platform, environment, found) => {
    expect(findDialogProgram(platform, environment)).toBe(found);
  });
});
