/** What is said wherever something may be missing because a blind review hides it. */
import { t } from '../../../src-common/core/messages/translate.ts';
import type { Session } from '../../stores/session.svelte.ts';

/** Of all documents; '' where nothing is hidden. */
export function hiddenWords({ blind }: Session): string {
  const { claims, documents, others } = blind.hidden;
  const parts = [claims > 0 ? t('blind.hiddenClaims', { count: claims, documents }) : '', others > 0 ? t('blind.hiddenOthers', { count: others }) : ''].filter((part) => part !== '');
  return [parts.length > 0 ? t('blind.hidden', { parts: parts.join(', ') }) : '', blind.hidesNames ? t('blind.hiddenNames') : ''].filter((part) => part !== '').join(' ');
}
