/**
 * `app://attest`, the one origin of the window in Electron. IndexedDB is kept
 * by origin: this may never change.
 */
import { protocol, type Session } from 'electron';
import type { PageAnswer } from '../shared/answer-request.ts';

export const scheme = 'app';
export const origin = 'app://attest';
export const startUrl = `${origin}/index.html`;

/** Before the app is ready: only then can a scheme be given an origin and fetch. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function serveScheme(session: Session, answer: (method: string, url: URL) => Promise<PageAnswer>): void {
  session.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'attest') return new Response(null, { status: 404 });
    const { status, headers, body } = await answer(request.method, url);
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status, headers });
  });
}

/** Whether a frame's address is on our origin. `URL.origin` is "null" for schemes of one's own. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol: used, host } = new URL(address);
  return used === `${scheme}:` && host === 'attest';
}
