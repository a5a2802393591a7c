/** A file as a set of this workspace: read, its documents found, its passages placed, nothing suspicious in it. Or why not. */
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import type { Codebook } from '../../../src-common/core/claims/codebook.ts';
import type { DocumentRecord } from '../../../src-common/core/claims/document-record.ts';
import { ownSources } from '../../../src-common/core/claims/own-sources.ts';
import type { AnswerRecords } from '../../../src-common/core/claims/review.ts';
import type { WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { readPortable } from '../../../src-common/core/formats/exchange.ts';
import { fromPortable, type KnownDocument } from '../../../src-common/core/formats/from-portable.ts';
import { DocumentMatcher } from '../../../src-common/core/formats/match-document.ts';
import { allAnswers, documentsNeeded } from '../../../src-common/core/formats/portable-answers.ts';
import type { PortableDocument, PortableSet } from '../../../src-common/core/formats/portable-set.ts';
import type { FormatProblem } from '../../../src-common/core/formats/problem.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { suspicionsOf } from '../../../src-common/core/layers/suspicions.ts';
import type { DocumentItem } from '../corpus-store.svelte.ts';
import { documentOperations } from '../document-operations.ts';
import { planAnswers } from '../review-import.ts';
import { keptText } from '../revisions/follow-document.ts';
import { loadText } from '../text-loader.ts';

export interface ImportContext {
  records: WorkspaceState;
  items: readonly DocumentItem[];
  analystId: string | null;
  /** In force here. */
  codebook: Codebook;
}

export type SetRead =
  | { ok: true; set: AnnotationSet; answers: AnswerRecords; generated: string | null; notes: FormatProblem[] }
  | { ok: false; problems: FormatProblem[] };

/** @param file its name, which is the set's where the file has none */
export async function readSet(file: string, content: string, { records, items, analystId, codebook }: ImportContext): Promise<SetRead> {
  const portable = readPortable(w3cFormat, content, { codebook, name: file.replace(/\.[^.]+$/, ''), readAt: new Date().toISOString() });
  if (!portable.ok) return portable;
  const placed = fromPortable(portable.set, await documentsOf(portable.set, items, records));
  const problems = [...portable.problems, ...placed.problems];
  if (!placed.ok) return { ok: false, problems };
  const suspicions = suspicionsOf(placed.set, records, analystId);
  const refused = analystId === null ? [] : planAnswers(placed.set, placed.answers, records, analystId).problems;
  if (suspicions.length + refused.length > 0) return { ok: false, problems: [...suspicions, ...refused] };
  return { ok: true, set: placed.set, answers: placed.answers, generated: portable.set.generated ?? null, notes: problems };
}

/**
 * Only what the set speaks of becomes a record: looking up an outlet goes through all sources. Claims made on a text that
 * took its place here since lie in that text first, where it was kept: they follow from it like one's own, and nothing of
 * them is refused. Answers are about claims that have followed already, so they are read with the text that is here.
 */
async function documentsOf(set: PortableSet, items: readonly DocumentItem[], records: WorkspaceState): Promise<KnownDocument[]> {
  const matcher = new DocumentMatcher(items.map((item) => ({ item, path: item.path, textSha256: item.textSha256, sha256: (item.record ?? item.entry)?.sha256 ?? '' })));
  const onRecord = new DocumentMatcher(records.documents.values());
  const wanted = documentsNeeded(set);
  const own = ownSources(records.sources.values());
  const shown = new Set(items.map(({ textSha256 }) => textSha256));
  const answered = new Set(allAnswers(set).map(({ documentId }) => documentId));
  const known: KnownDocument[] = [];
  for (const document of set.documents) {
    if (!wanted.has(document.id)) continue;
    const isEarlier = !answered.has(document.id) && document.textSha256 !== null && !shown.has(document.textSha256);
    const earlier = isEarlier ? await earlierText(document, onRecord) : null;
    const here = earlier ? null : matcher.match(document).document;
    if (earlier) known.push(earlier);
    else if (here) known.push({ record: documentOperations(here.item, own).record, text: (await loadText(here.item)).text });
  }
  return known;
}

/** A text that another one took the place of, as it was kept; null: it is not here. */
async function earlierText(wanted: PortableDocument, onRecord: DocumentMatcher<DocumentRecord>): Promise<KnownDocument | null> {
  // By its text: the same bytes may have been read in another encoding.
  const record = onRecord.match({ ...wanted, sha256: null }).document;
  if (!record || record.textSha256 !== wanted.textSha256) return null;
  const text = await keptText(record);
  return text === null ? null : { record, text };
}
