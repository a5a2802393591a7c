/**
 * The history of one claim as a file that somebody else can check: in words,
 * and with the Changes themselves, whose hashes are computed over their
 * canonical JSON (RFC 8785).
 */
import type { ChainCheck } from '../claims/change-log.ts';
import type { Change } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import type { Json } from '../claims/json.ts';
import type { DocumentRecord } from '../claims/document-record.ts';
import { t } from '../messages/translate.ts';
import { changesOf, historyOf, type HistoryEntry } from './claim-history.ts';
import { isLinkEvent, linkEventWords } from './link-history.ts';
import { valueWords, type HistoryLookups } from './value-words.ts';

export const historyFormat = 'claim-history/1';

export interface HistoryFileContext extends HistoryLookups {
  /** Every Change of the log, in order. */
  changes: readonly Change[];
  chain: ChainCheck;
  document: DocumentRecord | undefined;
  names: ReadonlyMap<string, string>;
  generatedAt: string;
}

export function historyFile(claim: Pick<Claim, 'id'>, context: HistoryFileContext): string {
  const { changes, chain, document, names } = context;
  const content = {
    attest: historyFormat,
    generated: context.generatedAt,
    claim: claim.id,
    document: document ? { path: document.path, sha256: document.sha256, textSha256: document.textSha256 } : null,
    chain: chain.ok
      ? { whole: true, changes: chain.head?.sequence ?? 0, headHash: chain.head?.hash ?? null }
      : { whole: false, brokenAt: chain.at, reason: chain.reason },
    proves: t('history.proves'),
    entries: historyOf(changes, claim.id).map((entry) => ({
      sequence: entry.sequence,
      at: entry.at,
      by: names.get(entry.actor) ?? entry.actor,
      kind: entry.kind,
      event: entry.event,
      ...(entry.event === 'field'
        ? { field: entry.field, from: valueWords(entry.field, entry.before, context), to: valueWords(entry.field, entry.after, context) }
        : {}),
      ...speakerOf(entry),
      ...(isLinkEvent(entry.event) ? { words: linkEventWords({ ...entry, event: entry.event }, claim.id, (id) => id) } : {}),
      hash: entry.hash,
    })),
    changes: changesOf(changes, claim.id),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Who said it, where that is somebody else than who brought it in by a file. */
function speakerOf({ actor, after }: HistoryEntry): { saidBy?: string } {
  if (after === null || typeof after !== 'object' || Array.isArray(after)) return {};
  const { reviewer, author, by } = after as Partial<Record<'reviewer' | 'author' | 'by', Json>>;
  const speaker = reviewer ?? author ?? by ?? null;
  if (speaker === null || typeof speaker !== 'object' || Array.isArray(speaker)) return {};
  const { id, name } = speaker;
  return id !== actor && typeof name === 'string' ? { saidBy: name } : {};
}
