import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareProfile } from '../../../../src-main/hosts/chromium/profile.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'attest-profile-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const preferences = (profile: string): unknown => JSON.parse(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8'));

test('a fresh profile leaves the analyst’s words alone', async () => {
  expect(preferences(await prepareProfile(folder))).toMatchObject({
    browser: { enable_spellchecking: false },
    translate: { enabled: false },
    credentials_enable_service: false,
  });
});

test('what the browser keeps there stays, and what it switched on goes off again', async () => {
  const profile = await prepareProfile(folder);
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ browser: { enable_spellchecking: true, window_placement: { left: 5 } }, own: 1 }));
  expect(preferences(await prepareProfile(folder))).toMatchObject({ browser: { enable_spellchecking: false, window_placement: { left: 5 } }, own: 1 });
});

test('a damaged file is made anew', async () => {
  const profile = await prepareProfile(folder);
  writeFileSync(join(profile, 'Default', 'Preferences'), '{"browser":');
  expect(preferences(await prepareProfile(folder))).toMatchObject({ browser: { enable_spellchecking: false } });
});
