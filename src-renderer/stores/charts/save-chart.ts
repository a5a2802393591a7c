/** A chart out to a file. */
import { t } from '../../../src-common/core/messages/translate.ts';
import { errorWords } from '../error-words.ts';
import type { Session } from '../session.svelte.ts';

export type ChartFormat = 'svg' | 'png' | 'csv';

/**
 * Asks where, then writes; what cannot be made or written is told, and nothing is changed.
 *
 * @param name of the file, without ending
 * @param make the words of the file, or the bytes of a picture
 */
export async function saveChart(session: Session, name: string, format: ChartFormat, make: () => string | Promise<Uint8Array>): Promise<void> {
  try {
    const content = await make();
    const saved = await session.host.call('files.save', {
      title: t('charts.saveTitle'),
      suggestedName: `${name}.${format}`,
      filters: [{ label: t(`charts.format.${format}`), extensions: [format] }],
      ...(typeof content === 'string' ? { content } : { content: inBase64(content), encoding: 'base64' as const }),
    });
    if (saved) session.notices.info(t('charts.saved', { path: saved.path }));
  } catch (error) {
    session.notices.error(t('charts.saveFailed', { detail: errorWords(error) }));
  }
}

/** In pieces: a call takes only so many arguments. */
function inBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
}
