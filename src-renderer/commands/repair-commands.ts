/** The repair desk: from claim to claim, and what is done about each. */
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import { onceDrawn } from '../stores/once-drawn.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { RowMotion, Surfaces } from '../stores/surfaces.ts';
import type { Command } from './command.ts';

const motions: readonly [to: RowMotion, keys: string[]][] = [
  ['next', ['n', 'ArrowDown']], ['previous', ['p', 'ArrowUp']], ['pageDown', ['PageDown']], ['pageUp', ['PageUp']], ['first', ['Home', '$mod+Home']], ['last', ['End', '$mod+End']],
];

export function repairCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const { repair } = session;
  const shown = (): boolean => open() && session.view === 'repair';
  const withRow = (): boolean => shown() && repair.at !== null;
  const command = (id: string, keys: string[], run: () => void | Promise<void>, enabled = withRow): Command => ({
    id: `view.repair.${id}`, group: 'view', title: `app.command.view.repair.${id}` as MessageKey, scope: 'repair', keys, run, enabled,
    // In the menus only where they do something.
    hidden: () => !enabled(),
  });
  const andFocus = (run: () => void | Promise<void>) => async (): Promise<void> => {
    await run();
    onceDrawn(() => surfaces.repair, (desk) => desk.focus());
  };
  return [
    ...motions.map(([to, keys]) => ({ ...command(to, keys, () => surfaces.repair?.move(to)), hidden: true })),
    command('accept', ['a'], andFocus(() => repair.accept()), () => withRow() && repair.canAccept),
    command('acceptAll', ['Shift+a'], andFocus(() => repair.acceptDocument()), () => withRow() && repair.canAcceptDocument),
    command('candidate', ['c'], () => repair.nextCandidate(), () => withRow() && repair.candidates.length > 0),
    command('pick', ['r'], () => repair.pick(), () => withRow() && repair.canPick),
    command('keep', ['o'], andFocus(() => repair.keepAsOrphan()), () => withRow() && repair.canKeep),
    // On a button, Enter is the button's.
    { ...command('open', ['Enter'], () => repair.open(), () => withRow() && !document.activeElement?.closest('button')), hidden: true },
    command('mode', ['k'], andFocus(() => repair.show(repair.mode === 'open' ? 'kept' : 'open')), shown),
  ];
}
