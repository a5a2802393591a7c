/** Finds repeats beside the window, which goes on drawing meanwhile. */
import { serveCalls, type Port } from './call-worker.ts';
import { repeatHandlers } from './repeat-calls.ts';

// The types of the page know the global of a worker as a window.
serveCalls(globalThis as unknown as Port, repeatHandlers());
