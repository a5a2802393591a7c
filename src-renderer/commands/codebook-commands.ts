/** The codebook: from term to term, order, and what is done to the open one. */
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { Surfaces } from '../stores/surfaces.ts';
import type { Command, CommandScope } from './command.ts';

export function codebookCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const shown = (): boolean => open() && session.view === 'codebook';
  const { terms } = session;
  const offered = (): boolean => shown() && !terms.term(terms.at)?.retired;
  const command = (id: string, scope: CommandScope, keys: string[], run: () => void | Promise<void>, enabled = shown): Command => ({
    id: `codebook.${id}`, group: 'edit', title: `codebook.command.${id}` as MessageKey, scope, keys, run, enabled,
    // In the menus only where they do something: the codebook is one view of several.
    hidden: () => !enabled(),
  });
  const motion = (id: string, keys: string[], by: number): Command => ({ ...command(id, 'terms', keys, () => surfaces.codebook?.step(by)), hidden: true });
  return [
    motion('next', ['ArrowDown'], 1),
    motion('previous', ['ArrowUp'], -1),
    motion('first', ['Home'], -Infinity),
    motion('last', ['End'], Infinity),
    command('edit', 'terms', ['F2'], () => surfaces.codebook?.focusLabel()),
    command('add', 'terms', ['a'], () => surfaces.codebook?.focusAdder()),
    command('moveUp', 'codebook', ['Alt+ArrowUp'], () => terms.move(terms.at, -1), offered),
    command('moveDown', 'codebook', ['Alt+ArrowDown'], () => terms.move(terms.at, 1), offered),
    command('merge', 'terms', ['m'], () => terms.ask('merge'), offered),
    command('retire', 'terms', ['Delete'], () => terms.retireOrRestore()),
    command('versions', 'codebook', [], () => { session.dialog = 'codebook-versions'; }),
    command('import', 'codebook', [], () => session.codebookTransfer.choose()),
    command('export', 'codebook', [], () => session.codebookTransfer.export()),
  ];
}
