/** One snapshot: the whole workspace as text (core/records/workspace-file.ts), compressed and sealed. */
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as v from 'valibot';
import { snapshotReasons, type SnapshotInfo } from '../../../src-common/contract/host-api.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { storedVersions } from '../../../src-common/core/records/stored-versions.ts';
import { errorCode, readError } from '../file-errors.ts';
import { peekHeader, seal, unseal, type SealedKind } from '../sealed-file.ts';
import { firstHeader, isFirstFormat, readFirstFormat } from './first-format.ts';
import { parseName } from './snapshot-names.ts';

const kind: SealedKind = { name: 'snapshot', version: storedVersions.snapshot };
const deflate = promisify(gzip);
const inflate = promisify(gunzip);

/** No header is longer; enough to list a snapshot without reading all of it. */
const startBytes = 4_096;

const headerSchema = v.object({
  changes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  headHash: v.nullable(v.string()),
  why: v.picklist(snapshotReasons),
  /** Of the content once it is inflated. */
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

export type SnapshotFacts = Pick<SnapshotInfo, 'changes' | 'headHash' | 'why'>;

/** The bytes of a snapshot of this text. */
export async function packSnapshot(content: string, { changes, headHash, why }: SnapshotFacts): Promise<Buffer> {
  const plain = Buffer.from(content, 'utf8');
  return seal(kind, { changes, headHash, why, bytes: plain.byteLength }, [await deflate(plain)]);
}

/** @throws HostError `snapshotMissing`, or `snapshotDamaged` with what is wrong with it */
export async function readSnapshot(folder: string, name: string): Promise<{ content: string; info: SnapshotInfo }> {
  const file = path.join(folder, name);
  if (!parseName(name)) throw new HostError('snapshotMissing', { name });
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw errorCode(error) === 'ENOENT' ? new HostError('snapshotMissing', { name }) : readError(file, error);
  }
  const read = isFirstFormat(bytes) ? await readFirstFormat(bytes) : await unpackSnapshot(bytes);
  if (!read.ok) throw new HostError('snapshotDamaged', { path: file, detail: read.detail });
  return { content: read.content, info: infoOf(folder, name, bytes.byteLength, read.header) };
}

/** What is in a snapshot of the present format, all of it checked. */
export async function unpackSnapshot(bytes: Buffer): Promise<{ ok: true; content: string; header: SnapshotFacts } | { ok: false; detail: string }> {
  const unsealed = unseal(kind, bytes);
  if (!unsealed.ok) return unsealed;
  const header = v.safeParse(headerSchema, unsealed.header);
  if (!header.success) return { ok: false, detail: t('errors.sealed.altered') };
  const plain = await inflate(unsealed.body, { maxOutputLength: Math.max(1, header.output.bytes) }).catch(() => null);
  if (plain?.byteLength !== header.output.bytes) return { ok: false, detail: t('errors.sealed.altered') };
  return { ok: true, content: plain.toString('utf8'), header: header.output };
}

/** What the name and, where it can be read, the header tell. The rest of the file is not looked at. */
export async function peekSnapshot(folder: string, name: string): Promise<SnapshotInfo> {
  const handle = await open(path.join(folder, name), 'r').catch(() => null);
  if (!handle) return infoOf(folder, name, 0, null);
  try {
    const bytes = (await handle.stat()).size;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    const start = buffer.subarray(0, bytesRead);
    if (isFirstFormat(start)) return infoOf(folder, name, bytes, firstHeader(start));
    const header = v.safeParse(headerSchema, peekHeader(kind, start));
    return infoOf(folder, name, bytes, header.success ? header.output : null);
  } finally {
    await handle.close().catch(() => undefined);
  }
}

export function infoOf(folder: string, name: string, bytes: number, header: Partial<SnapshotFacts> | null): SnapshotInfo {
  const named = parseName(name);
  return {
    name, path: path.join(folder, name), at: named?.at ?? '', bytes,
    changes: header?.changes ?? named?.changes ?? 0,
    headHash: header?.headHash ?? null,
    why: header?.why ?? null,
  };
}
