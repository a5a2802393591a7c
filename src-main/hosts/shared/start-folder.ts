/** A folder named on the command line stands in for "the one that was open last" until a folder is open. */
import type { Handlers } from '../../services/handlers.ts';

export function withStartFolder(handlers: Handlers, folder: string | null): Handlers {
  let waiting = folder;
  return {
    ...handlers,
    'corpus.open': async (args) => {
      // Where it cannot be opened, "try again" means this one, not the last.
      const listing = await handlers['corpus.open']({ folder: args.folder ?? waiting });
      waiting = null;
      return listing;
    },
  };
}
