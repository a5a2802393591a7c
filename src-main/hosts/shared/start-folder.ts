/** A folder named on the command line stands in for "the one that was open last", once. */
import type { Handlers } from '../../services/handlers.ts';

export function withStartFolder(handlers: Handlers, folder: string | null): Handlers {
  let waiting = folder;
  return {
    ...handlers,
    'corpus.open': (args) => {
      const wanted = args.folder ?? waiting;
      waiting = null;
      return handlers['corpus.open']({ folder: wanted });
    },
  };
}
