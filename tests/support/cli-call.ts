/** A call of the command line inside this process, with its own streams and clock. */
import { runAttest } from '../../src-main/cli/run-attest.ts';

export interface CliAnswer {
  code: number;
  out: string;
  err: string;
  /** Standard output as JSON. */
  json<T = unknown>(): T;
}

export async function callAttest(words: string[], stdin = ''): Promise<CliAnswer> {
  let out = '';
  let err = '';
  const code = await runAttest(words, {
    out: (text) => { out += text; },
    err: (text) => { err += text; },
    stdin: async function* () { yield new TextEncoder().encode(stdin); },
    now: () => '2026-02-03T04:05:06.000Z',
    version: '0.1.0',
  });
  return { code, out, err, json: <T>() => JSON.parse(out) as T };
}
