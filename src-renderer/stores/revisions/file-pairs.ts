/**
 * Which new files are documents that are gone, renamed and edited. Their texts
 * are compared, each read once; where names were swapped, too, the file at a
 * document's path having another text altogether.
 */
import type { DocumentRecord } from '../../../src-common/core/claims/document-record.ts';
import { likeness } from '../../../src-common/core/revisions/likeness.ts';
import { pairDocuments } from '../../../src-common/core/revisions/pair-documents.ts';
import type { CorpusEntry } from '../../../src-common/contract/host-api.ts';
import type { Anchoring } from '../../workers/start-anchoring.ts';
import type { DocumentItem } from '../corpus-store.svelte.ts';
import { loadText } from '../text-loader.ts';
import { keptText, type FileFollowing } from './follow-document.ts';

/** A file that could be the document, and how much the texts have in common. */
export interface LikelyFile {
  file: CorpusEntry;
  likeness: number;
}

export interface FilePairs {
  /** By id of the document that is gone, or whose file has another text altogether. */
  sure: Map<string, LikelyFile>;
  /** Documents of which several files could be meant, or one that is not like enough. */
  asked: { record: DocumentRecord; files: LikelyFile[] }[];
}

/** A file at the path of a document with no more in common than this is not that document. */
const replacedBelow = 0.05;
/** So much of both texts is compared first, UTF-16 units. */
const beginning = 20_000;
/** A text that is so much shorter or longer is another one. */
const leastLength = 0.3;
/** So many new files are read; of more, those nearest in length. */
const mostRead = 300;
/** So many comparisons are remembered: files that are not taken are looked at by each check. */
const mostKept = 1000;

export class PairFinder {
  readonly #anchoring: Anchoring;
  readonly #shingles = new Map<string, Int32Array | null>();

  constructor(anchoring: Anchoring) {
    this.#anchoring = anchoring;
  }

  /**
   * @param gone documents with claims that have no file
   * @param changed documents whose path has another text
   * @param fresh files that no document is known of
   */
  async find(gone: readonly DocumentRecord[], changed: readonly FileFollowing[], fresh: readonly CorpusEntry[], itemOf: (file: CorpusEntry) => DocumentItem): Promise<FilePairs> {
    const pairs: FilePairs = { sure: new Map(), asked: [] };
    // A single file that changed where no other is missing or new is what it seems to be.
    const replaced = gone.length + fresh.length > 0 || changed.length > 1 ? await this.#replaced(changed, itemOf) : [];
    const all = [...gone, ...replaced.map(({ record }) => record)];
    const files = near([...fresh, ...replaced.map(({ file }) => file)], all);
    const documents = all.filter((record) => files.some((file) => shareOf(record, file) >= leastLength));
    if (documents.length === 0) return pairs;
    // One after the other: a thousand texts asked for at once keep the window from drawing, and are all held at the same time.
    const old: (Int32Array | null)[] = [];
    for (const record of documents) old.push(await this.#ofOld(record));
    const now: (Int32Array | null)[] = [];
    for (const file of files) now.push(await this.#ofFile(itemOf(file)));
    const { sure, asked } = pairDocuments(old, now);
    const isGone = new Set(gone);
    const likely = ({ fresh: at, likeness: share }: { fresh: number; likeness: number }): LikelyFile[] => {
      const file = files[at];
      return file ? [{ file, likeness: share }] : [];
    };
    for (const [at, pair] of sure) {
      const record = documents[at];
      const [found] = likely(pair);
      if (record && found) pairs.sure.set(record.id, found);
    }
    for (const [at, list] of asked) {
      const record = documents[at];
      // One that has a file at its path is followed there: nothing has to be asked.
      if (record && isGone.has(record)) pairs.asked.push({ record, files: list.flatMap(likely) });
    }
    return pairs;
  }

  async #replaced(changed: readonly FileFollowing[], itemOf: (file: CorpusEntry) => DocumentItem): Promise<FileFollowing[]> {
    const found: FileFollowing[] = [];
    for (const following of changed) {
      const { record, file } = following;
      if (await this.#beginsAlike(record, itemOf(file))) continue;
      const [old, now] = [await this.#ofOld(record), await this.#ofFile(itemOf(file))];
      if (old && now && likeness(old, now) < replacedBelow) found.push(following);
    }
    return found;
  }

  /** Most files are edited here and there: that is seen at their beginnings, and long texts need not be compared as wholes. */
  async #beginsAlike(record: DocumentRecord, item: DocumentItem): Promise<boolean> {
    const texts = await Promise.all([keptText(record), textOf(item)]);
    const [old, now] = await this.#anchoring((calls) => Promise.all(texts.map((text) => calls.call('shingles', { text: (text ?? '').slice(0, beginning) }))));
    return old !== undefined && now !== undefined && likeness(old, now) >= replacedBelow;
  }

  #ofOld(record: DocumentRecord): Promise<Int32Array | null> {
    return this.#of(record.textSha256, () => keptText(record));
  }

  #ofFile(item: DocumentItem): Promise<Int32Array | null> {
    return this.#of(item.textSha256, () => textOf(item));
  }

  async #of(textSha256: string, read: () => Promise<string | null>): Promise<Int32Array | null> {
    const known = this.#shingles.get(textSha256);
    // A text that is nowhere is not asked for at every check.
    if (known !== undefined) return known;
    const text = await read();
    const shingles = text === null ? null : await this.#anchoring((calls) => calls.call('shingles', { text }));
    if (this.#shingles.size >= mostKept) this.#shingles.clear();
    this.#shingles.set(textSha256, shingles);
    return shingles;
  }
}

function textOf(item: DocumentItem): Promise<string | null> {
  return loadText(item).then(({ text }) => text, () => null);
}

/** The files that can be one of the documents, by their lengths. */
function near(files: readonly CorpusEntry[], documents: readonly DocumentRecord[]): CorpusEntry[] {
  return files.map((file) => ({ file, share: Math.max(0, ...documents.map((record) => shareOf(record, file))) }))
    .filter(({ share }) => share >= leastLength)
    .sort((a, b) => b.share - a.share)
    .slice(0, mostRead)
    .map(({ file }) => file);
}

/** How long the shorter one is of the longer one, 0 to 1. */
function shareOf(record: { length: number }, file: { length: number }): number {
  return Math.min(record.length, file.length) / Math.max(1, record.length, file.length);
}
