/** Which claims were touched since a revision, as long as that is remembered. */
import { describe, expect, test } from 'vitest';
import { TouchedLog } from '../../../src-renderer/stores/touched-log.ts';

function logOf(...changes: string[][]): TouchedLog {
  const log = new TouchedLog(0);
  changes.forEach((ids, index) => log.add(index + 1, ids));
  return log;
}
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `many ${index}`);

describe('ids touched', () => {
  const log = logOf(['a', 'b'], [], ['b', 'c']);
  test.each([
    ['since the beginning: each once', 0, ['c', 'b', 'a']],
    ['since a revision: what came after it', 2, ['b', 'c']],
    ['since the last revision: none', 3, []],
  ])('%s', (_, revision, ids) => {
    expect([...log.since(revision) ?? ['not known']].sort()).toEqual(ids.sort());
  });

  test.each([
    ['before what one listened to', new TouchedLog(7), 6, null],
    ['a Change of more claims than are remembered', logOf(['a'], many(5000)), 1, null],
    ['after such a Change', logOf(['a'], many(5000), ['b']), 2, ['b']],
    ['before the oldest that is remembered', logOf(['a'], many(1500), ['b'], many(499)), 0, null],
    ['many Changes of nothing', logOf(...Array.from({ length: 5000 }, () => [])), 0, null],
  ])('%s', (_, one, revision, ids) => {
    expect(one.since(revision)).toEqual(ids && new Set(ids));
  });
});
