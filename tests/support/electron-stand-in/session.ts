/** `session.defaultSession`: permissions and the scheme, on a context of the real Chromium. */
import { EventEmitter } from 'node:events';
import type { BrowserContext, Route } from 'playwright-core';
import { appOrigin, toApp, webOrigin } from './browser.ts';
import type { StandInWebContents } from './program-window.ts';
import type { StandInRecord } from './record.ts';

type PermissionHandler = (contents: unknown, permission: string, callback: (granted: boolean) => void) => void;
type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean;

/** Electron's names of what Chromium's DevTools protocol can grant. */
const grantable: Record<string, string> = {
  'persistent-storage': 'durableStorage',
  'clipboard-sanitized-write': 'clipboardSanitizedWrite',
  'clipboard-read': 'clipboardReadWrite',
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
};

export class StandInSession extends EventEmitter {
  requestHandler: PermissionHandler | null = null;
  checkHandler: PermissionCheck | null = null;
  deviceHandler: (() => boolean) | null = null;
  schemeHandler: ((request: Request) => Promise<Response>) | null = null;
  readonly #record: StandInRecord;

  constructor(record: StandInRecord) {
    super();
    this.#record = record;
  }

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => {
      if (!this.#record.schemes.some((known) => known.scheme === scheme)) throw new Error(`${scheme} was not registered before the app was ready`);
      this.schemeHandler = handler;
    },
  };

  setPermissionRequestHandler(handler: PermissionHandler): void { this.requestHandler = handler; }
  setPermissionCheckHandler(handler: PermissionCheck): void { this.checkHandler = handler; }
  setDevicePermissionHandler(handler: () => boolean): void { this.deviceHandler = handler; }
  setSpellCheckerEnabled(on: boolean): void { this.#record.spellChecker = on; }

  /** Asks main as Electron would when a page wants a permission. */
  asksFor(contents: unknown, permission: string): Promise<boolean> {
    // Without a handler, Electron grants.
    return new Promise((resolve) => (this.requestHandler ? this.requestHandler(contents, permission, resolve) : resolve(true)));
  }

  /** Grants in the browser what main grants, and refuses the rest there. */
  async applyPermissions(context: BrowserContext, contents: StandInWebContents): Promise<void> {
    const page = context.pages()[0];
    if (!page) return;
    const granted: string[] = [];
    for (const [name, inBrowser] of Object.entries(grantable)) if (await this.asksFor(contents, name)) granted.push(inBrowser);
    const devTools = await context.newCDPSession(page);
    await devTools.send('Browser.grantPermissions', { origin: webOrigin, permissions: granted as never });
  }

  /** Answers a request of the page by main's scheme handler. */
  async answer(route: Route): Promise<void> {
    const request = route.request();
    if (!this.schemeHandler) return route.abort();
    const url = toApp(request.url());
    const answer = await this.schemeHandler(new Request(url, { method: request.method() }));
    const headers = Object.fromEntries(answer.headers);
    this.#record.protocolAnswers.push({ url, status: answer.status, headers });
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  }
}

export function isAppRequest(url: string): boolean {
  return url === webOrigin || url.startsWith(`${webOrigin}/`) || url.startsWith(`${appOrigin}/`);
}
