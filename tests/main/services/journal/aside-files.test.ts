/** What a window keeps beside the journal: whole or not at all, handed out once, and by no window of the same run. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../../../src-common/core/claims/json.ts';
import { AsideFiles } from '../../../../src-main/services/journal/aside-files.ts';
import { changesOf } from '../../../faults/made-up-changes.ts';
import { randomOf } from '../../../faults/random-of.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const changes = changesOf('a', 3, 3, 40) as unknown as Json[];
let folder: string;
let files: AsideFiles;
beforeEach(async () => {
  folder = await temporaryFolder();
  files = new AsideFiles();
});

describe('at the next start', () => {
  it('what was kept last is handed out, once, with where it lies', async () => {
    await files.keep(folder, 'window', changes.slice(0, 1));
    await files.keep(folder, 'window', changes);
    const next = new AsideFiles();
    const file = path.join(folder, 'window.aside');
    expect(await next.take(folder)).toEqual({ asides: [{ name: 'window', path: file, changes }], damaged: [] });
    expect(await next.take(folder)).toEqual({ asides: [], damaged: [] });
  });

  it('of two windows both', async () => {
    await files.keep(folder, 'b', changes.slice(0, 2));
    await files.keep(folder, 'a', changes.slice(2));
    expect((await new AsideFiles().take(folder)).asides.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('none where the work came into the journal, or where there is no folder', async () => {
    await files.keep(folder, 'window', changes);
    await files.keep(folder, 'window', []);
    expect(await readdir(folder)).toEqual([]);
    expect((await new AsideFiles().take(folder)).asides).toEqual([]);
    expect((await new AsideFiles().take(path.join(folder, 'nowhere'))).asides).toEqual([]);
  });
});

it('a window of the same run does not take what another one keeps, until all of them have left the workspace', async () => {
  await files.keep(folder, 'window', changes);
  expect((await files.take(folder)).asides).toEqual([]);
  files.forget();
  expect((await files.take(folder)).asides).toHaveLength(1);
});

it('cut at any place or with any bit flipped it is called damaged, with its path, and stays', async () => {
  await files.keep(folder, 'window', changes);
  const file = path.join(folder, 'window.aside');
  const whole = await readFile(file);
  const random = randomOf(7);
  const broken = Array.from({ length: whole.byteLength }, (_, length) => whole.subarray(0, length));
  for (let turn = 0; turn < 300; turn += 1) {
    const flipped = Buffer.from(whole);
    const at = Math.floor(random() * whole.byteLength);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    broken.push(flipped);
  }
  for (const bytes of broken) {
    await writeFile(file, bytes);
    expect(await new AsideFiles().take(folder)).toEqual({ asides: [], damaged: [file] });
  }
  expect(await readdir(folder)).toEqual(['window.aside']);
});
