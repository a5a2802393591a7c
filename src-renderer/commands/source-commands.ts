/** Sources: found, merged, split, and the way back to the claim from which one was opened. */
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { Surfaces } from '../stores/surfaces.ts';
import type { Command, CommandGroup } from './command.ts';

export function sourceCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const { sources } = session;
  const shown = (): boolean => open() && session.view === 'sources' && session.dialog === null && sources.row !== null;
  const own = (): boolean => shown() && sources.isOwn;
  const command = (group: CommandGroup, id: string, keys: string[], run: () => void | Promise<void>, enabled: () => boolean): Command => ({
    id: `${group}.${id}`, group, title: `app.command.${group}.${id}` as MessageKey, scope: 'sources', keys, run, enabled,
    // In the menus only where they do something.
    hidden: () => !enabled(),
  });
  const ask = (dialog: 'merge-source' | 'split-source') => (): void => {
    session.flush();
    session.dialog = dialog;
  };
  return [
    command('view', 'searchSources', ['/'], () => surfaces.sources?.focusSearch(), shown),
    command('view', 'claimsOfSource', ['c'], () => surfaces.sources?.focusClaims(), shown),
    command('edit', 'renameSource', ['F2'], () => surfaces.sources?.focusName(), own),
    command('edit', 'mergeSource', ['m'], ask('merge-source'), own),
    command('edit', 'splitSource', ['s'], ask('split-source'), () => own() && sources.toSplit.length > 0),
    command('view', 'backFromSource', ['Alt+ArrowLeft'], () => sources.back(), () => shown() && sources.fromClaimId !== null),
  ];
}
