/** The window's client of the host: every call and event of the contract. */
import { createHostClient, type HostClient } from '../../src-common/contract/create-client.ts';
import { pickTransport } from './pick-transport.ts';

export type { HostClient };

/** Connect to the host that this page runs in. Once, from the composition root. */
export function connectHost(): HostClient {
  return createHostClient(pickTransport(window));
}
