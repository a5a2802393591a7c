/** Reports: on the group, the source, the document that is on the screen, or on everything. */
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import type { ReportSubject } from '../../src-common/core/report/material.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { Command } from './command.ts';

export function reportCommands(session: Session, open: () => boolean): Command[] {
  const { report, links } = session;
  const group = (): ReportSubject | null => (links.group ? { kind: 'group', id: links.group.id } : null);
  const source = (): ReportSubject | null => (report.currentSourceId === null ? null : { kind: 'source', ids: [report.currentSourceId] });
  const document = (): ReportSubject | null => (session.document ? { kind: 'document', id: session.document.id } : null);
  const corpus = (): ReportSubject => ({ kind: 'corpus' });
  /** A view that is about one thing; any other is about everything. */
  const here = (): ReportSubject => (session.view === 'groups' ? group() : session.view === 'read' ? document() : report.sourceOnShow === null ? null : source()) ?? corpus();
  const command = (id: string, keys: string[], subject: () => ReportSubject | null): Command => ({
    id: `file.${id}`, group: 'file', title: `app.command.file.${id}` as MessageKey, scope: 'everywhere', keys,
    enabled: () => open() && subject() !== null,
    run: () => {
      const found = subject();
      if (found) report.ask(found);
    },
  });
  return [
    command('report', ['$mod+Shift+p'], here),
    { ...command('reportSource', [], source), hidden: () => source() === null },
    command('reportCorpus', [], corpus),
  ];
}
