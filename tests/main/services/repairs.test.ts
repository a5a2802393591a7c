import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRepairs } from '../../../src-main/services/repairs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('what was restored', () => {
  it('is listed, the newest first, also after a restart', async () => {
    const folder = await temporaryFolder();
    let hour = 10;
    const repairs = createRepairs(() => new Date(Date.UTC(2026, 1, 1, hour++)));
    await Promise.all([repairs.note(folder, { kind: 'storeBehind', values: { count: 2, all: 9 } }), repairs.note(folder, { kind: 'storeDamaged', values: { count: 9 } })]);
    const found = [
      { at: '2026-02-01T11:00:00.000Z', kind: 'storeDamaged', values: { count: 9 } },
      { at: '2026-02-01T10:00:00.000Z', kind: 'storeBehind', values: { count: 2, all: 9 } },
    ];
    expect(await repairs.list(folder)).toEqual(found);
    expect(await createRepairs().list(folder)).toEqual(found);
  });

  it.each([['damaged', '{"version":1,"repairs":[{'], ['of another shape', '{"version":1,"repairs":[{"at":1}]}']])('begins anew where the file is %s', async (_, content) => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'repairs.json'), content);
    const repairs = createRepairs();
    expect(await repairs.list(folder)).toEqual([]);
    await repairs.note(folder, { kind: 'apart', values: { count: 1 } });
    expect(await repairs.list(folder)).toHaveLength(1);
  });

  it('does not grow without end', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'repairs.json'), JSON.stringify({ version: 1, repairs: Array.from({ length: 300 }, (_, count) => ({ at: '', kind: 'apart', values: { count } })) }));
    await createRepairs().note(folder, { kind: 'apart', values: { count: -1 } });
    const { repairs } = JSON.parse(await readFile(path.join(folder, 'repairs.json'), 'utf8')) as { repairs: { values: { count: number } }[] };
    expect([repairs.length, repairs[0]?.values.count]).toEqual([200, -1]);
  });
});
