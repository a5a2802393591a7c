/** The calls and events between the page and the handlers, over Playwright's pipe. */
import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { HostEventName, HostEvents } from '../../../src-common/contract/host-api.ts';
import { dispatch, type Handlers } from '../../services/handlers.ts';
import type { ProgramWindows } from '../shared/program-windows.ts';
import { origin } from './origin.ts';
import { callBinding, focusCall, pageScript, receiveFunction } from './page-script.ts';

/**
 * Put the transport into every page of the context. Calls are answered once
 * `handlers` gives them; a call from anything but the program's own pages in
 * their main frames is refused.
 */
export async function exposeBridge(
  context: BrowserContext,
  windows: ProgramWindows<Page>,
  handlers: Handlers,
): Promise<void> {
  await context.exposeBinding(callBinding, async ({ page, frame }, message: unknown) => {
    const { name, args } = readCall(message);
    const trusted = isTrusted(page, frame, windows);
    if (trusted && name === focusCall) {
      windows.toFront(page);
      return 'null';
    }
    return windows.calledBy(page, async () => JSON.stringify(await dispatch(handlers, name, args, { trusted })));
  });
  await context.addInitScript(pageScript);
}

/** Send an event to the page; without a page, or while it is being replaced, the event is dropped. */
export function sendEvent<E extends HostEventName>(page: Page | null, event: E, payload: HostEvents[E]): void {
  if (!page || page.isClosed()) return;
  const call = `globalThis.${receiveFunction}?.(${JSON.stringify(event)}, ${JSON.stringify(payload)})`;
  page.evaluate(call).catch(() => {});
}

function isTrusted(page: Page, frame: Frame, windows: ProgramWindows<Page>): boolean {
  if (!windows.has(page) || frame !== page.mainFrame()) return false;
  return originOf(frame.url()) === origin;
}

function readCall(message: unknown): { name: string; args: unknown } {
  try {
    const call: unknown = JSON.parse(String(message));
    if (typeof call === 'object' && call !== null && 'name' in call && typeof call.name === 'string') {
      return { name: call.name, args: 'args' in call ? call.args : undefined };
    }
  } catch {
    // Not JSON: dispatch refuses the empty name like every unknown call.
  }
  return { name: '', args: undefined };
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
