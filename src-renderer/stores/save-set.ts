/** The last step of every export of a set: its texts are read, it is written in the format, and the host asks where to put it. */
import type { AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import type { AnswerRecords } from '../../src-common/core/claims/review.ts';
import { exportSet } from '../../src-common/core/formats/exchange.ts';
import type { Format, LostFeature } from '../../src-common/core/formats/format.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { maxImportBytes } from './import-limit.ts';
import type { Session } from './session.svelte.ts';
import { loadText } from './text-loader.ts';

const mebibyte = 1024 ** 2;

/**
 * A file that is too large to be read again is written all the same, and it is said.
 *
 * @param title of the dialog that asks where
 * @returns what the file does not hold, or null when cancelled
 * @throws HostError or Error where a text cannot be read or the file not written
 */
export async function saveSet(
  session: Session, format: Format, title: string, set: AnnotationSet, answers: AnswerRecords,
): Promise<{ path: string; lost: LostFeature[] } | null> {
  const texts = new Map<Urn, string>();
  for (const document of set.documents) {
    const item = session.items.find((other) => other.id === document.id);
    if (item) texts.set(document.id, (await loadText(item)).text);
  }
  const written = exportSet(format, set, { texts, answers, codebook: session.codebook, generatedAt: new Date().toISOString(), version: session.info?.version ?? '' });
  const saved = await session.host.call('files.save', {
    title,
    suggestedName: `${fileName(set.name)}.${format.extensions[0] ?? 'txt'}`,
    filters: [{ label: t(format.labelKey), extensions: format.extensions }],
    content: written.content,
  });
  const { size } = new Blob([written.content]);
  if (saved && format.read && size > maxImportBytes) {
    session.notices.error(t('app.export.tooLarge', { path: saved.path, size: Math.ceil(size / mebibyte), limit: maxImportBytes / mebibyte }));
  }
  return saved && { path: saved.path, lost: written.lost };
}

function fileName(name: string): string {
  return name.trim().toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/^-|-$/g, '') || 'annotations';
}
