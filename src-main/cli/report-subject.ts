/** What a report is about, from the words of the call. */
import { foldName } from '../../src-common/core/claims/fold-name.ts';
import type { ReportMaterial, ReportSubject } from '../../src-common/core/report/material.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { UsageError } from './cli-io.ts';

const mostNamed = 20;

/** @throws UsageError where the words are no subject, or the sets do not have it */
export function reportSubject(words: string, { sets, sources, documents }: ReportMaterial): ReportSubject {
  if (words === 'corpus') return { kind: 'corpus' };
  const [, kind, name = ''] = /^(group|source|document):(.+)$/su.exec(words) ?? [];
  const known = (names: string[]): string => [...new Set(names)].sort().slice(0, mostNamed).join('; ') || 'none';
  if (kind === 'group') {
    const groups = sets.flatMap((set) => set.groups);
    const group = groups.find(({ id }) => id === name || id === `urn:uuid:${name}`) ?? groups.find(({ statement }) => foldName(statement) === foldName(name));
    if (!group) throw new UsageError(t('cli.report.noSubject', { kind, name, known: known(groups.map(({ id, statement }) => `${statement} (${id})`)) }));
    return { kind, id: group.id };
  }
  if (kind === 'source') {
    const isMeant = (label: string): boolean => foldName(label) === foldName(name);
    const found = [...sources.values()].filter((source) => source.id === name || isMeant(source.name) || source.aliases.some(isMeant));
    if (found.length === 0) throw new UsageError(t('cli.report.noSubject', { kind, name, known: known([...sources.values()].map((source) => source.name)) }));
    return { kind, ids: found.map(({ id }) => id) };
  }
  if (kind === 'document') {
    const found = [...documents.values()].find(({ id, path }) => id === name || path === name);
    if (!found) throw new UsageError(t('cli.report.noSubject', { kind, name, known: known([...documents.values()].flatMap(({ path }) => path ?? [])) }));
    return { kind, id: found.id };
  }
  throw new UsageError(t('cli.report.badSubject', { subject: words }));
}
