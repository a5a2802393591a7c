/** Journal and head, cut and with flipped bits: never whole when they are not, and everything before the damage is read. */
import type { Json } from '../../src-common/core/claims/json.ts';
import { Journal } from '../../src-main/services/journal/journal.ts';
import { changesOf, isStartOf } from './made-up-changes.ts';
import { MemoryDisk, type Image } from './memory-disk.ts';

const folder = '/journal';
const names = [`${folder}/changes-1.journal`, `${folder}/head`] as const;

export interface Damage {
  tried: number;
  /** Of these, how many hit the journal itself. */
  inJournal: number;
  wrong: string[];
}

/** A journal of so many Changes, its head, and where each Change ends. */
async function written(count: number): Promise<{ image: Image; ends: number[] }> {
  const disk = new MemoryDisk();
  const { journal } = await Journal.open(folder, disk);
  for (let at = 0; at < count; at += 10) await journal.append(changesOf('damaged', at, Math.min(10, count - at)) as unknown as Json[]);
  await journal.close();
  const image = disk.live();
  const text = image.get(names[0])!.toString('latin1');
  return { image, ends: [...text.matchAll(/\n/g)].map(({ index }) => index + 1).slice(1) };
}

/** Cuts at random points of both files, laid end to end. */
export function cutFiles(times: number, random: () => number): Promise<Damage> {
  return damage(times, random, (bytes, at) => bytes.subarray(0, at));
}

export function flipBits(times: number, random: () => number): Promise<Damage> {
  return damage(times, random, (bytes, at) => {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return flipped;
  });
}

async function damage(times: number, random: () => number, harm: (bytes: Buffer, at: number) => Buffer): Promise<Damage> {
  const count = 60;
  const { image, ends } = await written(count);
  const [journal, head] = names.map((name) => image.get(name)!) as [Buffer, Buffer];
  const result: Damage = { tried: times, inJournal: 0, wrong: [] };
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(random() * (journal.byteLength + head.byteLength));
    const inJournal = at < journal.byteLength;
    if (inJournal) result.inJournal += 1;
    const harmed = new Map(image);
    if (inJournal) harmed.set(names[0], harm(journal, at));
    else harmed.set(names[1], harm(head, at - journal.byteLength));
    const wrong = await judge(harmed, inJournal ? ends.filter((end) => end <= at).length : count, inJournal, count);
    if (wrong !== null) result.wrong.push(`byte ${inJournal ? at : at - journal.byteLength} of the ${inJournal ? 'journal' : 'head'}: ${wrong}`);
  }
  return result;
}

async function judge(image: Image, good: number, inJournal: boolean, count: number): Promise<string | null> {
  const disk = new MemoryDisk(image);
  const { journal, state } = await Journal.open(folder, disk);
  const kept = await journal.read(0, Infinity);
  if (kept.length !== good || !isStartOf('damaged', kept)) return `${good} were whole before it, ${kept.length} read`;
  if (inJournal && (state.setAside === null || state.lost !== count - good)) return `taken for whole, ${state.lost} said to be lost`;
  if (inJournal && !disk.live().get(state.setAside ?? '')?.equals(image.get(names[0])!)) return 'what was set aside is not the damaged file';
  if (!inJournal && state.setAside !== null) return 'the journal is whole and was called damaged';
  const more = changesOf('damaged', good, 1) as unknown as Json[];
  return (await journal.append(more)).count === good + 1 ? null : 'does not go on';
}
