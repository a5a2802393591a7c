/** The claims table: search, export, and the way back to it from a passage. */
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { Surfaces } from '../stores/surfaces.ts';
import type { Command, CommandGroup, CommandScope } from './command.ts';

export function tableCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const shown = (): boolean => open() && session.view === 'claims';
  const command = (group: CommandGroup, id: string, scope: CommandScope, keys: string[], run: () => void | Promise<void>, enabled: () => boolean): Command => ({
    id: `${group}.${id}`, group, title: `app.command.${group}.${id}` as MessageKey, scope, keys, run, enabled,
    // In the menus only where they do something: the table is one view of several.
    hidden: () => !enabled(),
  });
  return [
    command('edit', 'searchClaims', 'table', ['$mod+f'], () => surfaces.table?.focusFilter(), () => shown() && session.table.all.length > 0),
    command('view', 'clearFilters', 'table', [], () => session.table.clearFilters(), () => shown() && session.table.isFiltered),
    command('view', 'backToTable', 'outside-fields', ['Alt+ArrowLeft'], () => session.show('claims'), () => open() && session.view === 'read' && session.table.wentFrom),
    command('file', 'exportTable', 'table', [], () => session.table.exportCsv(), () => shown() && session.table.claims.length > 0),
  ];
}
