/** The words of an error of the services; null for any other error. */
import { HostError } from '../../src-common/contract/host-error.ts';
import { t } from '../../src-common/core/messages/translate.ts';

export function hostErrorWords(error: unknown): string | null {
  return error instanceof HostError ? t(`errors.${error.code}`, error.shape.values) : null;
}
