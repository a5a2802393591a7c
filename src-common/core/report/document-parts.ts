/** Documents: what is known of each, with the check sums that say which text was read. */
import { t } from '../messages/translate.ts';
import type { ReportDocument } from './material.ts';
import { fact, line, name, none, type Part } from './model.ts';
import type { ReportContext } from './report-context.ts';

export function documentFacts(document: ReportDocument | undefined, context: ReportContext): Part[] {
  if (!document) return [line(none(t('account.documentUnknown')))];
  const unknown = line(none(t('report.unknown')));
  const outlet = document.outletSourceId === null ? undefined : context.sources.get(document.outletSourceId);
  return [{ kind: 'facts', facts: [
    fact(t('report.outlet'), outlet ? line(name(outlet.name)) : unknown),
    fact(t('report.published'), document.publishedOn === null ? unknown : line(name(document.publishedOn))),
    ...(document.url === null ? [] : [fact(t('report.address'), line({ kind: 'web', url: document.url, text: document.url }))]),
    ...(document.path === null ? [] : [fact(t('report.file'), line(name(document.path)))]),
    ...(document.sha256 === null ? [] : [fact(t('account.fileChecksum'), line(document.sha256))]),
    ...(document.textSha256 === null ? [] : [fact(t('report.checksum'), line(document.textSha256))]),
  ] }];
}

/** All documents of a report that is not laid out by them. */
export function documentList(ids: readonly string[], context: ReportContext): Part[] {
  return ids.flatMap((id) => [{ kind: 'heading', line: [name(context.documentTitle(id))] } as const, ...documentFacts(context.document(id), context)]);
}
