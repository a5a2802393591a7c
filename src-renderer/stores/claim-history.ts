/** The history of a claim, for the dialog that shows it and the file that hands it over. */
import { verifyChain, type ChainCheck } from '../../src-common/core/claims/change-log.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { Change } from '../../src-common/core/claims/change.ts';
import { historyOf, type HistoryEntry } from '../../src-common/core/history/claim-history.ts';
import { historyFile } from '../../src-common/core/history/history-file.ts';
import type { HistoryLookups } from '../../src-common/core/history/value-words.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import type { Session } from './session.svelte.ts';
import { whenWords } from './when-words.ts';

export interface ClaimHistory {
  entries: HistoryEntry[];
  changes: Change[];
  chain: ChainCheck;
}

/** The whole log, with what is being typed. @throws StoreError */
export async function loggedChanges(session: Session): Promise<Change[]> {
  session.flush();
  return (await session.workspace?.changes()) ?? [];
}

/** Reads the whole log and checks it. @throws StoreError */
export async function loadHistory(session: Session, claim: Claim): Promise<ClaimHistory> {
  const changes = await loggedChanges(session);
  return { entries: historyOf(changes, claim.id).filter((entry) => isShown(session, claim, entry)), changes, chain: verifyChain(changes) };
}

/** Whether somebody else's part in it may be seen: where what colleagues wrote is hidden, so is what they said of the claim. */
function isShown({ workspace }: Session, claim: Claim, { before, after }: HistoryEntry): boolean {
  const { reviewer, author, by } = (after ?? before ?? {}) as Partial<Record<'reviewer' | 'author' | 'by', { id: string } | string>>;
  const speaker = reviewer ?? author ?? by;
  const id = typeof speaker === 'string' ? speaker : speaker?.id;
  return id === undefined || !workspace?.blind.hides(id, claim.documentId);
}

export function historyLookups(session: Session): HistoryLookups {
  const records = session.workspace?.records;
  return { codebook: session.codebook, sources: session.workspace?.sources ?? new Map(), documents: records?.documents ?? new Map() };
}

/** Everybody known here, by id: the analyst, authors of sets, whoever answered. */
export function analystNames(session: Session): Map<string, string> {
  const names = new Map<string, string>();
  const records = session.workspace?.records;
  for (const { by } of records?.decisions.values() ?? []) names.set(by.id, by.name);
  for (const { author } of records?.comments.values() ?? []) names.set(author.id, author.name);
  for (const { reviewer } of records?.reviews.values() ?? []) names.set(reviewer.id, reviewer.name);
  for (const { author } of records?.sets.values() ?? []) names.set(author.id, author.name);
  const me = session.settings.value.analyst;
  if (me) names.set(me.id, me.name);
  return names;
}

/** When a Change was made, by whom, and whether it took another one back or did it again. */
export function changedBy(names: ReadonlyMap<string, string>, { at, actor, kind }: Pick<Change, 'at' | 'actor' | 'kind'>): string {
  const by = t('history.by', { when: whenWords(at), name: names.get(actor) ?? actor });
  return kind === 'undo' || kind === 'redo' ? `${by} · ${t(`history.${kind}`)}` : by;
}

/** Asks where, then writes. Answers the path, or null when cancelled. @throws HostError */
export async function exportHistory(session: Session, claim: Claim, { changes, chain }: ClaimHistory): Promise<string | null> {
  const content = historyFile(claim, {
    ...historyLookups(session), changes, chain, names: analystNames(session),
    document: session.workspace?.records.documents.get(claim.documentId), generatedAt: new Date().toISOString(),
  });
  const saved = await session.host.call('files.save', {
    title: t('history.export'), suggestedName: `${t('history.fileName')}.json`, filters: [{ label: t('history.json'), extensions: ['json'] }], content,
  });
  return saved?.path ?? null;
}
