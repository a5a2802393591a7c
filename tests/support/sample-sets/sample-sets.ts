/** The two sample sets as files: content and name of each. Nothing in them depends on when or where they are made. */
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { exportSet } from '../../../src-common/core/formats/exchange.ts';
import type { KnownDocument } from '../../../src-common/core/formats/from-portable.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { buildSet } from './build-set.ts';
import { inesCalloway } from './ines-calloway/index.ts';
import type { JudgedSet } from './judgement.ts';
import { seedDocuments } from './seed-documents.ts';
import { tomaszBreuer } from './tomasz-breuer/index.ts';

export const judgedSets = [inesCalloway, tomaszBreuer] as const;

/** When both analysts took the corpus in. */
export const importedAt = '2026-10-12T08:00:00.000Z';
const generatedAt = '2026-10-14T16:00:00.000Z';
/** Of the program whose writer made the files; not the version of today, which would change them at every release. */
const version = '0.1.0';

export interface SampleSet {
  judged: JudgedSet;
  set: AnnotationSet;
  /** Below `seeds/annotations`. */
  fileName: string;
  content: string;
}

export function sampleSets(documents: readonly KnownDocument[] = seedDocuments(importedAt)): SampleSet[] {
  return judgedSets.map((judged) => {
    const set = buildSet(judged, documents);
    return { judged, set, fileName: `${judged.slug}.jsonld`, content: fileOf(set, documents) };
  });
}

/** The claims of a sample set as a file, before anything was said of them together: no relation, no group. */
export function fileWithoutLinks({ set }: Pick<SampleSet, 'set'>): string {
  return fileOf({ ...set, relations: [], groups: [] }, seedDocuments(importedAt));
}

function fileOf(set: AnnotationSet, documents: readonly KnownDocument[]): string {
  const texts = new Map(documents.map(({ record, text }) => [record.id, text]));
  return exportSet(w3cFormat, set, { codebook: builtInCodebook, generatedAt, version, texts }).content;
}
