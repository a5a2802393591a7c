/** A set out to a file: asks where, then writes. */
import type { SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import { exportSet } from '../../src-common/core/formats/exchange.ts';
import type { Format, LostFeature } from '../../src-common/core/formats/format.ts';
import { noAnswers } from '../../src-common/core/formats/to-portable.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { reviewContents } from '../../src-common/core/review/review-contents.ts';
import { setContents } from './set-contents.ts';
import type { Session } from './session.svelte.ts';
import { loadText } from './text-loader.ts';

/**
 * @returns what the file does not hold, or null when cancelled
 * @throws HostError or Error where a text cannot be read or the file not written
 */
export async function exportToFile(session: Session, set: SetRecord, format: Format): Promise<{ path: string; lost: LostFeature[] } | null> {
  session.flush();
  await session.workspace?.settled();
  const { records } = session.workspace!;
  const contents = setContents(set, records);
  // What one decided and replied goes back with one's own set: the reviewers see it there.
  const answers = set.author.id === session.analystId ? reviewContents(records, session.analystId, set.id).answers : noAnswers;
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
  return saved && { path: saved.path, lost: written.lost };
}

function fileName(name: string): string {
  return name.trim().toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/^-|-$/g, '') || 'annotations';
}
