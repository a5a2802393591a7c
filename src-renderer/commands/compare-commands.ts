/** Side by side: from row to row and from difference to difference, and to the passages. */
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import { pairFilters, type PairFilter } from '../stores/comparison-store.svelte.ts';
import { settleRow } from '../stores/answer-actions.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { RowMotion, Surfaces } from '../stores/surfaces.ts';
import type { Command, CommandScope } from './command.ts';

const motions: readonly [to: RowMotion, keys: string[]][] = [
  ['next', ['ArrowDown']], ['previous', ['ArrowUp']], ['pageDown', ['PageDown']], ['pageUp', ['PageUp']], ['first', ['Home', '$mod+Home']], ['last', ['End', '$mod+End']],
];

export function compareCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const { comparison } = session;
  const shown = (): boolean => open() && session.view === 'compare' && session.deciding.mode === 'two' && comparison.set !== null && comparison.all.length > 0;
  const withRows = (): boolean => shown() && comparison.rows.length > 0;
  const command = (id: string, keys: string[], run: () => void, enabled = withRows, scope: CommandScope = 'comparison'): Command => ({
    id: `view.${id}`, group: 'view', title: `app.command.view.${id}` as MessageKey, scope, keys, run, enabled,
    // In the menus only where they do something.
    hidden: () => !enabled(),
  });
  const showRows = (filter: PairFilter): void => {
    comparison.show(filter);
    // Where no row is left there is a button to go to.
    requestAnimationFrame(() => surfaces.comparison?.focus());
  };
  const row = () => comparison.rows[comparison.at];
  const fold = (away: boolean) => (): void => {
    const here = row();
    if (here) comparison.fold(here, away);
  };
  return [
    command('difference.next', ['n'], () => surfaces.comparison?.step(1)),
    command('difference.previous', ['p'], () => surfaces.comparison?.step(-1)),
    { ...command('difference.only', ['d'], () => showRows(comparison.filter === 'different' ? 'all' : 'different'), shown), checked: () => comparison.filter === 'different' },
    command('comparison.filter', ['f'], () => showRows(pairFilters[(pairFilters.indexOf(comparison.filter) + 1) % pairFilters.length] ?? 'all'), shown),
    ...motions.map(([to, keys]) => ({ ...command(`comparison.${to}`, keys, () => surfaces.comparison?.move(to)), hidden: true })),
    { ...command('comparison.open', ['Enter'], () => comparison.goToRow(), withRows, 'comparison-grid'), hidden: true },
    { ...command('comparison.open', ['o'], () => comparison.goToRow()), id: 'view.comparison.open.o' },
    { ...command('comparison.openTheirs', ['Shift+Enter'], () => comparison.goToRow(true), () => withRows() && row()?.theirs !== null, 'comparison-grid'), hidden: true },
    { ...command('comparison.openTheirs', ['Shift+o'], () => comparison.goToRow(true), () => withRows() && row()?.theirs !== null), id: 'view.comparison.openTheirs.o' },
    command('comparison.settle', ['t'], () => { const here = row(); if (here) settleRow(session, here); }, () => withRows() && comparison.left === null && row()?.theirs !== null && row()?.kind === 'claim'),
    { ...command('comparison.hideSame', ['ArrowLeft'], fold(true)), hidden: true },
    { ...command('comparison.showSame', ['ArrowRight'], fold(false)), hidden: true },
  ];
}
