/** Sets, from files or from the workspace, made ready to be compared: which documents are the same, who has read what, who is called what. */
import type { Analyst } from '../claims/annotation-set.ts';
import { builtInCodebook, type CodebookInForce } from '../claims/codebook.ts';
import type { Source } from '../claims/source.ts';
import type { PortableDocument } from '../formats/portable-set.ts';
import { t } from '../messages/translate.ts';
import type { AgreementDocument, AgreementInput, Annotator, CodedClaim, Stretch } from './agreement-input.ts';

/** The part of a set that agreement is about. A set as read from a file fits. */
export interface SetToCompare {
  author: Pick<Analyst, 'name'>;
  claims: readonly (Omit<CodedClaim, 'spans'> & { spans: readonly { start: number | null; end: number | null }[] })[];
  sources: readonly Source[];
  documents: readonly DocumentToCompare[];
}

export interface DocumentToCompare extends Pick<PortableDocument, 'id' | 'iri' | 'path' | 'sha256' | 'textSha256'> {
  details: { length: number; regions: readonly Stretch[]; publishedOn: string | null } | null;
}

export interface ComparedSet {
  /** The file it came in: tells two sets of one author apart. */
  file: string;
  set: SetToCompare;
}

/** A claim of another tool's file that gives words and no place: without the text it cannot be compared. */
export interface Unplaced {
  file: string;
  id: string;
}

export interface InputMade {
  input: AgreementInput;
  unplaced: Unplaced[];
  /** Documents of one path whose texts differ: they are compared as two documents. */
  differing: string[];
}

/**
 * @param isShared only documents that a set has claims in count as read by its annotator; else every document counts for all
 * @param today ISO date or date-time
 */
export function agreementInput(sets: readonly ComparedSet[], isShared: boolean, today: string, codebook: CodebookInForce = builtInCodebook): InputMade {
  const documents = new DocumentList();
  const keys = sets.map(({ set }) => new Map<string, string>(set.documents.map((document) => [document.id, documents.keyOf(document)])));
  const used = new Set(sets.flatMap(({ set }, index) => set.claims.map(({ documentId }) => keys[index]?.get(documentId) ?? documentId)));
  const names = namesOf(sets);
  const unplaced: Unplaced[] = [];
  const annotators = sets.map(({ file, set }, index): Annotator => {
    const claims = set.claims.map((claim): CodedClaim => {
      if (claim.kind === 'claim' && claim.spans.some(({ start, end }) => start === null || end === null)) unplaced.push({ file, id: claim.id });
      const documentId = keys[index]?.get(claim.documentId) ?? claim.documentId;
      if (documentId === claim.documentId && isInOrder(claim)) return claim;
      const spans = claim.spans.map(({ start, end }): Stretch => ({ start: start ?? 0, end: end ?? 0 }));
      return { ...claim, documentId, spans: spans.sort((a, b) => a.start - b.start) };
    });
    return {
      name: names[index] ?? file,
      claims,
      sources: new Map(set.sources.map((source) => [source.id, source])),
      read: isShared ? new Set(claims.map(({ documentId }) => documentId)) : used,
    };
  });
  return {
    input: { annotators, documents: documents.list().filter(({ id }) => used.has(id)), codebook, today },
    unplaced,
    differing: documents.differing,
  };
}

/** Whether a claim is ready as it is: a hundred thousand of them need not be made anew. */
function isInOrder(claim: SetToCompare['claims'][number]): claim is CodedClaim {
  return claim.spans.every(({ start, end }, at) => start !== null && end !== null && (at === 0 || (claim.spans[at - 1]?.start ?? 0) <= start));
}

interface Known {
  wanted: DocumentToCompare;
  made: AgreementDocument & { regions: Stretch[] };
}

/** The documents of all sets, each text once. Offsets belong to a text, so another text is another document. */
class DocumentList {
  readonly differing: string[] = [];
  readonly #known: Known[] = [];
  readonly #byText = new Map<string, Known>();

  keyOf(wanted: DocumentToCompare): string {
    const same = this.#sameAs(wanted);
    const name = wanted.path ?? wanted.iri ?? wanted.id;
    const regions = wanted.details?.regions ?? [];
    if (same) {
      same.made.regions.push(...regions);
      same.made.length ??= wanted.details?.length ?? null;
      same.made.publishedOn ??= wanted.details?.publishedOn ?? null;
      return same.made.id;
    }
    if (wanted.path !== null && this.#known.some((known) => known.wanted.path === wanted.path)) this.differing.push(wanted.path);
    const { length = null, publishedOn = null } = wanted.details ?? {};
    // The id of a file of another tool may be any document's: a number keeps them apart.
    const id = this.#known.some(({ made }) => made.id === wanted.id) ? `${wanted.id} ${this.#known.length}` : wanted.id;
    const known = { wanted, made: { id, name, length, publishedOn, regions: [...regions] } };
    this.#known.push(known);
    if (wanted.textSha256 !== null) this.#byText.set(wanted.textSha256, known);
    return id;
  }

  /** The first one that is the same. Where every text is known, its hash is all that counts, and twenty sets over a corpus are soon gone through. */
  #sameAs(wanted: DocumentToCompare): Known | undefined {
    if (wanted.textSha256 !== null && this.#byText.size === this.#known.length) return this.#byText.get(wanted.textSha256);
    return this.#known.find((known) => isSame(known.wanted, wanted));
  }

  list(): AgreementDocument[] {
    return this.#known.map(({ made }) => made).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }
}

/** The same text; where a file does not know it, the same bytes, address or path. */
function isSame(one: DocumentToCompare, other: DocumentToCompare): boolean {
  if (one.textSha256 !== null && other.textSha256 !== null) return one.textSha256 === other.textSha256;
  if (one.sha256 !== null && other.sha256 !== null) return one.sha256 === other.sha256;
  if (one.path !== null && other.path !== null) return one.path === other.path;
  return (one.iri ?? one.path) === (other.iri ?? other.path) && (one.iri ?? one.path) !== null;
}

/** Authors' names; two sets of one author are told apart by their files, a file that is named twice by a number. */
function namesOf(sets: readonly ComparedSet[]): string[] {
  const names = sets.map(({ set }) => set.author.name);
  const withFiles = sets.map(({ file }, index) => {
    const name = names[index] ?? '';
    return names.filter((other) => other === name).length === 1 ? name : t('agreement.nameInFile', { name, file });
  });
  return withFiles.map((name, index) => {
    const times = withFiles.slice(0, index + 1).filter((other) => other === name).length;
    return times === 1 ? name : t('agreement.nameAgain', { name, times });
  });
}
