/** A set out to a file: asks where, then writes. */
import type { SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import type { Format, LostFeature } from '../../src-common/core/formats/format.ts';
import { noAnswers } from '../../src-common/core/formats/to-portable.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { reviewContents } from '../../src-common/core/review/review-contents.ts';
import { saveSet } from './save-set.ts';
import { setContents } from './set-contents.ts';
import type { Session } from './session.svelte.ts';

/**
 * @returns what the file does not hold, or null when cancelled
 * @throws HostError or Error where a text cannot be read or the file not written
 */
export async function exportToFile(session: Session, set: SetRecord, format: Format): Promise<{ path: string; lost: LostFeature[] } | null> {
  session.flush();
  // What the database does not take is in memory all the same, and that is what is written.
  await session.workspace?.settled().catch(() => undefined);
  const { records } = session.workspace!;
  const contents = setContents(set, records);
  // What one decided and replied goes back with one's own set: the reviewers see it there.
  const answers = set.author.id === session.analystId ? reviewContents(records, session.analystId, set.id).answers : noAnswers;
  return saveSet(session, format, t('app.export.title'), contents, answers);
}
