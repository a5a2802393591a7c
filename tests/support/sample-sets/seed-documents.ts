/** The seed corpus as the program lists it: every document with what the manifest says of it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { documentIdOf } from '../../../src-common/core/claims/identifiers.ts';
import type { KnownDocument } from '../../../src-common/core/formats/from-portable.ts';
import { decodeText, plainTextExtractor } from '../../../src-main/services/corpus/decode.ts';
import { parseManifest } from '../../../src-main/services/corpus/manifest.ts';
import { titleFromText } from '../../../src-main/services/corpus/title.ts';

const seeds = new URL('../../../seeds/', import.meta.url);

/** @param importedAt ISO 8601, UTC */
export function seedDocuments(importedAt: string): KnownDocument[] {
  const manifest = parseManifest(readFileSync(new URL('corpus.json', seeds), 'utf8'));
  if (manifest.problems.length > 0) throw new Error(`corpus.json: ${JSON.stringify(manifest.problems)}`);
  return [...manifest.documents.values()].map(({ path, title, publishedOn, url, language, regions }) => {
    const bytes = readFileSync(new URL(path, seeds));
    const decoded = decodeText(bytes);
    if ('problem' in decoded) throw new Error(`${path} cannot be read`);
    const { text, encoding } = decoded;
    const textSha256 = sha256(text);
    return {
      text,
      record: {
        id: documentIdOf(path, textSha256), path, title: title ?? titleFromText(text, path), mediaType: 'text/plain',
        sha256: sha256(bytes), textSha256, encoding, extractor: plainTextExtractor, length: text.length,
        outletSourceId: null, publishedOn, url, language,
        regions: regions.map(({ kind, start, end }) => ({ kind, start, end })),
        importedAt, revisionOf: null,
      },
    };
  });
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
