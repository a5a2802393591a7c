/**
 * A disk that keeps apart what was written and what was flushed. At any moment
 * it tells every state in which a power cut may leave it: any part of what was
 * not flushed arrived or did not, the last piece of it torn.
 */
import type { Disk, DiskFile } from '../../src-main/services/journal/disk.ts';

/** One step that changes something: its kind and the name of the file. */
export interface Step {
  kind: 'write' | 'truncate' | 'flush' | 'create' | 'rename' | 'remove' | 'flush-folder';
  file: string;
}

/** before: nothing of it is done; half: half of a write; after: it is done, and called failed all the same. */
export type Failure = 'before' | 'half' | 'after';

export type Image = Map<string, Buffer>;

type Pending = { bytes: Buffer; position: number } | { size: number };

interface Content {
  flushed: Buffer;
  pending: Pending[];
}

/** More states than these of one moment are not looked at. */
const most = 400;

export class MemoryDisk implements Disk {
  /** Steps taken so far. */
  steps = 0;
  /** Called after each step. */
  onstep: (step: Step) => void = () => undefined;
  /** Whether this step fails, and how. */
  fails: (step: Step, number: number) => Failure | null = () => null;
  #names = new Map<string, Content>();
  #flushedNames = new Map<string, Content>();
  #pendingNames: ((names: Map<string, Content>) => void)[] = [];

  constructor(image: Image = new Map()) {
    for (const [name, flushed] of image) this.#names.set(name, { flushed, pending: [] });
    this.#flushedNames = new Map(this.#names);
  }

  makeFolder(): Promise<void> {
    return Promise.resolve();
  }

  async open(file: string, { empty } = { empty: false }): Promise<DiskFile> {
    await Promise.resolve();
    const there = this.#names.get(file);
    const content = there ?? { flushed: Buffer.alloc(0), pending: [] };
    if (!there) this.#step({ kind: 'create', file }, () => this.#name((names) => names.set(file, content)));
    else if (empty) this.#step({ kind: 'truncate', file }, () => content.pending.push({ size: 0 }));
    return this.#file(file, content);
  }

  list(folder: string): Promise<string[]> {
    return Promise.resolve([...this.#names.keys()].filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length + 1)));
  }

  async rename(from: string, to: string): Promise<void> {
    await Promise.resolve();
    this.#step({ kind: 'rename', file: to }, () => this.#name((names) => {
      const content = names.get(from);
      names.delete(from);
      if (content) names.set(to, content);
    }));
  }

  async remove(file: string): Promise<void> {
    await Promise.resolve();
    this.#step({ kind: 'remove', file }, () => this.#name((names) => names.delete(file)));
  }

  async copy(from: string, to: string): Promise<void> {
    const file = await this.open(to);
    await file.write(now(this.#names.get(from)!), 0);
    await file.flush();
  }

  async flushFolder(folder: string): Promise<void> {
    await Promise.resolve();
    // The real one does not fail either: where it is refused, there is nothing to be done.
    this.steps += 1;
    this.#flushedNames = new Map(this.#names);
    this.#pendingNames = [];
    this.onstep({ kind: 'flush-folder', file: folder });
  }

  /** What is there while the power stays on. */
  live(): Image {
    return new Map([...this.#names].map(([name, content]) => [name, now(content)]));
  }

  /** What may be there after a power cut at this moment, each once. */
  images(): Image[] {
    const images = new Map<string, Image>();
    for (let kept = 0; kept <= this.#pendingNames.length; kept += 1) {
      const names = new Map(this.#flushedNames);
      for (const change of this.#pendingNames.slice(0, kept)) change(names);
      let products: Image[] = [new Map()];
      for (const [name, content] of names) {
        const states = afterCut(content);
        products = products.flatMap((image) => states.map((bytes) => new Map(image).set(name, bytes))).slice(0, most);
      }
      for (const image of products) images.set([...image].map(([name, bytes]) => `${name}:${bytes.toString('latin1')}`).join('\0'), image);
    }
    return [...images.values()].slice(0, most);
  }

  #file(file: string, content: Content): DiskFile {
    let open = true;
    const step = async (kind: Step['kind'], half: (() => void) | null, whole: () => void): Promise<void> => {
      await Promise.resolve();
      if (!open) throw Object.assign(new Error('closed'), { code: 'EBADF' });
      this.#step({ kind, file }, whole, half ?? undefined);
    };
    return {
      size: () => Promise.resolve(now(content).byteLength),
      read: (into, position) => open ? Promise.resolve(copyOut(now(content), into, position)) : Promise.reject(Object.assign(new Error('closed'), { code: 'EBADF' })),
      write: (bytes, position) => step('write',
        () => content.pending.push({ bytes: Buffer.from(bytes.subarray(0, bytes.byteLength >> 1)), position }),
        () => content.pending.push({ bytes: Buffer.from(bytes), position })),
      truncate: (size) => step('truncate', null, () => content.pending.push({ size })),
      flush: () => step('flush', null, () => {
        content.flushed = now(content);
        content.pending = [];
      }),
      isThere: () => Promise.resolve(this.#names.get(file) === content),
      close: () => {
        open = false;
        return Promise.resolve();
      },
    };
  }

  #name(change: (names: Map<string, Content>) => void): void {
    change(this.#names);
    this.#pendingNames.push(change);
  }

  #step(step: Step, whole: () => void, half?: () => void): void {
    this.steps += 1;
    const failure = this.fails(step, this.steps);
    if (failure === null || failure === 'after') whole();
    else if (failure === 'half') half?.();
    this.onstep(step);
    if (failure !== null) throw Object.assign(new Error('failed on purpose'), { code: 'EIO' });
  }
}

function now({ flushed, pending }: Content): Buffer {
  return pending.reduce(apply, flushed);
}

function copyOut(bytes: Buffer, into: Buffer, position: number): number {
  return position < bytes.byteLength ? bytes.copy(into, 0, position) : 0;
}

function apply(bytes: Buffer, change: Pending): Buffer {
  const end = 'size' in change ? change.size : Math.max(bytes.byteLength, change.position + change.bytes.byteLength);
  const result = Buffer.alloc(end);
  bytes.copy(result);
  if ('bytes' in change) change.bytes.copy(result, change.position);
  return result;
}

/** Any part of what was not flushed, in any order of arriving; the last of it whole, torn, or as zeros. */
function afterCut({ flushed, pending }: Content): Buffer[] {
  const states: Buffer[] = [];
  // Beyond four, only what came first arrived.
  const subsets = pending.length <= 4
    ? Array.from({ length: 2 ** pending.length }, (_, bits) => pending.filter((_, index) => bits & (1 << index)))
    : Array.from({ length: pending.length + 1 }, (_, count) => pending.slice(0, count));
  for (const subset of subsets) {
    const last = subset.at(-1);
    const base = subset.slice(0, -1).reduce(apply, flushed);
    if (!last) states.push(base);
    else if ('size' in last) states.push(apply(base, last));
    else for (const bytes of torn(last.bytes)) states.push(apply(base, { bytes, position: last.position }));
  }
  return states;
}

function torn(bytes: Buffer): Buffer[] {
  const { length } = bytes;
  const cuts = [1, length >> 1, length - 1].filter((cut) => cut > 0 && cut < length);
  const holes = length > 1 ? [Buffer.alloc(length), Buffer.concat([Buffer.alloc(length >> 1), bytes.subarray(length >> 1)])] : [];
  return [bytes, ...cuts.map((cut) => bytes.subarray(0, cut)), ...holes];
}
