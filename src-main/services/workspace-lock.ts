/**
 * One process per workspace, whichever host it is.
 *
 * The lock is held by the operating system and ends with the process, however
 * it ends. There is no lock file to go stale, so nothing is ever taken over,
 * and two processes that start together cannot both win:
 * - Linux: a name in the kernel's abstract socket name space (unix(7)). Binding
 *   it either works or says EADDRINUSE; no file lies anywhere, no port is open.
 * - Windows: a named pipe, with the same rule.
 * - macOS and BSD: the file `lock` in the workspace, opened with O_EXLOCK
 *   (open(2)). Only its holder may clear away the socket that an earlier holder
 *   left behind, so that is no race either.
 *
 * The name is made of the workspace's real path and nothing of the environment,
 * so a program started from a menu, a terminal or another host finds the same
 * one. Out of reach: processes in another container or on another computer that
 * share the data folder.
 *
 * The socket also carries a wish: a second start proves with the token in the
 * workspace (0600, so only the same user can) that it may ask the holder to come
 * to the front, and to open files.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { constants, type PathLike } from 'node:fs';
import { chmod, open, readFile, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { userInfo } from 'node:os';
import path from 'node:path';
import { HostError } from '../../src-common/contract/host-error.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { sha256Hex } from './corpus/read-document.ts';
import { errorCode, writeError } from './file-errors.ts';

export interface WorkspaceLock {
  /** Gives the workspace back. May be called twice. */
  release(): Promise<void>;
}

/** How long a holder may take to answer before it is taken for busy. It holds the lock either way. */
const answerWithin = 2_000;
/** A proof and some paths. */
const longestWish = 100_000;

/**
 * @param folder the workspace's folder; must exist
 * @param shownPath what the error names: the corpus folder that the user knows
 * @param onFocus another start of the program asked for this workspace
 * @param onFiles it was given these files, by absolute path
 * @throws HostError `workspaceLocked`, after asking the holder to come to the front
 */
export async function lockWorkspace(folder: string, shownPath: string, onFocus: () => void, onFiles: (files: string[]) => void = () => undefined): Promise<WorkspaceLock> {
  const real = await realpath(folder);
  const tokenFile = path.join(real, 'lock.token');
  const address = addressOf(real);
  const release = await hold(real, address, (socket, token) => greet(socket, token, onFocus, onFiles), tokenFile);
  if (release) return { release };
  await askHolder(address, tokenFile, []);
  throw new HostError('workspaceLocked', { path: shownPath });
}

/**
 * Hands files to whoever holds a workspace.
 *
 * @returns whether somebody holds it and took them
 */
export async function handFiles(folder: string, files: readonly string[]): Promise<boolean> {
  const real = await realpath(folder).catch(() => null);
  return real !== null && askHolder(addressOf(real), path.join(real, 'lock.token'), files);
}

type Welcome = (socket: Socket, token: string) => void;

/** Takes the lock; null where another process has it. */
async function hold(folder: string, address: string, welcome: Welcome, tokenFile: string): Promise<(() => Promise<void>) | null> {
  const heldByKernelName = process.platform === 'linux' || process.platform === 'win32';
  const file = heldByKernelName ? null : await openExclusively(path.join(folder, 'lock'));
  if (!heldByKernelName && !file) return null;
  const token = randomBytes(32).toString('hex');
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  try {
    if (file) await rm(address, { force: true });
    server = await listen(address, (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      welcome(socket, token);
    });
    if (!server && heldByKernelName) return null;
    if (file) await chmod(address, 0o600).catch(() => undefined);
    await writeFileAtomic(tokenFile, token, { mode: 0o600 });
  } catch (error) {
    server?.close();
    await file?.close().catch(() => undefined);
    throw error instanceof HostError ? error : writeError(folder, error);
  }
  const held = server;
  let released: Promise<void> | null = null;
  return () => (released ??= (async () => {
    for (const socket of sockets) socket.destroy();
    if (held) await new Promise<void>((done) => held.close(() => done()));
    await file?.close().catch(() => undefined);
  })());
}

function addressOf(folder: string): string {
  const name = `attest-${sha256Hex(folder).slice(0, 32)}`;
  switch (process.platform) {
    case 'linux': return `\0${name}`;
    case 'win32': return `\\\\.\\pipe\\${name}`;
    // A path of at most 103 bytes, and not in TMPDIR: it differs between a terminal and a program started by the desktop.
    default: return `/tmp/${name}-${userInfo().uid}.sock`;
  }
}

/** O_EXLOCK of macOS and the BSDs, which Node does not name. */
const exclusiveLock = 0x20;

async function openExclusively(file: PathLike) {
  try {
    return await open(file, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | exclusiveLock, 0o600);
  } catch (error) {
    if (errorCode(error) === 'EAGAIN') return null;
    throw error;
  }
}

/** null: the name is taken. */
function listen(address: string, onConnect: (socket: Socket) => void): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer(onConnect);
    server.once('error', (error) => (errorCode(error) === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => {
      server.unref(); // the lock alone keeps no program running
      resolve(server);
    });
  });
}

/** The holder's side: a challenge, an answer, and the window comes to the front. */
function greet(socket: Socket, token: string, onFocus: () => void, onFiles: (files: string[]) => void): void {
  const challenge = randomBytes(16).toString('hex');
  let received = '';
  socket.unref();
  socket.setTimeout(answerWithin, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (data) => {
    received += data.toString('latin1');
    if (received.length > longestWish) return socket.destroy();
    if (!received.includes('\n')) return;
    const [given = '', wish = ''] = received.trimEnd().split(' ');
    const proven = sameText(given, proof(token, challenge, wish));
    socket.end(proven ? 'ok\n' : 'no\n');
    if (!proven) return;
    onFocus();
    const files = readWish(wish);
    if (files.length > 0) onFiles(files);
  });
  socket.write(`${challenge}\n`);
}

/** The other side. Best effort: whether or not the holder answers, it has the workspace. Answers whether it agreed. */
function askHolder(address: string, tokenFile: string, files: readonly string[]): Promise<boolean> {
  const wish = files.length === 0 ? '' : Buffer.from(JSON.stringify(files)).toString('base64url');
  return new Promise((resolve) => {
    const socket = connect(address);
    let received = '';
    const done = (): void => {
      socket.destroy();
      resolve(received.endsWith('\nok\n'));
    };
    socket.setTimeout(answerWithin, done);
    socket.on('error', done);
    socket.on('close', done);
    socket.on('data', (data) => {
      received += data.toString('latin1');
      const lines = received.split('\n');
      if (lines.length > 2 || received.length > 200) return done();
      if (lines.length === 2 && lines[0]) {
        const challenge = lines[0];
        readFile(tokenFile, 'latin1').then((token) => socket.write(`${proof(token, challenge, wish)}${wish && ` ${wish}`}\n`), done);
      }
    });
  });
}

function readWish(wish: string): string[] {
  try {
    const files: unknown = wish === '' ? [] : JSON.parse(Buffer.from(wish, 'base64url').toString());
    return Array.isArray(files) && files.every((file) => typeof file === 'string') ? files : [];
  } catch {
    return [];
  }
}

/** Over the wish as well, so that nobody can put another in its place. */
function proof(token: string, challenge: string, wish: string): string {
  return createHmac('sha256', token).update(`focus ${challenge} ${wish}`).digest('hex');
}

function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
