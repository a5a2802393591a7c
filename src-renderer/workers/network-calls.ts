/** What the worker of the source network is asked: where the sources of a picture lie. */
import { layoutSteps, type LayoutInput, type Place } from '../../src-common/core/network/layout.ts';
import type { Handlers } from './call-worker.ts';

// A type: an interface has no index signature, which the table of calls needs.
export type NetworkCalls = {
  /** Tells how far it is, 0 to 1. */
  layout: { args: LayoutInput; progress: number; result: Place[] };
};

export const networkHandlers: Handlers<NetworkCalls> = { layout: (input) => layoutSteps(input) };
