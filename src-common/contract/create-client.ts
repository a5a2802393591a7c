/**
 * The window's end of the contract: typed calls and events over whatever
 * transport the host supplies. Errors arrive as data and are thrown again as
 * HostError, so a caller needs one `catch` for every host.
 */
import type {
  HostArgs, HostCallName, HostEventName, HostEvents, HostResult, HostTransport,
} from './host-api.ts';
import { HostError, hostErrorCodes, type HostErrorCode } from './host-error.ts';
import type { Json } from '../core/claims/json.ts';

export interface HostClient {
  /** @throws HostError what the host answered, or `internal` where the bridge itself failed */
  call<N extends HostCallName>(name: N, args: HostArgs<N>): Promise<HostResult<N>>;
  /** Returns what ends the subscription. */
  on<E extends HostEventName>(event: E, listener: (payload: HostEvents[E]) => void): () => void;
}

export function createHostClient(transport: HostTransport): HostClient {
  return {
    async call<N extends HostCallName>(name: N, args: HostArgs<N>): Promise<HostResult<N>> {
      let answer: unknown;
      try {
        // Every argument of the contract is plain JSON; an interface type just lacks the index signature.
        answer = await transport.invoke(name, args as unknown as Json);
      } catch (error) {
        throw new HostError('internal', { detail: `${name}: ${error instanceof Error ? error.message : String(error)}` });
      }
      return unwrap(name, answer) as HostResult<N>;
    },
    on<E extends HostEventName>(event: E, listener: (payload: HostEvents[E]) => void): () => void {
      return transport.subscribe((name, payload) => {
        if (name === event) listener(payload as HostEvents[E]);
      });
    },
  };
}

function unwrap(name: string, answer: unknown): unknown {
  if (isObject(answer) && answer['ok'] === true && 'value' in answer) return answer['value'];
  if (isObject(answer) && answer['ok'] === false && isObject(answer['error'])) {
    const { code, values } = answer['error'];
    throw new HostError(isCode(code) ? code : 'internal', isCode(code) ? plainValues(values) : { detail: `${name}: ${String(code)}` });
  }
  throw new HostError('internal', { detail: `${name}: the answer of the host has an unknown shape` });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCode(value: unknown): value is HostErrorCode {
  return (hostErrorCodes as readonly unknown[]).includes(value);
}

function plainValues(values: unknown): Record<string, string | number> {
  if (!isObject(values)) return {};
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'),
  );
}
