/** The journal of the workspace that is open: no other is touched. */
import type { HostArgs } from '../../../src-common/contract/host-api.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { Services } from '../services.ts';
import type { Workspace } from '../workspaces.ts';
import { AsideFiles } from './aside-files.ts';
import { Journal } from './journal.ts';

/** What one answer over the bridge holds, roughly. */
const pageBytes = 4 * 1024 * 1024;

export interface JournalServiceEnds {
  /** Closes a journal whose workspace was left: from now on others may write it. */
  closeOthers(): Promise<void>;
  close(): Promise<void>;
}

/** @param opened the workspace whose lock is held; throws HostError where none is */
export function createJournalService(opened: () => Workspace): Services['journal'] & JournalServiceEnds {
  let current: { id: string; journal: Journal } | null = null;
  const queue = oneAtATime();
  const asides = new AsideFiles();

  const close = async (): Promise<void> => {
    const before = current;
    current = null;
    await before?.journal.close();
  };
  const mine = ({ workspaceId }: { workspaceId: string }, call: string): Workspace => {
    const workspace = opened();
    // Only whoever holds a workspace writes into it.
    if (workspace.id !== workspaceId) throw new HostError('notAllowed', { call });
    return workspace;
  };
  const journalOf = (args: { workspaceId: string }, call: string): Journal => {
    const { id } = mine(args, call);
    if (current?.id !== id) throw new HostError('notAllowed', { call });
    return current.journal;
  };

  return {
    open: (args: HostArgs<'journal.open'>) => queue(async () => {
      const workspace = mine(args, 'journal.open');
      // Another window has opened it, and appends: it stays as it is.
      if (current?.id === workspace.id && await current.journal.isThere().catch(() => false)) return current.journal.state;
      await close();
      const { journal, state } = await Journal.open(workspace.journal);
      current = { id: workspace.id, journal };
      return state;
    }),
    async append(args) {
      const { count, hash } = await journalOf(args, 'journal.append').append(args.changes);
      return { count, hash };
    },
    read: (args) => queue(async () => ({ changes: await journalOf(args, 'journal.read').read(args.after, pageBytes) })),
    rewrite: (args) => queue(async () => {
      const { count, hash } = await journalOf(args, 'journal.rewrite').rewrite(args.changes, args);
      return { count, hash };
    }),
    keepAside: (args) => queue(async () => {
      await asides.keep(mine(args, 'journal.keepAside').journal, args.name, args.changes);
      return null;
    }),
    takeAsides: (args) => queue(() => asides.take(mine(args, 'journal.takeAsides').journal)),
    closeOthers: () => queue(async () => {
      if (current?.id === opened().id) return;
      await close();
      asides.forget();
    }),
    close: () => queue(close),
  };
}
