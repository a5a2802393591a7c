/**
 * Opens a journal, appends without a pause and now and then writes it anew,
 * saying each thing before it is asked for and once it is acknowledged. Stops at
 * the named step when it comes by the n-th time, and waits there to be killed.
 *
 *     node child.mjs FOLDER SEED [STEP NTH]
 */
import { writeSync } from 'node:fs';
import type { Json } from '../../src-common/core/claims/json.ts';
import { realDisk, type Disk, type DiskFile } from '../../src-main/services/journal/disk.ts';
import { Journal } from '../../src-main/services/journal/journal.ts';
import { changesOf } from './made-up-changes.ts';

const [folder = '', seedWord = '1', stopAt = '', nth = '1'] = process.argv.slice(2);
let left = Number(nth);
let seed = Number(seedWord) >>> 0;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
const tell = (line: string): void => { writeSync(1, `${line}\n`); };

/** Nothing goes on from here where this is the step to be killed at. */
async function passing(step: string): Promise<void> {
  if (step !== stopAt || (left -= 1) > 0) return;
  tell('stopped');
  await new Promise(() => setInterval(() => undefined, 1_000));
}

const kindOf = (file: string): string => (file.endsWith('head') ? 'head' : file.endsWith('.new') ? 'new file' : 'frames');

function watched(file: DiskFile, kind: string): DiskFile {
  return {
    size: () => file.size(),
    read: (into, position) => file.read(into, position),
    async write(bytes, position) {
      const half = bytes.byteLength >> 1;
      await file.write(bytes.subarray(0, half), position);
      await passing(`${kind} half written`);
      await file.write(bytes.subarray(half), position + half);
      await passing(`${kind} written`);
    },
    truncate: (size) => file.truncate(size),
    async flush() {
      await file.flush();
      await passing(`${kind} flushed`);
    },
    isThere: () => file.isThere(),
    close: () => file.close(),
  };
}

const disk: Disk = {
  ...realDisk,
  open: async (file, options) => watched(await realDisk.open(file, options), kindOf(file)),
  async rename(from, to) {
    await realDisk.rename(from, to);
    await passing(to.endsWith('.replaced') ? 'old file renamed' : 'new file renamed');
  },
};

const { journal, state } = await Journal.open(folder, disk);
let list = Number(state.replica ?? 1);
let sent = state.count;
tell(`opened ${list} ${sent}`);
for (;;) {
  if (random(12) === 0) {
    const parts = [random(6) + 1, random(6) + 1];
    const [first = 1, second = 1] = parts;
    tell(`anew ${list + 1} ${first + second}`);
    await journal.rewrite(changesOf(String(list + 1), 0, first) as unknown as Json[], { first: true, last: false });
    await journal.rewrite(changesOf(String(list + 1), first, second) as unknown as Json[], { first: false, last: true });
    list += 1;
    sent = first + second;
    await passing('acknowledged');
    tell(`kept ${list} ${sent}`);
  }
  await Promise.all(Array.from({ length: random(4) + 1 }, async () => {
    const count = random(3) + 1;
    const changes = changesOf(String(list), sent, count) as unknown as Json[];
    sent += count;
    const until = sent;
    tell(`asked ${list} ${until}`);
    await journal.append(changes);
    await passing('acknowledged');
    tell(`kept ${list} ${until}`);
  }));
}
