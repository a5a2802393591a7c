/** Changing all selected claims at once, as one Change, and saying what was left out. */
import { bulkEdit, type BulkEdit, type BulkResult } from '../../src-common/core/table/bulk-edit.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import type { Session } from './session.svelte.ts';

/** What the edit would do to the claims selected now. */
export function previewBulk(session: Session, edit: BulkEdit): BulkResult {
  return bulkEdit(session.table.selection.claims.map(({ claim }) => claim), edit, session.analystId, session.codebook);
}

/** Does it. What was selected stays selected, so that the next edit can follow. */
export function applyBulk(session: Session, edit: BulkEdit): void {
  session.flush();
  const result = previewBulk(session, edit);
  if (result.changed === 0) return;
  const change = session.workspace?.edit(session.analyst.id, result.operations);
  const leftOut = leftOutWords(result).join(', ');
  session.notices.info(
    leftOut === '' ? t('table.bulk.done', { count: result.changed }) : t('table.bulk.doneLeftOut', { count: result.changed, leftOut }),
    { label: t('app.undo'), run: () => session.act.undo(change ?? undefined) },
  );
}

/** Which selected claims an edit does not touch, and why. */
export function leftOutWords({ ofOthers, highlights, same }: BulkResult): string[] {
  return [
    ...(ofOthers > 0 ? [t('table.bulk.ofOthers', { count: ofOthers })] : []),
    ...(highlights > 0 ? [t('table.bulk.highlights', { count: highlights })] : []),
    ...(same > 0 ? [t('table.bulk.same', { count: same })] : []),
  ];
}
