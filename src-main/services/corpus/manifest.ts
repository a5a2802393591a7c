/**
 * The manifest of a corpus, `corpus.json` beside the documents: what a reader
 * knows of them that their files do not say. It is written by people, so a
 * mistake costs the one field it is in and is told with its place; the corpus
 * opens all the same.
 */
import * as v from 'valibot';
import type { CorpusProblem, ManifestDocument } from '../../../src-common/contract/host-api.ts';
import { regionKinds, type RegionKind } from '../../../src-common/core/claims/document-record.ts';
import { isEdtf } from '../../../src-common/core/claims/edtf-date.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { jsonErrorAt } from './json-error.ts';
import { manifestName } from './walk.ts';

/** Format of the file; `offsets` in it names their unit: UTF-16 code units. */
export const manifestFormat = 'corpus/1';
export const manifestOffsets = 'utf-16';

/** A region as written: its place, and its own words to check the place by. */
export interface ManifestRegion {
  kind: RegionKind;
  start: number;
  end: number;
  exact?: string | undefined;
  begins?: string | undefined;
  ends?: string | undefined;
}
export interface ManifestFacts extends Omit<ManifestDocument, 'regions'> {
  /** Its place in the file, for messages: `documents[3]`. */
  field: string;
  regions: (ManifestRegion & { field: string })[];
}
export interface Manifest {
  documents: Map<string, ManifestFacts>;
  problems: CorpusProblem[];
}

const optionalText = v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(2_000))), null);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const fieldSchemas = {
  title: optionalText,
  outlet: optionalText,
  publishedOn: v.pipe(optionalText, v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed && dataset.value !== null && !isEdtf(dataset.value)) addIssue({ message: t('errors.manifest.notEdtf', { value: dataset.value.slice(0, 60) }) });
  })),
  url: v.pipe(optionalText, v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed && dataset.value !== null && !isWebAddress(dataset.value)) addIssue({ message: t('errors.manifest.notUrl', { value: dataset.value.slice(0, 60) }) });
  })),
  language: v.pipe(optionalText, v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed && dataset.value !== null && !isLanguageTag(dataset.value)) addIssue({ message: t('errors.manifest.notLanguage', { value: dataset.value.slice(0, 60) }) });
  })),
};

const pathSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(4_096), v.rawCheck(({ dataset, addIssue }) => {
  if (dataset.typed && !isInsidePath(dataset.value)) addIssue({ message: t('errors.manifest.notRelative', { value: dataset.value.slice(0, 60) }) });
}));

const words = v.exactOptional(v.pipe(v.string(), v.minLength(1)));
const regionSchema = v.pipe(
  v.object({ kind: v.picklist(regionKinds), start: count, end: count, exact: words, begins: words, ends: words }),
  v.check((region) => region.start < region.end, 'start must lie before end'),
  v.check((region) => region.exact !== undefined || (region.begins !== undefined && region.ends !== undefined), 'needs its words: exact, or begins and ends'),
);

const fileSchema = v.object({
  attest: v.literal(manifestFormat),
  offsets: v.optional(v.literal(manifestOffsets), manifestOffsets),
  documents: v.pipe(v.array(v.unknown()), v.maxLength(100_000)),
});

/** @param text content of `corpus.json`, without a byte order mark */
export function parseManifest(text: string): Manifest {
  const manifest: Manifest = { documents: new Map(), problems: [] };
  const tell = (detail: string): void => {
    manifest.problems.push({ path: manifestName, reason: 'manifest', detail });
  };

  const broken = jsonErrorAt(text);
  if (broken) {
    tell(t('errors.manifest.json', broken));
    return manifest;
  }
  const file = v.safeParse(fileSchema, JSON.parse(text), { abortEarly: true });
  if (!file.success) {
    tell(t('errors.manifest.shape', { field: v.getDotPath(file.issues[0]) ?? manifestName, detail: file.issues[0].message }));
    return manifest;
  }
  file.output.documents.forEach((raw, index) => {
    const document = parseDocument(raw, `documents[${index}]`, tell);
    if (!document) return;
    if (manifest.documents.has(document.path)) tell(t('errors.manifest.twice', { field: document.field, path: document.path }));
    else manifest.documents.set(document.path, document);
  });
  return manifest;
}

function parseDocument(raw: unknown, field: string, tell: (detail: string) => void): ManifestFacts | null {
  const leftOut = (at: string, detail: string): void => tell(t('errors.manifest.field', { field: at, detail }));
  const shape = v.safeParse(v.object({ path: pathSchema }), raw, { abortEarly: true });
  if (!shape.success) {
    leftOut(shape.issues[0].path ? `${field}.path` : field, shape.issues[0].message);
    return null;
  }
  const members = raw as Record<string, unknown>;
  const read = (name: keyof typeof fieldSchemas): string | null => {
    const result = v.safeParse(fieldSchemas[name], members[name], { abortEarly: true });
    if (result.success) return result.output === '' ? null : result.output;
    leftOut(`${field}.${name}`, result.issues[0].message);
    return null;
  };
  const document: ManifestFacts = {
    path: shape.output.path.normalize('NFC'), field,
    title: read('title'), outlet: read('outlet'), publishedOn: read('publishedOn'), url: read('url'), language: read('language'),
    regions: [],
  };
  const regions = members['regions'] ?? [];
  if (!Array.isArray(regions)) {
    leftOut(`${field}.regions`, 'must be a list');
    return document;
  }
  regions.forEach((region: unknown, index) => {
    const at = `${field}.regions[${index}]`;
    const result = v.safeParse(regionSchema, region, { abortEarly: true });
    if (result.success) document.regions.push({ ...result.output, field: at });
    else leftOut(at, `${v.getDotPath(result.issues[0]) ?? ''} ${result.issues[0].message}`.trim());
  });
  return document;
}

/** Whether the words at a region's offsets are the words it gives. */
export function regionFits(text: string, region: ManifestRegion): boolean {
  if (region.end > text.length) return false;
  const found = text.slice(region.start, region.end);
  if (region.exact !== undefined && found !== region.exact) return false;
  return found.startsWith(region.begins ?? '') && found.endsWith(region.ends ?? '');
}

function isInsidePath(value: string): boolean {
  return !/^([/\\]|[A-Za-z]:)/.test(value) && !value.includes('\0') && !value.split(/[/\\]/).includes('..');
}

export function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

export function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
