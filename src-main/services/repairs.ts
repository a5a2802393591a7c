/** What was restored in a workspace, when and from where: kept beside its journal, so that it can be read again later. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { Repair } from '../../src-common/contract/host-api.ts';
import { repairKinds } from '../../src-common/contract/host-api.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Older ones go. */
const most = 200;

const repairSchema = v.object({ at: v.string(), kind: v.picklist(repairKinds), values: v.record(v.string(), v.union([v.string(), v.number()])) });
const fileSchema = v.object({ version: v.literal(1), repairs: v.array(repairSchema) });

export interface Repairs {
  /** The newest first; none where the file is missing or damaged. */
  list(folder: string): Promise<Repair[]>;
  /** @throws HostError `writeFailed` */
  note(folder: string, repair: Omit<Repair, 'at'>): Promise<void>;
}

/** @param now the time, for tests */
export function createRepairs(now: () => Date = () => new Date()): Repairs {
  const queue = oneAtATime();
  const fileIn = (folder: string): string => path.join(folder, 'repairs.json');
  const list = async (folder: string): Promise<Repair[]> => {
    try {
      const read = v.safeParse(fileSchema, JSON.parse(await readFile(fileIn(folder), 'utf8')));
      return read.success ? read.output.repairs : [];
    } catch {
      return [];
    }
  };
  return {
    list: (folder) => queue(() => list(folder)),
    note: (folder, repair) => queue(async () => {
      const repairs = [{ at: now().toISOString(), ...repair }, ...(await list(folder))].slice(0, most);
      await writeFileAtomic(fileIn(folder), `${JSON.stringify({ version: 1, repairs }, null, 2)}\n`, { mode: 0o600 });
    }),
  };
}
