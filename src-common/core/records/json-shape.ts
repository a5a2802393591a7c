/**
 * Checks on the bare shape of JSON from outside, before anything recursive
 * looks at it: how deep it nests, and that it is JSON at all.
 */
import type { Json } from '../claims/json.ts';

/** Deeper than anything this program writes, and far from what overflows a stack. */
export const depthLimit = 200;

/** Whether a value is plain JSON that nests no deeper than `limit`. Walks without recursion. */
export function isJson(value: unknown, limit: number = depthLimit): value is Json {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: one, depth } = next;
    if (one === null || typeof one === 'string' || typeof one === 'boolean') continue;
    if (typeof one === 'number' && Number.isFinite(one)) continue;
    if (typeof one !== 'object' || depth >= limit) return false;
    for (const member of Array.isArray(one) ? one : Object.values(one)) open.push({ value: member, depth: depth + 1 });
  }
  return true;
}
