/**
 * Snapshots of the program's first versions, when they were called backups: two
 * gzip members (RFC 1952, 2.2), a line of JSON with the hash and the content.
 * They are only read.
 */
import { promisify } from 'node:util';
import { constants as zlib, gunzip, gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { t } from '../../../src-common/core/messages/translate.ts';
import { sha256Hex } from '../corpus/read-document.ts';

const inflate = promisify(gunzip);

const headerSchema = v.object({
  attestBackup: v.literal(1),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  changes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  headHash: v.nullable(v.string()),
});

export interface FirstHeader {
  changes: number;
  headHash: string | null;
}

/** Whether a file is one of these: no other begins as gzip does. */
export function isFirstFormat(start: Buffer): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** The header, of which no more need have been read than the start of the file; null where it cannot be read. */
export function firstHeader(start: Buffer): FirstHeader | null {
  try {
    // The second member is cut off here: what can be inflated is inflated, with no complaint about the rest.
    return parse(gunzipSync(start, { finishFlush: zlib.Z_SYNC_FLUSH }))?.header ?? null;
  } catch {
    return null;
  }
}

/** @returns the content, or why there is none: the end of a sentence */
export async function readFirstFormat(bytes: Buffer): Promise<{ ok: true; header: FirstHeader; content: string } | { ok: false; detail: string }> {
  const plain = await inflate(bytes).catch(() => null);
  if (!plain) return { ok: false, detail: t('errors.sealed.cut') };
  const parsed = parse(plain);
  if (!parsed) return { ok: false, detail: t('errors.sealed.notOurs') };
  const content = plain.subarray(parsed.end + 1);
  if (sha256Hex(content) !== parsed.header.sha256) return { ok: false, detail: t('errors.sealed.altered') };
  return { ok: true, header: parsed.header, content: content.toString('utf8') };
}

function parse(plain: Buffer): { header: v.InferOutput<typeof headerSchema>; end: number } | null {
  const end = plain.indexOf(0x0a);
  try {
    const result = v.safeParse(headerSchema, JSON.parse(plain.subarray(0, Math.max(end, 0)).toString('utf8')));
    return result.success ? { header: result.output, end } : null;
  } catch {
    return null;
  }
}
