import { describe, expect, it } from 'vitest';
import { ProgramWindows } from '../../../../src-main/hosts/shared/program-windows.ts';

describe('the windows of the program', () => {
  it('the one that had the focus last is in front, and the next one once it has gone', () => {
    const windows = new ProgramWindows<string>();
    for (const name of ['a', 'b', 'c', 'a']) windows.toFront(name);
    expect(windows.front).toBe('a');
    windows.remove('a');
    expect([windows.front, ...windows.all]).toEqual(['c', 'b', 'c']);
  });

  it('a call is answered to the window it came from, however long that takes and whichever is in front', async () => {
    const windows = new ProgramWindows<string>();
    windows.toFront('a');
    windows.toFront('b');
    const answered = await Promise.all(['a', 'b'].map((name) => windows.calledBy(name, async () => {
      await new Promise((resolve) => setTimeout(resolve, name === 'a' ? 5 : 1));
      return windows.caller;
    })));
    expect(answered).toEqual(['a', 'b']);
    expect(windows.caller).toBe('b');
  });

  it('what is still answered to a window that has gone reaches the one in front', async () => {
    const windows = new ProgramWindows<string>();
    windows.toFront('a');
    windows.toFront('b');
    expect(await windows.calledBy('b', async () => {
      windows.remove('b');
      await Promise.resolve();
      return windows.caller;
    })).toBe('a');
    windows.remove('a');
    expect(windows.caller).toBeNull();
  });
});
