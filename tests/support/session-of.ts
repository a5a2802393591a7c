/** A session on a host in memory, and what a test of it does again and again. */
import { vi } from 'vitest';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { DocumentItem } from '../../src-renderer/stores/corpus-store.svelte.ts';
import { Session } from '../../src-renderer/stores/session.svelte.ts';
import type { PretendHost } from './pretend-host.ts';

/** Has the page's own means answer from this host. */
export function usePage(host: PretendHost): void {
  vi.restoreAllMocks();
  vi.stubGlobal('fetch', (url: string) => host.fetch(url));
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 0));
  // No window, so nothing in it has the focus.
  vi.stubGlobal('document', { activeElement: null, body: null });
}

export async function startedSession(host: PretendHost): Promise<Session> {
  const session = new Session(host.client);
  await session.start();
  return session;
}

export function itemAt(session: Session, path: string): DocumentItem {
  const item = session.items.find((other) => other.path === path);
  if (!item) throw new Error(`no ${path}`);
  return item;
}

/** Tags the first words of the open document and says something of them. */
export function tagged(session: Session, statement: string): Claim {
  const claim = session.editing.mark(0, 5, 'claim');
  if (!claim) throw new Error('nothing was tagged');
  session.editing.set(claim, 'statement', statement);
  return session.editing.claim(claim.id) ?? claim;
}

/** Until everything that needs no answer of the host has happened. */
export const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
