/**
 * What an archive of a workspace says of itself: whose log it holds, and its
 * parts in the order in which they lie, each with its hash.
 *
 * - history: the text of the whole workspace (records/workspace-file.ts). Sets,
 *   claims, reviews and codebook follow from it; they are not there a second
 *   time, as two truths could differ.
 * - file: a file of the corpus, byte for byte, under its path.
 * - text: what a document said that was tagged and whose file is gone or is
 *   another one now.
 */
import * as v from 'valibot';
import { isUrn, type Urn } from '../claims/identifiers.ts';

/** Limits of what is read: an archive may come from anybody. */
export const archiveLimits = {
  /** Of the whole file, packed. */
  fileBytes: 1024 ** 3,
  parts: 100_000,
  /** Of one part, unpacked. */
  partBytes: { history: 400 * 1024 ** 2, file: 16 * 1024 ** 2, text: 64 * 1024 ** 2 },
  /** Of all parts, unpacked. */
  allBytes: 2 * 1024 ** 3,
  pathLength: 1_000,
  nameBytes: 240,
} as const;

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const urn = v.custom<Urn>(isUrn);
const sizes = {
  /** Unpacked, and as it lies in the archive. */
  bytes: count,
  packed: count,
  /** Of the unpacked bytes. */
  sha256: hash,
};

const partSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('history'), ...sizes }),
  v.strictObject({ kind: v.literal('file'), path: v.string(), ...sizes }),
  v.strictObject({ kind: v.literal('text'), ...sizes }),
]);

const manifestSchema = v.strictObject({
  /** Of the corpus folder: what the folder is called into which the files go. */
  name: v.pipe(v.string(), v.maxLength(1_000)),
  program: v.pipe(v.string(), v.maxLength(100)),
  createdAt: v.pipe(v.string(), v.maxLength(100)),
  /** Who saved it. */
  analyst: v.nullable(v.strictObject({ id: urn, name: v.string(), colour: v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/)) })),
  workspaceId: v.pipe(v.string(), v.maxLength(1_000)),
  replica: urn,
  changes: count,
  headHash: v.nullable(hash),
  parts: v.pipe(v.array(partSchema), v.maxLength(archiveLimits.parts)),
});

export type ArchivePart = v.InferOutput<typeof partSchema>;
export type ArchiveManifest = v.InferOutput<typeof manifestSchema>;

/** Why a manifest is refused; `path` names the file it is about, or is empty. */
export interface ManifestProblem {
  reason: 'shape' | 'history' | 'too-large' | 'path' | 'path-twice';
  path: string;
}

/** @param bodyBytes of all that follows the manifest */
export function readArchiveManifest(header: unknown, bodyBytes: number): { ok: true; manifest: ArchiveManifest } | ({ ok: false } & ManifestProblem) {
  const read = v.safeParse(manifestSchema, header, { abortEarly: true });
  if (!read.success) return { ok: false, reason: 'shape', path: '' };
  const manifest = read.output;
  if (manifest.parts.filter(({ kind }) => kind === 'history').length !== 1) return { ok: false, reason: 'history', path: '' };
  let packed = 0;
  let bytes = 0;
  for (const part of manifest.parts) {
    packed += part.packed;
    bytes += part.bytes;
    if (part.bytes > archiveLimits.partBytes[part.kind] || bytes > archiveLimits.allBytes) return { ok: false, reason: 'too-large', path: part.kind === 'file' ? part.path : '' };
  }
  return packed === bodyBytes ? { ok: true, manifest } : { ok: false, reason: 'shape', path: '' };
}
