/** Lists of Changes that both sides of a process can make again: list, number and nothing else decide their content. */
import { createHash } from 'node:crypto';
import type { Json } from '../../src-common/core/claims/json.ts';

export type MadeUp = { replica: string; sequence: number; hash: string; previousHash: string | null; operations: Json };

/** The hash of a Change, which the next one names. */
function hashOf(list: string, sequence: number): string {
  return createHash('sha256').update(`${list}/${sequence}`).digest('hex');
}

/** @param sequence from 1 */
export function changeOf(list: string, sequence: number, mostBytes = 400): MadeUp {
  const hash = hashOf(list, sequence);
  const length = Number.parseInt(hash.slice(0, 8), 16) % mostBytes;
  return {
    replica: list, sequence, hash, previousHash: sequence === 1 ? null : hashOf(list, sequence - 1),
    operations: [{ op: 'set', value: `“${hash.repeat(Math.ceil(length / 64)).slice(0, length)}” — ž😀\n` }],
  };
}

/** Changes after a number, so many. */
export function changesOf(list: string, after: number, count: number, mostBytes?: number): MadeUp[] {
  return Array.from({ length: count }, (_, index) => changeOf(list, after + index + 1, mostBytes));
}

/** Whether these are the first Changes of a list, every one of them whole. */
export function isStartOf(list: string, kept: readonly Json[], mostBytes?: number): boolean {
  return kept.every((change, index) => JSON.stringify(change) === JSON.stringify(changeOf(list, index + 1, mostBytes)));
}
