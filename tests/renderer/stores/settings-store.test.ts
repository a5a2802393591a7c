import { expect, test } from 'vitest';
import type { HostClient } from '../../../src-common/contract/create-client.ts';
import type { Settings } from '../../../src-common/contract/host-api.ts';
import { SettingsStore } from '../../../src-renderer/stores/settings-store.svelte.ts';

test('two changes close together: the answer to the first does not take the second back', async () => {
  const answers: (() => void)[] = [];
  let stored: Partial<Settings> = {};
  const call = (_: string, part: Partial<Settings>): Promise<unknown> => {
    stored = { ...stored, ...part };
    const answer = { ...stored };
    return new Promise((resolve) => answers.push(() => resolve(answer)));
  };
  const settings = new SettingsStore({ call } as unknown as HostClient);
  const writes = [settings.patch({ tableWidths: { status: 100 } }), settings.patch({ tableColumns: ['note'] })];
  answers[0]?.();
  await writes[0];
  expect(settings.value.tableColumns).toEqual(['note']);
  answers[1]?.();
  await writes[1];
  expect([settings.value.tableColumns, settings.value.tableWidths]).toEqual([['note'], { status: 100 }]);
});

test('what did not change stays the same object, whatever is written or read', async () => {
  let stored: Partial<Settings> = { tableWidths: { status: 100 }, hiddenLayers: { one: ['a'] }, lastDocument: {} };
  const call = (name: string, part: Partial<Settings>): Promise<unknown> => {
    if (name === 'settings.write') stored = { ...stored, ...part };
    return Promise.resolve(structuredClone(stored));
  };
  const settings = new SettingsStore({ call } as unknown as HostClient);
  await settings.load();
  const { tableWidths, hiddenLayers } = settings.value;
  await settings.patch({ lastDocument: { one: 'b' } });
  await settings.load();
  expect(settings.value.tableWidths).toBe(tableWidths);
  expect(settings.value.hiddenLayers).toBe(hiddenLayers);
  expect(settings.value.lastDocument).toEqual({ one: 'b' });
});
