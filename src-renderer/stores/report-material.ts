/** What a report is made from, out of the open workspace: sets, texts, answers, and how far the log had come. */
import type { SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import { answersTo } from '../../src-common/core/claims/workspace-state.ts';
import type { ReportDocument, ReportMaterial, ReportSet } from '../../src-common/core/report/material.ts';
import { TextPlaces } from '../../src-common/core/report/text-places.ts';
import type { Session } from './session.svelte.ts';
import { setContents } from './set-contents.ts';
import { loadText } from './text-loader.ts';

/** @param sets one's own first */
export function workspaceMaterial(session: Session, sets: readonly SetRecord[]): ReportMaterial {
  const { workspace, codebook } = session;
  if (!workspace) throw new Error('no workspace is open');
  const { records } = workspace;
  const contents = sets.map((set) => setContents(set, records));
  const documents = new Map<string, ReportDocument>();
  for (const { id, path, title, url, outletSourceId, publishedOn, language, sha256, textSha256 } of records.documents.values()) {
    documents.set(id, { id, path, title, url, outletSourceId, publishedOn, language, sha256, textSha256 });
  }
  // A document in which nobody has tagged anything yet has no record, and a report on it says so.
  for (const { id, path, title, url, publishedOn, language, textSha256, entry } of session.items) {
    if (!documents.has(id)) documents.set(id, { id: id as Urn, path, title, url, publishedOn, language, textSha256, sha256: entry?.sha256 ?? null, outletSourceId: null });
  }
  return {
    name: session.corpus.listing?.name ?? '',
    sets: contents.map(({ name, author, received, claims, relations, groups, decidedFrom, rulings }): ReportSet => ({
      name, author, file: received?.file ?? null, generated: received?.generated ?? null, claims, relations, groups,
      ...(decidedFrom ? { decidedFrom } : {}), ...(rulings ? { rulings } : {}),
    })),
    sources: records.sources,
    documents,
    aliases: workspace.meanings,
    answersTo: (claimId) => (records.answersByClaim.has(claimId) ? answersTo(records, claimId) : null),
    placeOf: () => null,
    agreement: null,
    log: { changes: workspace.head.sequence, hash: workspace.head.hash },
    codebook,
    madeBy: session.analyst.name,
    generatedAt: new Date().toISOString(),
    version: session.info?.version ?? '',
  };
}

/**
 * The same with the places of passages, by the texts of these documents. A
 * text that cannot be had leaves its places unknown, and the report says so.
 *
 * @param onProgress how many texts are there
 */
export async function withPlaces(session: Session, material: ReportMaterial, documentIds: ReadonlySet<string>, { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void }): Promise<ReportMaterial> {
  const texts = new Map<string, TextPlaces>();
  const items = session.items.filter(({ id }) => documentIds.has(id));
  for (const [index, item] of items.entries()) {
    signal.throwIfAborted();
    const loaded = await loadText(item).catch(() => null);
    if (loaded) texts.set(item.id, new TextPlaces(loaded.text));
    onProgress(index + 1);
  }
  return {
    ...material,
    placeOf: (documentId, { start, end, exact }) => (start === null || end === null || exact === null ? null : texts.get(documentId)?.placeOf(start, end, exact) ?? null),
  };
}
