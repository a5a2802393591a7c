/**
 * Watches a tree of processes from outside and notes every socket of it that
 * is not a unix-domain one: an opened port, a connection, a bound UDP socket.
 * Linux only: the kernel's own tables are read (/proc/<pid>/fd against
 * /proc/<pid>/net), so the answer does not depend on what the program says.
 *
 * A process belongs to the tree by descent, or by a mark in its environment
 * where it has cut itself loose from its parent.
 */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const tables = ['tcp', 'tcp6', 'udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6', 'icmp', 'icmp6'];
const interval = 100;

/**
 * @param rootPid process whose descendants are watched, itself included
 * @param mark `NAME=value` that descendants have in their environment
 * @returns call it to stop; null where the system has no /proc
 */
export function watchSockets(rootPid, mark) {
  if (process.platform !== 'linux') return null;
  const tree = new Map();
  const sockets = new Map();
  let samples = 0;

  const sample = () => {
    samples += 1;
    addProcesses(tree, rootPid, mark);
    const namespaces = new Map();
    for (const [key, { pid, name }] of tree) {
      if (keyOf(pid) !== key) continue;
      for (const inode of socketsOf(pid)) {
        const entry = tableOf(pid, namespaces).get(inode);
        if (entry) sockets.set(`${pid}:${inode}:${entry}`, `${name} (${pid}): ${entry}`);
      }
    }
  };
  sample();
  const timer = setInterval(sample, interval);

  return () => {
    clearInterval(timer);
    sample();
    return { samples, processes: tree.size, names: countNames(tree), sockets: [...sockets.values()] };
  };
}

/** A process id may be used again: with its start time it is one process. */
function keyOf(pid) {
  const stat = statOf(pid);
  return stat && `${pid}@${stat.started}`;
}

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name may hold spaces and parentheses: fields are counted after the last one.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), started: fields[19], name: text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')) };
  } catch {
    return null;
  }
}

function addProcesses(tree, rootPid, mark) {
  const running = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  const stats = new Map(running.map((pid) => [pid, statOf(pid)]));
  const known = new Set([rootPid, ...[...tree.values()].map(({ pid }) => pid)]);
  const add = (pid, stat) => {
    known.add(pid);
    tree.set(`${pid}@${stat.started}`, { pid, name: stat.name });
  };
  // Parents may come after their children in the list: until nothing is added.
  for (let grew = true; grew;) {
    grew = false;
    for (const [pid, stat] of stats) {
      if (!stat || tree.has(`${pid}@${stat.started}`)) continue;
      if (pid === rootPid || known.has(stat.parent) || hasMark(pid, mark)) {
        add(pid, stat);
        grew = true;
      }
    }
  }
}

function hasMark(pid, mark) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark);
  } catch {
    return false;
  }
}

function socketsOf(pid) {
  const inodes = [];
  try {
    for (const fd of readdirSync(`/proc/${pid}/fd`)) {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
      if (inode) inodes.push(inode);
    }
  } catch {
    // Ended between two reads.
  }
  return inodes;
}

/** Inode to a description, of the network name space of a process; each is read once a sample. */
function tableOf(pid, namespaces) {
  let namespace;
  try {
    namespace = readlinkSync(`/proc/${pid}/ns/net`);
  } catch {
    return new Map();
  }
  let table = namespaces.get(namespace);
  if (!table) {
    table = new Map();
    for (const protocol of tables) {
      for (const line of readTable(pid, protocol)) {
        const [, local, remote, , , , , , , inode] = line.trim().split(/\s+/);
        if (inode) table.set(inode, `${protocol} ${address(local)} -> ${address(remote)}`);
      }
    }
    namespaces.set(namespace, table);
  }
  return table;
}

function readTable(pid, protocol) {
  try {
    return readFileSync(`/proc/${pid}/net/${protocol}`, 'latin1').split('\n').slice(1);
  } catch {
    return [];
  }
}

/** `0100007F:1F90` as 127.0.0.1:8080; longer ones stay in hex. */
function address(hex) {
  const [ip, port] = hex.split(':');
  const shown = ip.length === 8 ? ip.match(/../g).reverse().map((byte) => parseInt(byte, 16)).join('.') : ip;
  return `${shown}:${parseInt(port, 16)}`;
}

function countNames(tree) {
  const counts = {};
  for (const { name } of tree.values()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
