/**
 * The only reader of the global that a host puts into the page: Electron's
 * preload and the Chromium host expose the same two functions under it.
 */
import type { HostTransport } from '../../src-common/contract/host-api.ts';

/** @throws Error outside a host, where there is nothing to talk to */
export function pickTransport(page: object): HostTransport {
  const offered: unknown = 'attestHost' in page ? page.attestHost : undefined;
  if (!isTransport(offered)) throw new Error('This page only works inside Attest: no host is there.');
  return offered;
}

function isTransport(value: unknown): value is HostTransport {
  return typeof value === 'object' && value !== null
    && 'invoke' in value && typeof value.invoke === 'function'
    && 'subscribe' in value && typeof value.subscribe === 'function';
}
