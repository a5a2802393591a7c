import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClosing } from '../../../../src-main/hosts/shared/closing.ts';

const start = () => {
  const calls: string[] = [];
  const closing = createClosing({ announce: () => calls.push('announce'), close: () => calls.push('close'), limit: 3000 });
  return { calls, closing };
};

describe('closing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('closes when the window has answered, and only once', () => {
    const { calls, closing } = start();
    closing.request();
    expect(calls).toEqual(['announce']);
    closing.ready();
    closing.ready();
    vi.runAllTimers();
    expect(calls).toEqual(['announce', 'close']);
  });

  test('closes a window that does not answer, after the limit', () => {
    const { calls, closing } = start();
    closing.request();
    vi.advanceTimersByTime(2999);
    expect(calls).toEqual(['announce']);
    vi.advanceTimersByTime(1);
    expect(calls).toEqual(['announce', 'close']);
  });

  test('asks once, however often the user tries', () => {
    const { calls, closing } = start();
    closing.request();
    closing.request();
    expect(calls).toEqual(['announce']);
  });

  test('an answer that nobody asked for closes nothing', () => {
    const { calls, closing } = start();
    closing.ready();
    expect(calls).toEqual([]);
    expect(closing.begun).toBe(false);
  });
});
