/** The words for anything that was thrown. */
import { HostError } from '../../src-common/contract/host-error.ts';
import { t, type MessageKey } from '../../src-common/core/messages/translate.ts';

export function errorWords(error: unknown): string {
  if (error instanceof HostError) return t(`errors.${error.shape.code}` as MessageKey, error.shape.values);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const key = `app.store.${error.code}`;
    const words = storeWords[key];
    if (words) return words();
  }
  return t('errors.internal', { detail: error instanceof Error ? error.message : String(error) });
}

const storeWords: Record<string, () => string> = {
  'app.store.quota': () => t('app.store.quota'),
  'app.store.closed': () => t('app.store.closed'),
  'app.store.blocked': () => t('app.store.blocked'),
  'app.store.conflict': () => t('app.store.conflict'),
  'app.store.versionNewer': () => t('app.store.versionNewer'),
  'app.store.damaged': () => t('app.store.damaged'),
  'app.store.slow': () => t('app.store.slow'),
  'app.store.unknown': () => t('app.store.unknown'),
};
