/** A small set over real text, for the tests of formats. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Analyst, AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import type { DocumentRecord } from '../../src-common/core/claims/document-record.ts';
import { documentIdOf, type Urn } from '../../src-common/core/claims/identifiers.ts';
import { describeSpan } from '../../src-common/core/anchoring/describe.ts';
import type { KnownDocument } from '../../src-common/core/formats/from-portable.ts';
import type { ReadOptions, WriteContext } from '../../src-common/core/formats/format.ts';

export const writeContext: WriteContext = { codebook: builtInCodebook, generatedAt: '2026-02-03T04:05:06.000Z', version: '0.1.0' };
export const readOptions: ReadOptions = { codebook: builtInCodebook, name: 'a file', readAt: '2026-03-04T05:06:07.000Z' };

/** Ids that say in a failure which record is meant: `id(7)` ends in 7. */
export function id(number: number): Urn {
  return `urn:uuid:00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export const analyst: Analyst = { id: id(1), name: 'Mira Kessler', colour: '#2458c5' };

export function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A document of the given text, as the corpus would describe it. */
export function documentOf(path: string, text: string): KnownDocument {
  const textSha256 = hash(text);
  const record: DocumentRecord = {
    id: documentIdOf(path, textSha256), path, title: path, mediaType: 'text/plain', sha256: textSha256, textSha256,
    encoding: 'utf-8', extractor: 'plain-text/1', length: text.length, outletSourceId: null, publishedOn: null,
    url: null, language: null, regions: [], importedAt: '2026-01-01T00:00:00.000Z', revisionOf: null,
  };
  return { record, text };
}

export function seed(name: string): KnownDocument {
  return documentOf(name, readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8'));
}

/** A claim on `start..end` with nothing filled in but what is given. */
export function claimOn({ record, text }: KnownDocument, start: number, end: number, fields: Partial<Claim> = {}): Claim {
  return {
    id: id(100 + start), setId: id(2), kind: 'claim', documentId: record.id, spans: fields.spans ?? [describeSpan(text, start, end)],
    statement: '', attribution: [], signals: [], statusOverride: null, markers: [], codebookVersion: 1,
    reliability: null, credibility: null, confidence: null, statedOn: null, tags: [], note: '',
    author: analyst.id, created: '2026-01-02T03:04:05.000Z', modified: '2026-01-02T03:04:06.000Z', revision: 1,
    ...fields,
  };
}

export function setOf(documents: KnownDocument[], claims: Claim[], fields: Partial<AnnotationSet> = {}): AnnotationSet {
  return {
    id: id(2), name: 'Mira', author: analyst, created: '2026-01-01T00:00:00.000Z', claims, relations: [], groups: [], sources: [],
    documents: documents.map(({ record }) => record), ...fields,
  };
}

export function textsOf(documents: KnownDocument[]): Map<Urn, string> {
  return new Map(documents.map(({ record, text }) => [record.id, text]));
}
