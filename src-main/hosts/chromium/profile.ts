/**
 * The browser's profile is ours alone. Before each start it is told to leave
 * the analyst's words alone: no spell checking (its dictionaries are fetched),
 * no translation, no passwords, no form filling.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const wanted: Record<string, Record<string, unknown>> = {
  browser: { enable_spellchecking: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  net: { network_prediction_options: 2 },
};

/** @returns the profile's folder, made where it was missing */
export async function prepareProfile(dataFolder: string): Promise<string> {
  const profile = join(dataFolder, 'chromium-profile');
  const file = join(profile, 'Default', 'Preferences');
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = await readPreferences(file);
  for (const [name, values] of Object.entries(wanted)) {
    preferences[name] = { ...asObject(preferences[name]), ...values };
  }
  preferences['credentials_enable_service'] = false;
  await writeFile(file, JSON.stringify(preferences));
  return profile;
}

async function readPreferences(file: string): Promise<Record<string, unknown>> {
  try {
    return asObject(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Not there yet, or damaged: the browser would start afresh as well.
    return {};
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
