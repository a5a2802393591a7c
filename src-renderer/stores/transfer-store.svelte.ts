/** Sets out to files and files in to the workspace. */
import { jsonEqual } from '../../src-common/core/claims/json-equal.ts';
import type { AnnotationSet, SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import type { Change, Operation, RecordType, RecordTypes } from '../../src-common/core/claims/change.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import type { AnswerRecords } from '../../src-common/core/claims/review.ts';
import type { Json } from '../../src-common/core/claims/json.ts';
import { exportSet, readPortable } from '../../src-common/core/formats/exchange.ts';
import type { Format, LostFeature } from '../../src-common/core/formats/format.ts';
import { fromPortable } from '../../src-common/core/formats/from-portable.ts';
import { DocumentMatcher } from '../../src-common/core/formats/match-document.ts';
import { documentsNeeded } from '../../src-common/core/formats/portable-answers.ts';
import type { FormatProblem } from '../../src-common/core/formats/problem.ts';
import { noAnswers } from '../../src-common/core/formats/to-portable.ts';
import { w3cFormat } from '../../src-common/core/formats/w3c/w3c-format.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { reviewContents } from '../../src-common/core/review/review-contents.ts';
import { documentOperations } from './document-operations.ts';
import { importedDocument } from './imported-document.ts';
import { errorWords } from './error-words.ts';
import { setContents } from './set-contents.ts';
import { isReviewOnly, planAnswers, type PendingReview } from './review-import.ts';
import type { Session } from './session.svelte.ts';
import { loadText } from './text-loader.ts';

/** What an import would do, shown before anything is stored. */
export interface PendingImport {
  file: string;
  set: AnnotationSet;
  /** What its author said in it beside the claims. */
  answers?: AnswerRecords;
  operations: Operation[];
  claims: { added: number; changed: number; same: number };
  sources: { added: number; kept: number };
  documents: number;
  notes: readonly FormatProblem[];
  isOwn: boolean;
}

/** A file that was refused, with the reasons. */
export interface RefusedImport {
  file: string;
  problems: readonly FormatProblem[];
}

/** Larger files are refused by the host before they are read. */
const maxImportBytes = 64 * 1024 * 1024;

export class TransferStore {
  pending = $state.raw<PendingImport | null>(null);
  refused = $state.raw<RefusedImport | null>(null);
  /** A review in a file of its own. */
  review = $state.raw<PendingReview | null>(null);
  busy = $state<'import' | 'export' | null>(null);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Sets that can be exported: one's own first. */
  get sets(): SetRecord[] {
    const me = this.#session.analystId;
    return [...(this.#session.workspace?.records.sets.values() ?? [])].sort((a, b) => Number(b.author.id === me) - Number(a.author.id === me) || a.name.localeCompare(b.name));
  }

  /** Asks where, then writes. Answers what the file does not hold, or null when cancelled or failed (and said). */
  async export(set: SetRecord, format: Format): Promise<{ path: string; lost: LostFeature[] } | null> {
    const session = this.#session;
    this.busy = 'export';
    try {
      session.flush();
      await session.workspace?.settled();
      const contents = setContents(set, session.workspace!.records);
      // What one decided and replied goes back with one's own set: the reviewers see it there.
      const answers = set.author.id === session.analystId ? reviewContents(session.workspace!.records, session.analystId, set.id).answers : noAnswers;
      const texts = new Map<Urn, string>();
      for (const document of contents.documents) {
        const item = session.items.find((other) => other.id === document.id);
        if (item) texts.set(document.id, (await loadText(item)).text);
      }
      const written = exportSet(format, contents, { texts, answers, codebook: session.codebook, generatedAt: new Date().toISOString(), version: session.info?.version ?? '' });
      const saved = await session.host.call('files.save', {
        title: t('app.export.title'),
        suggestedName: `${fileName(set.name)}.${format.extensions[0] ?? 'txt'}`,
        filters: [{ label: t(format.labelKey), extensions: format.extensions }],
        content: written.content,
      });
      if (!saved) return null;
      void session.backups.write();
      return { path: saved.path, lost: written.lost };
    } catch (error) {
      session.notices.error(t('app.export.failed', { detail: errorWords(error) }));
      return null;
    } finally {
      this.busy = null;
    }
  }

  async chooseImport(): Promise<void> {
    const session = this.#session;
    session.flush();
    try {
      const file = await session.host.call('files.open', {
        title: t('app.import.choose'),
        filters: [{ label: t('report.formatW3c'), extensions: w3cFormat.extensions }],
        maxBytes: maxImportBytes,
      });
      if (file) await this.read(file.name, file.content);
    } catch (error) {
      session.notices.error(errorWords(error));
    }
  }

  /** Reads a file and says what it would do. Nothing is stored yet. */
  async read(file: string, content: string): Promise<void> {
    const session = this.#session;
    this.busy = 'import';
    try {
      const portable = readPortable(w3cFormat, content, { codebook: session.codebook, name: file.replace(/\.[^.]+$/, ''), readAt: new Date().toISOString() });
      if (!portable.ok) {
        this.refused = { file, problems: portable.problems };
        return;
      }
      const matcher = new DocumentMatcher(session.items.map((item) => ({ item, path: item.path, textSha256: item.textSha256, sha256: (item.record ?? item.entry)?.sha256 ?? '' })));
      const wanted = documentsNeeded(portable.set);
      const known = [];
      for (const document of portable.set.documents) {
        const match = wanted.has(document.id) ? matcher.match(document).document : null;
        if (!match) continue;
        // Only what the set speaks of becomes a record: looking up an outlet goes through all sources.
        const { record } = documentOperations(match.item, session.workspace!.records.sources.values());
        known.push({ record, text: (await loadText(match.item)).text });
      }
      const placed = fromPortable(portable.set, known);
      if (!placed.ok) {
        this.refused = { file, problems: [...portable.problems, ...placed.problems] };
        return;
      }
      const taken = this.#takenIds(placed.set);
      if (taken.length > 0) {
        this.refused = { file, problems: taken };
        return;
      }
      const notes = [...portable.problems, ...placed.problems];
      const { plan, problems } = planAnswers(placed.set, placed.answers, session.workspace!.records, session.analyst.id);
      if (problems.length > 0) this.refused = { file, problems };
      else if (!isReviewOnly(placed.set, placed.answers)) this.pending = this.#plan(file, placed.set, notes, placed.set.author.id === session.analystId, placed.answers);
      else if (plan.operations.length > 0) this.review = { file, by: placed.set.author.name, plan, notes };
      else session.notices.info(t('review.import.nothing', { file }));
    } catch (error) {
      session.notices.error(t('app.import.failed', { file, detail: errorWords(error) }));
    } finally {
      this.busy = null;
    }
  }

  /**
   * Stores the pending import as one Change.
   *
   * @param asMine take over the identity of the set's author: work continued on another machine
   */
  async accept(asMine: boolean): Promise<void> {
    const session = this.#session;
    const pending = this.pending;
    if (!pending || this.busy) return;
    this.busy = 'import';
    let change: Change | null;
    try {
      if (asMine) await session.becomeAuthor(pending.set.author);
      const { operations } = asMine ? this.#plan(pending.file, pending.set, pending.notes, true, pending.answers) : pending;
      change = session.workspace?.edit(session.analyst.id, operations, 'import') ?? null;
      // From here on it is stored: there is nothing left to accept or to cancel.
      this.pending = null;
    } catch (error) {
      session.notices.error(t('app.import.failed', { file: pending.file, detail: errorWords(error) }));
      return;
    } finally {
      this.busy = null;
    }
    for (const document of pending.set.documents) {
      const item = session.items.find((other) => other.id === document.id);
      if (item) await session.keepText(item);
    }
    session.notices.info(t('app.import.done', { count: pending.claims.added + pending.claims.changed, name: pending.set.name }), change ? { label: t('app.undo'), run: () => session.act.undo(change) } : undefined);
  }

  /** Ids of the file that belong to records of another analyst here: nobody's work is replaced by somebody else's. */
  #takenIds(set: AnnotationSet): FormatProblem[] {
    const records = this.#session.workspace!.records;
    const problems: FormatProblem[] = [];
    const refuse = (message: string): void => void problems.push({ level: 'problem', path: '', message });
    const there = records.sets.get(set.id);
    if (there && there.author.id !== set.author.id) refuse(t('app.import.setTaken', { name: there.name, author: there.author.name }));
    for (const claim of set.claims) {
      const mine = records.claims.get(claim.id);
      if (!mine || mine.setId === set.id) continue;
      refuse(t('app.import.claimTaken', { words: mine.spans[0]?.exact.slice(0, 60) ?? '', author: records.sets.get(mine.setId)?.author.name ?? '' }));
    }
    return problems;
  }

  #plan(file: string, set: AnnotationSet, notes: readonly FormatProblem[], isOwn: boolean, answers: AnswerRecords = noAnswers): PendingImport {
    const records = this.#session.workspace!.records;
    const operations: Operation[] = [];
    const put = <T extends RecordType>(type: T, record: RecordTypes[T], there: RecordTypes[T] | undefined): 'added' | 'changed' | 'same' => {
      if (there && jsonEqual(there as unknown as Json, record as unknown as Json)) return 'same';
      operations.push({ type, id: record.id, field: '', before: (there ?? null) as unknown as Json, after: record as unknown as Json });
      return there ? 'changed' : 'added';
    };
    const { claims, sources, documents, ...record } = set;
    // A document or source that is here already stays as it is here, unless the file continues one's own work.
    const sourceCount = { added: 0, kept: 0 };
    for (const source of sources) {
      const there = records.sources.get(source.id);
      if (there && !isOwn) sourceCount.kept += 1;
      else if (put('source', source, there) === 'added') sourceCount.added += 1;
      else sourceCount.kept += 1;
    }
    for (const document of documents) {
      const item = this.#session.items.find((other) => other.id === document.id);
      if (!records.documents.has(document.id)) operations.push(...importedDocument(document, item, [...records.sources.values(), ...sources], isOwn));
    }
    put('set', record, records.sets.get(set.id));
    const claimCount = { added: 0, changed: 0, same: 0 };
    for (const claim of claims) claimCount[put('claim', claim, records.claims.get(claim.id))] += 1;
    operations.push(...planAnswers(set, answers, records, this.#session.analyst.id).plan.operations);
    return { file, set, answers, operations, claims: claimCount, sources: sourceCount, documents: documents.length, notes, isOwn };
  }
}

function fileName(name: string): string {
  return name.trim().toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/^-|-$/g, '') || 'annotations';
}
