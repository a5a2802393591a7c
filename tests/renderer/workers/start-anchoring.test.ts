/** The search is done beside the window where that can be, and in it where not: the answers are the same. */
import { afterEach, expect, test, vi } from 'vitest';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { followClaim } from '../../../src-common/core/revisions/follow-claim.ts';
import { partsOf } from '../../../src-common/core/revisions/passages.ts';
import { resolveSet } from '../../../src-common/core/anchoring/resolve-set.ts';
import type { FollowedClaim } from '../../../src-renderer/workers/anchoring-calls.ts';
import { startAnchoring, type Anchoring } from '../../../src-renderer/workers/start-anchoring.ts';
import { claimOf, idOf } from '../../support/sample-records.ts';

const old = 'The harbour was closed. Two boats left before noon, the third one stayed where it was.';
const text = `A correction. ${old}`;
const claims = Array.from({ length: 450 }, (_, index) => {
  const start = index % 30;
  return claimOf(1000 + index, { documentId: idOf(1), spans: [describeSpan(old, start, start + 25)] });
});

afterEach(() => vi.unstubAllGlobals());

async function followed(anchoring: Anchoring): Promise<FollowedClaim[]> {
  const found: FollowedClaim[] = [];
  const { regions } = await anchoring(async (calls) => {
    found.length = 0;
    await calls.call('begin', { documentId: idOf(2), text, old, regions: [{ kind: 'caption', start: 0, end: 23 }] });
    for (let at = 0; at < claims.length; at += 100) await calls.call('add', claims.slice(at, at + 100));
    return calls.call('follow', null, { onProgress: (some) => found.push(...some) });
  });
  expect(regions).toEqual([{ kind: 'caption', start: 14, end: 37 }]);
  return found;
}

function expectAll(found: readonly FollowedClaim[]): void {
  expect(found.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
  const answers = resolveSet(text, claims.flatMap((claim) => partsOf(claim).map(({ selectors }) => selectors)), old);
  found.forEach(({ operations }, index) => {
    const claim = claims[index];
    expect(JSON.parse(`[${operations}]`)).toEqual(claim && followClaim(claim, { documentId: idOf(2), text }, answers.slice(index, index + 1)));
  });
}

test('without workers it is done here', async () => {
  vi.stubGlobal('Worker', undefined);
  expectAll(await followed(startAnchoring()));
});

test('a worker that goes in the midst of it: from the first again, here', async () => {
  let heard = 0;
  vi.stubGlobal('Worker', class {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onerror: ((event: { message: string }) => void) | null = null;
    terminate(): void { this.onmessage = null; }
    postMessage({ id }: { id: number }): void {
      heard += 1;
      if (heard === 3) queueMicrotask(() => this.onerror?.({ message: 'out of memory' }));
      else queueMicrotask(() => this.onmessage?.({ data: { id, result: null } }));
    }
  });
  const anchoring = startAnchoring();
  expectAll(await followed(anchoring));
  expectAll(await followed(anchoring));
  expect(heard).toBe(3);
});

test('what a call itself fails with is told, and the next one is answered', async () => {
  const anchoring = startAnchoring();
  await expect(anchoring((calls) => calls.call('follow', null))).rejects.toThrow('no text');
  await expect(anchoring((calls) => calls.call('resolve', { text, old: null, passages: [[{ exact: 'Two boats' }]] }))).resolves.toMatchObject([[{ start: 38 }]]);
});
