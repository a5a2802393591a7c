/** Snapshots and archives, cut and with flipped bits: none is ever taken for complete. */
import { createHash } from 'node:crypto';
import { createRecord } from '../../src-common/core/claims/edits.ts';
import { writeWorkspace } from '../../src-common/core/records/workspace-file.ts';
import type { PartSource } from '../../src-main/services/archive/pack-archive.ts';
import { readArchive } from '../../src-main/services/archive/read-archive.ts';
import { packSnapshot, unpackSnapshot } from '../../src-main/services/snapshots/snapshot-file.ts';
import { contentOf, madeArchive, workOf } from '../support/made-archive.ts';
import { emptyHead, logOf, sourceOf } from '../support/sample-records.ts';

export interface SealedDamage {
  tried: number;
  wrong: string[];
}

interface Kind {
  name: string;
  bytes: Buffer;
  isWhole(bytes: Buffer): Promise<boolean>;
}

/** @param large a few megabytes each; else as small as they come */
export async function sealedFiles(large: boolean): Promise<Kind[]> {
  const work = large ? largeWork() : workOf();
  const content = large ? writeWorkspace({ workspaceId: 'w', ...work }) : contentOf(work);
  const files: PartSource[] = Array.from({ length: large ? 20 : 0 }, (_, index) => ({ kind: 'file', path: `${index}.txt`, read: async () => noise(index, 100_000) }));
  const sources: PartSource[] = [{ kind: 'history', read: async () => Buffer.from(content, 'utf8') }, ...files];
  return [
    { name: 'snapshot', bytes: await packSnapshot(content, { changes: work.changes.length, headHash: work.head.hash, why: 'asked' }), isWhole: async (bytes) => (await unpackSnapshot(bytes)).ok },
    { name: 'archive', bytes: await madeArchive(large ? { work, sources } : {}), isWhole: async (bytes) => (await readArchive(bytes)).ok },
  ];
}

/** @param points where to cut; null: at every byte */
export function cutSealed(kinds: readonly Kind[], points: number | null, random: () => number): Promise<SealedDamage> {
  return harm(kinds, points, random, (bytes, at) => bytes.subarray(0, at));
}

/** @param points bits to flip; null: one of every byte */
export function flipSealed(kinds: readonly Kind[], points: number | null, random: () => number): Promise<SealedDamage> {
  return harm(kinds, points, random, (bytes, at) => {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return flipped;
  });
}

async function harm(kinds: readonly Kind[], points: number | null, random: () => number, harmed: (bytes: Buffer, at: number) => Buffer): Promise<SealedDamage> {
  const result: SealedDamage = { tried: 0, wrong: [] };
  for (const { name, bytes, isWhole } of kinds) {
    if (!(await isWhole(bytes))) result.wrong.push(`the ${name} is not whole before it is harmed`);
    for (let index = 0; index < (points ?? bytes.byteLength); index += 1) {
      const at = points === null ? index : Math.floor(random() * bytes.byteLength);
      result.tried += 1;
      if (await isWhole(harmed(bytes, at))) result.wrong.push(`byte ${at} of the ${name}: taken for complete`);
    }
  }
  return result;
}

function largeWork(): ReturnType<typeof workOf> {
  const changes = logOf(Array.from({ length: 3_000 }, (_, index) => createRecord('source', sourceOf(index + 1, { descriptor: noise(index, 300).toString('base64') }))));
  return { changes, head: { ...emptyHead(), sequence: changes.length, hash: changes.at(-1)?.hash ?? null } };
}

/** Bytes that do not pack well, the same for the same number. */
function noise(number: number, length: number): Buffer {
  const parts = Array.from({ length: Math.ceil(length / 32) }, (_, index) => createHash('sha256').update(`${number} ${index}`).digest());
  return Buffer.concat(parts).subarray(0, length);
}
