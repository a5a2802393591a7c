/**
 * Work on a journal, played through on a disk in memory. After every step, each
 * state that a power cut may leave is opened: what was acknowledged is there,
 * nothing is there by half, and nothing is called damaged.
 */
import type { Json } from '../../src-common/core/claims/json.ts';
import { HostError } from '../../src-common/contract/host-error.ts';
import { Journal } from '../../src-main/services/journal/journal.ts';
import { changesOf, isStartOf } from './made-up-changes.ts';
import { MemoryDisk, type Failure, type Image } from './memory-disk.ts';

const folder = '/journal';
/** Changes in the list that takes the place of the first. */
const rewritten = 4;

/** How far the work has come, as its caller knows it. */
interface Known {
  /** Changes acknowledged of the list that counts. */
  acknowledged: number;
  sent: number;
  list: 'first' | 'second';
  /** The second list was asked for and is not acknowledged yet. */
  replacing: boolean;
}

export interface Cuts {
  /** Moments at which the power was cut. */
  moments: number;
  /** States of the disk that were opened. */
  states: number;
  /** What was wrong, in words. */
  wrong: string[];
}

/** @param only at these steps (counted from 1); all: null. Failing steps: see MemoryDisk */
export async function cutPower(options: { failAt?: number; failure?: Failure; failFor?: number; only?: (step: number) => boolean } = {}): Promise<Cuts & { steps: number }> {
  const { failAt = 0, failure = 'before', failFor = 1, only = () => true } = options;
  const disk = new MemoryDisk();
  const known: Known = { acknowledged: 0, sent: 0, list: 'first', replacing: false };
  const moments: { known: Known; images: Image[]; at: string }[] = [];
  const wrong: string[] = [];
  disk.fails = (_, number) => (number >= failAt && number < failAt + failFor ? failure : null);
  disk.onstep = ({ kind, file }) => {
    if (only(disk.steps)) moments.push({ known: { ...known }, images: disk.images(), at: `after step ${disk.steps}, ${kind} ${file}` });
  };
  const failing = failAt > 0 ? ` (step ${failAt} fails ${failure}, for ${failFor})` : '';
  await work(disk, known, (words) => wrong.push(`${words}${failing}`));
  let states = 0;
  for (const { known: then, images, at } of moments) {
    for (const image of images) {
      states += 1;
      const words = await judge(image, then);
      if (words !== null) wrong.push(`${at}${failing}: ${words}`);
    }
  }
  return { moments: moments.length, states, wrong, steps: disk.steps };
}

/** What a session does: opens, appends one by one and together, writes anew, goes on, opens again. */
async function work(disk: MemoryDisk, known: Known, wrong: (words: string) => void): Promise<void> {
  let journal = await opened(disk, wrong);
  const append = async (count: number): Promise<void> => {
    const changes = changesOf(known.list, known.sent, count);
    known.sent += count;
    const until = known.sent;
    // As the window does: the same again until it is taken.
    for (let attempt = 1; ; attempt += 1) {
      try {
        const head = await journal.append(changes as unknown as Json[]);
        if (head.count < until) wrong(`${until} acknowledged with ${head.count}`);
        known.acknowledged = Math.max(known.acknowledged, until);
        return;
      } catch (error) {
        if (!(error instanceof HostError)) wrong(`not a HostError: ${String(error)}`);
        if (attempt > 9) return wrong(`Changes up to ${until} were not taken: ${String(error)}`);
        // What comes behind a refused Change is refused with it, and waits its turn.
        for (let turn = 0; turn < 200 && known.acknowledged < until - count; turn += 1) await new Promise((done) => setImmediate(done));
      }
    }
  };
  await append(1);
  await Promise.all([append(1), append(2), append(1)]);
  await append(2);
  await journal.close();
  journal = await opened(disk, wrong);
  await append(1);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const second = changesOf('second', 0, rewritten) as unknown as Json[];
      await journal.rewrite(second.slice(0, 2), { first: true, last: false });
      known.replacing = true;
      await journal.rewrite(second.slice(2), { first: false, last: true });
      break;
    } catch (error) {
      if (!(error instanceof HostError)) wrong(`not a HostError: ${String(error)}`);
      if (attempt > 9) return wrong(`not written anew: ${String(error)}`);
      // Whatever failed, the journal before goes on; until then either may be what the head speaks of.
      await append(1);
      known.replacing = false;
    }
  }
  Object.assign(known, { list: 'second', acknowledged: rewritten, sent: rewritten, replacing: false });
  await append(1);
  await Promise.all([append(1), append(1)]);
  await journal.close();
  const words = await judge(disk.live(), known);
  if (words !== null) wrong(`at the end: ${words}`);
}

async function opened(disk: MemoryDisk, wrong: (words: string) => void): Promise<Journal> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { journal, state } = await Journal.open(folder, disk);
      if (state.lost > 0 || state.setAside !== null) wrong('called damaged at a start');
      return journal;
    } catch (error) {
      if (!(error instanceof HostError)) wrong(`not a HostError: ${String(error)}`);
      if (attempt > 9) throw error;
    }
  }
}

/** Opens the journal in a state that a power cut left. */
async function judge(image: Image, { acknowledged, sent, list, replacing }: Known): Promise<string | null> {
  const disk = new MemoryDisk(image);
  const { journal, state } = await Journal.open(folder, disk);
  const kept = await journal.read(0, Infinity);
  await journal.close();
  if (state.lost > 0 || state.setAside !== null) return `called damaged, ${state.lost} lost`;
  if (kept.length !== state.count) return `${state.count} counted, ${kept.length} read`;
  if (replacing && kept.length === rewritten && isStartOf('second', kept)) return null;
  if (!isStartOf(list, kept)) return 'other Changes than those that were sent';
  if (kept.length < acknowledged) return `${acknowledged} acknowledged, ${kept.length} there`;
  return kept.length > sent ? `${sent} sent, ${kept.length} there` : null;
}
