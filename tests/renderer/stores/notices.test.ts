/** Which messages stay at the foot of the window when others come after them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Notices } from '../../../src-renderer/stores/notices.svelte.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const texts = (notices: Notices): string[] => notices.list.map(({ text }) => text);

describe('what stays', () => {
  const said: { name: string; say: (notices: Notices) => void; stays: string[] }[] = [
    { name: 'an error, however much happens after it', say: (n) => { n.error('refused'); for (const text of ['a', 'b', 'c', 'd']) n.info(text); }, stays: ['refused', 'c', 'd'] },
    { name: 'every error', say: (n) => { for (const text of ['one', 'two', 'three', 'four']) n.error(text); }, stays: ['one', 'two', 'three', 'four'] },
    { name: 'the two newest things that happened', say: (n) => { for (const text of ['a', 'b', 'c']) n.info(text); }, stays: ['b', 'c'] },
    { name: 'what is said again, once, as the newest', say: (n) => { for (const text of ['a', 'b', 'a']) n.info(text); }, stays: ['b', 'a'] },
  ];
  test.each(said)('$name', ({ say, stays }) => {
    const notices = new Notices();
    say(notices);
    expect(texts(notices)).toEqual(stays);
  });

  test('an error for longer than what happened', () => {
    const notices = new Notices();
    notices.error('refused');
    notices.info('moved');
    vi.advanceTimersByTime(60_000);
    expect(texts(notices)).toEqual(['refused']);
    notices.dismiss(notices.list[0]?.id ?? -1);
    expect(texts(notices)).toEqual([]);
  });
});
