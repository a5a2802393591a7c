/** The bytes of an archive: a sealed file whose header is the manifest and whose body is one gzip member for each part. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { archiveLimits, type ArchiveManifest, type ArchivePart } from '../../../src-common/core/archive/archive-manifest.ts';
import type { Json } from '../../../src-common/core/claims/json.ts';
import { storedVersions } from '../../../src-common/core/records/stored-versions.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { sha256Hex } from '../corpus/read-document.ts';
import { seal, type SealedKind } from '../sealed-file.ts';

export const archiveKind: SealedKind = { name: 'archive', version: storedVersions.archive };

/** A part before it is packed: read only when its turn comes, as all of them do not fit into memory unpacked. */
export type PartSource =
  | { kind: 'history' | 'text'; read: () => Promise<Uint8Array> }
  | { kind: 'file'; path: string; read: () => Promise<Uint8Array> };

const deflate = promisify(gzip);

/** @throws HostError `archiveTooLarge`; whatever a source throws */
export async function packArchive(facts: Omit<ArchiveManifest, 'parts'>, sources: readonly PartSource[]): Promise<Buffer> {
  const parts: ArchivePart[] = [];
  const body: Buffer[] = [];
  let packed = 0;
  let bytes = 0;
  for (const { read, ...source } of sources) {
    const plain = await read();
    const member = await deflate(plain);
    packed += member.byteLength;
    bytes += plain.byteLength;
    const limit = archiveLimits.partBytes[source.kind];
    if (packed > archiveLimits.fileBytes || bytes > archiveLimits.allBytes || plain.byteLength > limit) {
      throw new HostError('archiveTooLarge', { limit: archiveLimits.allBytes / 1024 ** 2 });
    }
    parts.push({ ...source, bytes: plain.byteLength, packed: member.byteLength, sha256: sha256Hex(plain) });
    body.push(member);
  }
  return seal(archiveKind, { ...facts, parts } as unknown as Json, body);
}
