/** The claims table: its rows, search, export, and the way back to it from a passage. */
import { t, type MessageKey } from '../../src-common/core/messages/translate.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { RowMotion, Surfaces } from '../stores/surfaces.ts';
import type { Command, CommandGroup, CommandScope } from './command.ts';

const motions: readonly [to: RowMotion, keys: string[]][] = [
  ['next', ['ArrowDown']], ['previous', ['ArrowUp']], ['pageDown', ['PageDown']], ['pageUp', ['PageUp']], ['first', ['Home', '$mod+Home']], ['last', ['End', '$mod+End']],
];

const backWords = { repair: 'app.command.view.backToRepair', compare: 'app.command.view.backToComparison', agreement: 'app.command.view.backToAgreement', claims: 'app.command.view.backToTable', charts: 'app.command.view.backToCharts', sources: 'app.command.view.backToSources' } as const;

export function tableCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const shown = (): boolean => open() && session.view === 'claims';
  const command = (group: CommandGroup, id: string, scope: CommandScope, keys: string[], run: () => void | Promise<void>, enabled: () => boolean): Command => ({
    id: `${group}.${id}`, group, title: `app.command.${group}.${id}` as MessageKey, scope, keys, run, enabled,
    // In the menus only where they do something: the table is one view of several.
    hidden: () => !enabled(),
  });
  const cameFrom = (): keyof typeof backWords | null =>
    (session.cameFrom !== null && session.cameFrom in backWords ? session.cameFrom as keyof typeof backWords : null);
  const withRows = (): boolean => shown() && session.table.rows.length > 0;
  const inGrid = (id: string, keys: string[], run: () => void, enabled = withRows): Command => ({ ...command('view', id, 'grid', keys, run, enabled), hidden: true });
  const fold = (away: boolean) => (): void => {
    const heading = session.table.headingAt;
    if (heading !== null) session.table.fold(heading, away);
  };
  return [
    ...motions.flatMap(([to, keys]) => [
      inGrid(`row.${to}`, keys, () => surfaces.table?.move(to, false)),
      { ...inGrid(`row.${to}`, keys.map((key) => (key.startsWith('$mod+') ? key.replace('$mod+', '$mod+Shift+') : `Shift+${key}`)), () => surfaces.table?.move(to, true)), id: `view.row.${to}.extend` },
    ]),
    inGrid('row.open', ['Enter'], () => surfaces.table?.open()),
    inGrid('row.select', ['Space'], () => session.table.selection.toggle(session.table.selection.at)),
    inGrid('row.selectAll', ['$mod+a'], () => session.table.selection.all()),
    inGrid('row.clear', ['Escape'], () => session.table.selection.clear(), () => withRows() && session.table.selection.claims.length > 0),
    inGrid('row.fold', ['ArrowLeft'], fold(true), () => withRows() && session.table.headingAt !== null),
    inGrid('row.unfold', ['ArrowRight'], fold(false), () => withRows() && session.table.headingAt !== null),
    ...([['widen', 'Shift+ArrowRight', 'resizeColumn', 1], ['narrow', 'Shift+ArrowLeft', 'resizeColumn', -1], ['right', '$mod+ArrowRight', 'moveColumn', 1], ['left', '$mod+ArrowLeft', 'moveColumn', -1]] as const).map(([id, keys, act, by]) => ({
      ...command('view', `column.${id}`, 'head', [keys], () => surfaces.table?.[act](by), withRows), hidden: true,
    })),
    command('edit', 'searchClaims', 'table', ['$mod+f'], () => surfaces.table?.focusFilter(), () => shown() && session.table.all.length > 0),
    command('view', 'clearFilters', 'table', [], () => session.table.clearFilters(), () => shown() && session.table.isFiltered),
    // Whichever list the passage was opened from.
    {
      ...command('view', 'backToTable', 'outside-fields', ['Alt+ArrowLeft'], () => session.show(cameFrom() ?? 'claims'), () => open() && session.view === 'read' && cameFrom() !== null),
      label: () => t(backWords[cameFrom() ?? 'claims']),
    },
    command('file', 'exportTable', 'table', [], () => session.table.exportCsv(), () => shown() && session.table.claims.length > 0),
  ];
}
