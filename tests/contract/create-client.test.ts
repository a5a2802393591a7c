import { describe, expect, it } from 'vitest';
import { createHostClient } from '../../src-common/contract/create-client.ts';
import { HostError } from '../../src-common/contract/host-error.ts';
import type { HostTransport } from '../../src-common/contract/host-api.ts';

const answering = (answer: unknown): HostTransport => ({ invoke: async () => answer, subscribe: () => () => undefined });
const caught = (transport: HostTransport) => createHostClient(transport).call('app.info', null).then(() => null, (error: unknown) => error);

it('gives the value of a good answer, and sends the call as it is', async () => {
  const sent: unknown[] = [];
  const client = createHostClient({ invoke: async (...call) => { sent.push(call); return { ok: true, value: null }; }, subscribe: () => () => undefined });
  expect(await client.call('settings.write', { theme: 'dark' })).toBeNull();
  expect(sent).toEqual([['settings.write', { theme: 'dark' }]]);
});

describe('throws one kind of error', () => {
  it('with what the host said', async () => {
    const error = await caught(answering({ ok: false, error: { code: 'fileMissing', values: { path: '/a', n: 1, odd: { x: 1 } } } }));
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code: 'fileMissing', shape: { values: { path: '/a', n: 1 } } });
    expect((error as HostError).shape.values).not.toHaveProperty('odd');
  });

  it.each<[name: string, answer: unknown]>([
    ['nothing', undefined], ['null', null], ['a text', 'ok'], ['a list', []], ['no value', { ok: true }], ['no error', { ok: false }],
    ['an unknown code', { ok: false, error: { code: 'nonsense', values: {} } }], ['a code that is a member of every object', { ok: false, error: { code: 'constructor' } }],
  ])('"internal" for an answer that is %s', async (_name, answer) => {
    expect(await caught(answering(answer))).toMatchObject({ code: 'internal', shape: { values: { detail: expect.stringContaining('app.info') as unknown } } });
  });

  it('"internal" where the bridge itself breaks', async () => {
    const broken: HostTransport = { invoke: () => Promise.reject(new Error('pipe closed')), subscribe: () => () => undefined };
    expect(await caught(broken)).toMatchObject({ code: 'internal', shape: { values: { detail: 'app.info: pipe closed' } } });
  });
});

it('hears the event it asked for, until it has heard enough', () => {
  const listeners = new Set<(event: string, payload: unknown) => void>();
  const client = createHostClient({
    invoke: async () => null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const heard: unknown[] = [];
  const stop = client.on('command.run', (payload) => heard.push(payload.id));
  const send = (event: string, payload: unknown): void => listeners.forEach((listener) => listener(event, payload));
  send('command.run', { id: 'one' });
  send('dialog.done', { id: 'two' });
  stop();
  send('command.run', { id: 'three' });
  expect(heard).toEqual(['one']);
  expect(listeners.size).toBe(0);
});
