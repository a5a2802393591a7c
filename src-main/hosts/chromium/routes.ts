/**
 * Every request of the browser's pages ends here: our one origin is answered
 * from disk, everything else is refused, and nothing goes to the network.
 */
import type { BrowserContext } from 'playwright-core';
import type { PageAnswer } from '../shared/answer-request.ts';
import { origin } from './origin.ts';

export async function routeEverything(
  context: BrowserContext,
  answer: (method: string, url: URL) => Promise<PageAnswer>,
): Promise<void> {
  await context.route('**/*', async (route, request) => {
    const url = new URL(request.url());
    try {
      if (url.origin === origin) await route.fulfill(await answer(request.method(), url));
      // "No content" leaves the page where it is; an aborted navigation would put an error page in its place.
      else if (request.isNavigationRequest()) await route.fulfill({ status: 204 });
      else await route.abort('blockedbyclient');
    } catch {
      // The page went away while it was being answered.
    }
  });
  await context.routeWebSocket(/.*/, (socket) => socket.close());
}
