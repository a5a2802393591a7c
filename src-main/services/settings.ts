/**
 * What the program remembers for itself, `settings.json` in the data folder. A
 * damaged file costs the settings that cannot be read and nothing else: it is
 * set aside, and the program starts.
 */
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { Settings } from '../../src-common/contract/host-api.ts';
import { settingsEntries } from '../../src-common/contract/host-schema.ts';
import { storedVersions } from '../../src-common/core/records/stored-versions.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { errorCode, readError, systemWords } from './file-errors.ts';
import { oneAtATime } from './one-at-a-time.ts';

export interface SettingsService {
  read(): Promise<Settings>;
  /** Replaces the members given, whole; answers the settings as they are then on disk. */
  write(change: Partial<Settings>): Promise<Settings>;
  /** Puts a folder first among the recent ones. */
  rememberFolder(folder: string): Promise<void>;
}

const recentLimit = 12;

export function defaultSettings(): Settings {
  return {
    analyst: null,
    theme: 'system',
    reader: { face: 'serif', size: 18, measure: 68, reflow: false },
    recentFolders: [],
    lastDocument: {},
    showDocuments: true,
    showInspector: true,
    tableColumns: [],
    tableWidths: {},
    hiddenLayers: {},
    agreementWithout: {},
  };
}

export function createSettingsService(dataFolder: string): SettingsService {
  const file = path.join(dataFolder, 'settings.json');
  const queue = oneAtATime();

  const store = async (change: Partial<Settings>): Promise<Settings> => {
    const next = { ...(await load(file)), ...change };
    await writeFileAtomic(file, `${JSON.stringify({ version: storedVersions.settings, ...next }, null, 2)}\n`, { mode: 0o600 });
    return next;
  };

  return {
    read: () => queue(() => load(file)),
    write: (change) => queue(() => store(change)),
    rememberFolder: (folder) => queue(async () => {
      const { recentFolders } = await load(file);
      await store({ recentFolders: [folder, ...recentFolders.filter((known) => known !== folder)].slice(0, recentLimit) });
    }),
  };
}

async function load(file: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return defaultSettings();
    throw readError(file, error);
  }
  const { settings, damage } = parseSettings(text);
  if (damage !== null) await setAside(file, damage);
  return settings;
}

/** Every member that is valid is kept; the others are the defaults, and `damage` names the first of them. */
function parseSettings(text: string): { settings: Settings; damage: string | null } {
  const settings = defaultSettings();
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { settings, damage: systemWords(error) };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { settings, damage: 'not an object' };
  const { version } = raw as { version?: unknown };
  // What is known of it is used, and the file itself kept: a newer version finds it again.
  let damage: string | null = typeof version === 'number' && version > storedVersions.settings ? `version ${version}` : null;
  const take = <K extends keyof Settings>(name: K): void => {
    if (!Object.hasOwn(raw, name)) return;
    const schema: v.GenericSchema<unknown, Settings[K]> = (settingsEntries as SettingsSchemas)[name];
    const result = v.safeParse(schema, (raw as Record<string, unknown>)[name], { abortEarly: true });
    if (result.success) settings[name] = result.output;
    else damage ??= `${name}: ${result.issues[0].message}`;
  };
  for (const name of Object.keys(settings) as (keyof Settings)[]) take(name);
  return { settings, damage };
}
type SettingsSchemas = { [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> };

/** A copy, not a move: until the next write the file itself stays what it was. */
async function setAside(file: string, damage: string): Promise<void> {
  const aside = `${file}.damaged`;
  await copyFile(file, aside).catch(() => undefined);
  process.stderr.write(`attest: ${file} is damaged (${damage}). It was kept as ${aside}; what could not be read is back to the defaults.\n`);
}
