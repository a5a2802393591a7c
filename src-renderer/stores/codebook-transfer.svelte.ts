/** The codebook out to a JSON file, and one in from a file after its differences were shown. */
import type { Codebook } from '../../src-common/core/claims/codebook.ts';
import type { CodebookEdit } from '../../src-common/core/codebook/codebook-edit.ts';
import { readCodebookFile, writeCodebookFile } from '../../src-common/core/codebook/codebook-file.ts';
import { diffCodebooks, type Difference } from '../../src-common/core/codebook/diff-codebooks.ts';
import type { Touched } from '../../src-common/core/codebook/edit-codebook.ts';
import type { FormatProblem } from '../../src-common/core/formats/problem.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { errorWords } from './error-words.ts';
import type { Session } from './session.svelte.ts';

export type CodebookImport =
  | { kind: 'refused'; file: string; problems: readonly FormatProblem[] }
  | { kind: 'ready'; file: string; edit: CodebookEdit; version: number; differences: readonly Difference[]; touched: Touched };

const filters = (): { label: string; extensions: string[] }[] => [{ label: t('codebook.fileKind'), extensions: ['json'] }];
/** A codebook is some kilobytes. */
const maxBytes = 8 * 1024 * 1024;

export class CodebookTransfer {
  pending = $state.raw<CodebookImport | null>(null);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  async export(): Promise<void> {
    const session = this.#session;
    session.flush();
    const { codebook } = session;
    try {
      const saved = await session.host.call('files.save', {
        title: t('codebook.exportTitle'), suggestedName: `${t('codebook.fileName', { version: codebook.version })}.json`, filters: filters(), content: writeCodebookFile(codebook),
      });
      if (saved) session.notices.info(t('codebook.exported', { path: saved.path }));
    } catch (error) {
      session.notices.error(errorWords(error));
    }
  }

  /** Asks for a file and says what it would change. Nothing is stored yet. */
  async choose(): Promise<void> {
    const session = this.#session;
    session.flush();
    try {
      const file = await session.host.call('files.open', { title: t('codebook.importTitle'), filters: filters(), maxBytes });
      if (!file) return;
      this.pending = this.#plan(file.name, file.content);
      session.dialog = 'codebook-import';
    } catch (error) {
      session.notices.error(errorWords(error));
    }
  }

  accept(): void {
    const { pending } = this;
    this.close();
    if (pending?.kind === 'ready') this.#session.terms.tell(pending.edit);
  }

  close(): void {
    this.pending = null;
    this.#session.dialog = null;
  }

  #plan(file: string, content: string): CodebookImport {
    const read = readCodebookFile(content);
    if (!read.ok) return { kind: 'refused', file, problems: read.problems };
    const edit = replaceBy(read.codebook);
    const change = this.#session.terms.preview(edit);
    if (!change.ok) throw new Error(`a whole codebook was refused: ${change.problem}`);
    return { kind: 'ready', file, edit, version: read.codebook.version, differences: diffCodebooks(this.#session.codebook, change.next), touched: change.touched };
  }
}

function replaceBy({ version, evidence, tags, reasons }: Codebook): CodebookEdit {
  return { kind: 'replace', version, lists: { evidence, tags, reasons } };
}
