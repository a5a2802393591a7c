/** What one said about a colleague's claims, out to a file that the colleague imports. */
import type { AnnotationSet, SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import { newId } from '../../src-common/core/claims/identifiers.ts';
import { w3cFormat } from '../../src-common/core/formats/w3c/w3c-format.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { reviewContents } from '../../src-common/core/review/review-contents.ts';
import { errorWords } from './error-words.ts';
import { saveSet } from './save-set.ts';
import type { Session } from './session.svelte.ts';

/** The colleagues' sets to which this analyst said something, by their authors' names. */
export function reviewedSets(session: Session): SetRecord[] {
  const { workspace, analystId } = session;
  if (!workspace || analystId === null) return [];
  const { answered } = workspace;
  const ids = new Set<string>();
  const said = [...answered.reviews.values()].filter(({ reviewer }) => reviewer.id === analystId);
  const commented = [...answered.comments.values()].filter(({ author }) => author.id === analystId);
  for (const { claimId } of [...said, ...commented]) {
    const claim = answered.claims.get(claimId);
    if (claim && claim.author !== analystId) ids.add(claim.setId);
  }
  return [...ids].flatMap((id) => answered.sets.get(id) ?? []).sort((a, b) => a.author.name.localeCompare(b.author.name));
}

/** Asks where, then writes everything that this analyst said about the set, and says so. */
export async function exportReview(session: Session, set: SetRecord): Promise<void> {
  session.transfer.busy = 'export';
  try {
    session.flush();
    // What the database does not take is in memory all the same, and that is what is written.
  await session.workspace?.settled().catch(() => undefined);
    const { analyst } = session;
    const { answers, documents, sources } = reviewContents(session.workspace!.records, analyst.id, set.id);
    const now = new Date().toISOString();
    const name = t('review.export.name', { author: set.author.name, reviewer: analyst.name });
    const contents: AnnotationSet = { id: newId(), name, author: { ...analyst }, created: now, claims: [], relations: [], groups: [], documents, sources };
    const saved = await saveSet(session, w3cFormat, t('review.export.title'), contents, answers);
    if (!saved) return;
    void session.snapshots.write('export');
    session.notices.info(t('review.export.done', { reviews: answers.reviews.length, comments: answers.comments.length, name: set.author.name, path: saved.path }));
  } catch (error) {
    session.notices.error(t('review.export.failed', { detail: errorWords(error) }));
  } finally {
    session.transfer.busy = null;
  }
}
