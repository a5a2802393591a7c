import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  defaultWindowState, fitWindow, readWindowState, writeWindowState, type WindowState,
} from '../../../../src-main/hosts/shared/window-state.ts';

const left = { x: 0, y: 0, width: 1920, height: 1080 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };
const at = (x: number | null, y: number | null, width = 1000, height = 700): WindowState => ({ x, y, width, height, maximized: false });

describe('where the window opens', () => {
  test.each<[name: string, kept: WindowState, screens: typeof left[], opens: WindowState]>([
    ['stays where it was', at(100, 50), [left], at(100, 50)],
    ['stays on the second screen', at(2000, 50), [left, right], at(2000, 50)],
    ['comes back from a screen that is gone', at(2000, 50), [left], at(null, null)],
    ['comes back from above, where its title could not be reached', at(100, -500), [left], at(null, null)],
    ['may hang over an edge', at(-300, 50), [left], at(-300, 50)],
    ['is no larger than its screen', at(0, 0, 4000, 3000), [left], at(0, 0, 1920, 1080)],
    ['is placed by the system at first', defaultWindowState, [left], defaultWindowState],
    ['does not need to know the screens', at(100, 50), [], at(null, null)],
  ])('%s', (_, kept, screens, opens) => {
    expect(fitWindow(kept, screens)).toEqual(opens);
  });
});

describe('what is kept of the window', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'attest-state-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is read again, for each host by itself', () => {
    writeWindowState(folder, 'electron', { ...at(7, 8), maximized: true });
    expect(readWindowState(folder, 'electron')).toEqual({ ...at(7, 8), maximized: true });
    expect(readWindowState(folder, 'chromium')).toEqual(defaultWindowState);
  });

  test.each(['', '{', '[]', '{"x":"0"}', '{"x":0,"y":0,"width":-5,"height":700,"maximized":false}', '{"x":0,"y":0,"width":1e99,"height":700,"maximized":false}'])(
    'is the default where the file says %j', (text) => {
      writeFileSync(join(folder, 'window-electron.json'), text);
      expect(readWindowState(folder, 'electron')).toEqual(defaultWindowState);
    });
});
