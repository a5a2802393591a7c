/** The one door through which calls of a window come in, whatever the host. */
import type { HostAnswer, HostArgs, HostCallName, HostResult } from '../../src-common/contract/host-api.ts';
import { HostError, type HostErrorShape } from '../../src-common/contract/host-error.ts';
import { isHostCallName, parseArgs } from '../../src-common/contract/host-schema.ts';
import type { Handlers } from './handlers.ts';

/**
 * Check a call, run its handler, and answer in the contract's shape. Never
 * throws: whatever happens becomes an error that the window can show.
 *
 * @param sender.trusted whether the host has made sure that the call comes from
 *   the program's own page in its main frame
 */
export async function dispatch(
  handlers: Handlers,
  name: string,
  args: unknown,
  sender: { trusted: boolean },
): Promise<HostAnswer<HostCallName>> {
  try {
    if (!sender.trusted) throw new HostError('notAllowed', { call: shorten(name) });
    if (typeof name !== 'string' || !isHostCallName(name)) {
      throw new HostError('badCall', { call: shorten(name), path: '', detail: 'there is no such call' });
    }
    return { ok: true, value: await run(handlers, name, args) };
  } catch (error) {
    return { ok: false, error: shapeOf(name, error) };
  }
}

function run<N extends HostCallName>(handlers: Handlers, name: N, args: unknown): Promise<HostResult<N>> {
  const handler: (args: HostArgs<N>) => Promise<HostResult<N>> = handlers[name];
  return handler(parseArgs(name, args));
}

function shapeOf(name: string, error: unknown): HostErrorShape {
  if (error instanceof HostError) return error.shape;
  // Unexpected: the user gets the message, the log gets where it came from.
  process.stderr.write(`attest: ${shorten(name)} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return { code: 'internal', values: { detail: error instanceof Error ? error.message : String(error) } };
}

/** A name that nobody checked, short enough for a message. */
function shorten(name: unknown): string {
  return String(name).slice(0, 100);
}
