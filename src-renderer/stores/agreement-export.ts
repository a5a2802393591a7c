/** The figures of agreement out to a file. */
import { agreementCsv } from '../../src-common/core/agreement/agreement-csv.ts';
import { agreementJson } from '../../src-common/core/agreement/agreement-json.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { errorWords } from './error-words.ts';
import type { Session } from './session.svelte.ts';

/** Asks where, then writes what is on the screen: JSON as `attest agreement --json` does. */
export async function saveFigures(session: Session, format: 'csv' | 'json'): Promise<void> {
  const { sheet } = session.agreement;
  if (!sheet) return;
  try {
    const extras = await session.agreement.extras();
    const saved = await session.host.call('files.save', {
      title: t('agreement.exportTitle'),
      suggestedName: `${t('agreement.exportName')}.${format}`,
      filters: [{ label: t(format === 'csv' ? 'report.formatCsv' : 'agreement.formatJson'), extensions: [format] }],
      content: format === 'csv' ? agreementCsv(sheet, extras) : `${JSON.stringify(agreementJson(sheet, extras), null, 2)}\n`,
    });
    if (saved) session.notices.info(t('agreement.exported', { path: saved.path }));
  } catch (error) {
    session.notices.error(t('agreement.exportFailed', { detail: errorWords(error) }));
  }
}
