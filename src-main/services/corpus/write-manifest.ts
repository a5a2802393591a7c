/**
 * Writes what the analyst knows of the documents into `corpus.json`, because he
 * asked for it. What the file says beyond that (documents not named now, members
 * this program does not know) stays in it.
 */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { ManifestDocument } from '../../../src-common/contract/host-api.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { isEdtf } from '../../../src-common/core/claims/edtf-date.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { writeFileAtomic } from '../atomic-write.ts';
import { readUtf8 } from '../files.ts';
import { jsonErrorAt } from './json-error.ts';
import { isLanguageTag, isWebAddress, manifestFormat, manifestOffsets, parseManifest, type ManifestRegion } from './manifest.ts';
import { maxDocumentBytes } from './read-document.ts';
import { manifestName } from './walk.ts';

type JsonObject = Record<string, unknown>;

/** Words kept beside a region to check it by: all of a short one, both ends of a long one. */
const wholeUpTo = 60;
const endLength = 24;

/**
 * @param root real path of the corpus folder
 * @param title of a new manifest
 * @param textOf the text that a document's offsets belong to; throws HostError where it cannot be had
 * @returns the path of the file
 * @throws HostError `manifestInvalid` (a manifest is there that cannot be read: it is not overwritten),
 *   `badCall` (a fact that no manifest may hold), `writeFailed`
 */
export async function writeManifest(
  root: string,
  title: string,
  documents: ManifestDocument[],
  textOf: (path: string) => Promise<string>,
): Promise<string> {
  const file = path.join(root, manifestName);
  const previous = await readPrevious(file);
  const order: string[] = [];
  const byPath = new Map<string, JsonObject>();
  for (const known of previous.documents) {
    const at = typeof known['path'] === 'string' ? known['path'].normalize('NFC') : `\0${order.length}`;
    if (byPath.has(at)) continue;
    order.push(at);
    byPath.set(at, known);
  }
  for (const [index, document] of documents.entries()) {
    refuseBadFacts(document, index);
    const text = document.regions.length > 0 ? await textOf(document.path) : '';
    const regions = document.regions.map((region, at) => withWords(region, text, `documents.${index}.regions.${at}`));
    if (!byPath.has(document.path)) order.push(document.path);
    byPath.set(document.path, { ...byPath.get(document.path), ...document, regions });
  }
  const content = {
    title, ...previous.file,
    attest: manifestFormat, offsets: manifestOffsets,
    documents: order.map((at) => byPath.get(at)),
  };
  await writeFileAtomic(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}

async function readPrevious(file: string): Promise<{ file: JsonObject; documents: JsonObject[] }> {
  const stats = await lstat(file).catch(() => null);
  if (!stats) return { file: {}, documents: [] };
  // A link could lead the write out of the folder.
  if (!stats.isFile()) {
    throw new HostError('manifestInvalid', { path: file, detail: t(stats.isSymbolicLink() ? 'errors.manifest.link' : 'errors.manifest.isFolder') });
  }
  const text = await readUtf8(file, maxDocumentBytes);
  const broken = jsonErrorAt(text);
  if (broken) throw new HostError('manifestInvalid', { path: file, detail: t('errors.manifest.json', broken) });
  const whole: unknown = JSON.parse(text);
  // Not a manifest at all (another version, another program's file of this name): parseManifest says why.
  const shape = parseManifest(text);
  if (!isObject(whole) || !Array.isArray(whole['documents']) || whole['attest'] !== manifestFormat) {
    throw new HostError('manifestInvalid', { path: file, detail: shape.problems[0]?.detail ?? '' });
  }
  return { file: whole, documents: whole['documents'].filter(isObject) };
}

function refuseBadFacts(document: ManifestDocument, index: number): void {
  const refuse = (field: string, detail: string): never => {
    throw new HostError('badCall', { call: 'corpus.writeManifest', path: `documents.${index}.${field}`, detail });
  };
  const { publishedOn, url, language } = document;
  if (publishedOn !== null && !isEdtf(publishedOn)) refuse('publishedOn', t('errors.manifest.notEdtf', { value: publishedOn }));
  if (url !== null && !isWebAddress(url)) refuse('url', t('errors.manifest.notUrl', { value: url }));
  if (language !== null && !isLanguageTag(language)) refuse('language', t('errors.manifest.notLanguage', { value: language }));
}

function withWords(region: ManifestDocument['regions'][number], text: string, field: string): ManifestRegion {
  const { kind, start, end } = region;
  if (end > text.length) {
    throw new HostError('badCall', { call: 'corpus.writeManifest', path: field, detail: `the text ends at ${text.length}` });
  }
  const words = text.slice(start, end);
  return words.length <= wholeUpTo
    ? { kind, start, end, exact: words }
    : {
        kind, start, end,
        // Never half a surrogate pair: a person reads these.
        begins: words.slice(0, endLength).replace(/[\ud800-\udbff]$/, ''),
        ends: words.slice(-endLength).replace(/^[\udc00-\udfff]/, ''),
      };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
