/**
 * The real program in a real window, edited by its keys without a pause, for
 * whoever kills it from outside. Says what the window handed over ("saved": the
 * database has it) and what came back ("kept": the journal has it), stops at
 * the named point when it comes by the n-th time, and goes on at a line from
 * its input.
 *
 *     node child.mjs HOST.cjs SEEDS RENDERER DATA [POINT NTH]
 */
import { writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { openClaim, readerIn, startWatched } from './watched-program.ts';

const [hostFile = '', seedsFolder = '', rendererFolder = '', dataFolder = '', stopAt = '', nth = '1'] = process.argv.slice(2);
/** All of it: a pipe takes a long line in pieces, and none while it is full. */
function tell(line: string): void {
  for (let rest = Buffer.from(`${line}\n`); rest.byteLength > 0;) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

let left = Number(nth);
let appending = false;
/** Nothing of this append goes on from here, where it is the point. */
async function passing(point: string): Promise<void> {
  if (!appending || point !== stopAt || (left -= 1) !== 0) return;
  tell('stopped');
  await new Promise<void>((resolve) => process.stdin.once('data', () => resolve()));
}

/** Every write and flush of this process while an append is under way: frames first, then the head. */
async function watchFiles(): Promise<void> {
  const handle = await open(hostFile);
  const files = Object.getPrototypeOf(handle) as { write: (...args: never[]) => Promise<unknown>; datasync: () => Promise<void> };
  await handle.close();
  const { write, datasync } = files;
  let flushes = 0;
  files.write = async function watched(this: unknown, ...args) {
    const done = await write.apply(this, args);
    await passing(flushes % 2 === 0 ? 'frames written' : 'head written');
    return done;
  };
  files.datasync = async function watched(this: unknown) {
    await datasync.apply(this as never);
    if (!appending) return;
    flushes += 1;
    await passing(flushes % 2 === 1 ? 'frames flushed' : 'head flushed');
  };
}

await watchFiles();
const { page, closed } = await startWatched({ hostFile, dataFolder, seedsFolder, rendererFolder }, {
  async asked({ sequence, hash }) {
    tell(`saved ${sequence} ${hash}`);
    appending = true;
    await passing('committed');
  },
  async answered({ sequence, hash }, ok) {
    await passing('acknowledged');
    appending = false;
    if (ok) tell(`kept ${sequence} ${hash}`);
  },
});
// Its window was killed: the program has put everything away.
void closed.then(() => process.exit(0));
await readerIn(page).catch(() => process.exit(1));
// What the start found, before anything is edited.
tell(`found ${JSON.stringify(await page.evaluate(async () => {
  const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('attest-'))?.name ?? '';
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('open'));
  });
  const transaction = database.transaction(['changes', 'packs', 'meta'], 'readonly');
  const all = (store: string) => new Promise<unknown[]>((resolve) => {
    const request = transaction.objectStore(store).getAll();
    request.onsuccess = () => resolve(request.result);
  });
  const [changes, packs, meta] = await Promise.all([all('changes'), all('packs'), all('meta')]);
  database.close();
  return { changes, packs, meta, notices: document.querySelector('[data-testid="notices"]')?.textContent ?? '' };
}))}`);
try {
  await openClaim(page);
  for (;;) await page.keyboard.press('Alt+3');
} catch {
  // Its window is gone.
}
