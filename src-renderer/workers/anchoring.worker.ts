/** Finds passages again beside the window, which goes on drawing meanwhile. */
import { anchoringHandlers } from './anchoring-calls.ts';
import { serveCalls, type Port } from './call-worker.ts';

// The types of the page know the global of a worker as a window.
serveCalls(globalThis as unknown as Port, anchoringHandlers());
