/**
 * A whole workspace as one JSON text: what a snapshot and an archive hold. The Changes are
 * all there is to keep; the records follow from them. One Change a line, so
 * that two snapshots can be compared by any tool.
 */
import type { Change } from '../claims/change.ts';
import type { LogHead } from '../claims/change-log.ts';
import { isUrn, type Urn } from '../claims/identifiers.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';
import { replay, type ReplayProblem } from './replay.ts';
import { storedVersions } from './stored-versions.ts';
import { ownVersions, type KnownVersions } from './versions.ts';

export const workspaceFormat = `workspace/${storedVersions.workspace}`;

export interface WorkspaceContent {
  workspaceId: string;
  head: LogHead;
  changes: readonly Change[];
}

/**
 * not-json, not-workspace: the text is something else. newer: a later version
 * wrote it. head: Changes at its end are missing. The rest as for `replay`.
 */
export type WorkspaceFileProblem = 'not-json' | 'not-workspace' | 'newer' | 'head' | ReplayProblem;

export type WorkspaceRead =
  /** `stored`: the Changes as they are in the file, to be kept; `changes`: brought up to date, to be read. */
  | { ok: true; workspaceId: string; head: LogHead; stored: Change[]; changes: Change[]; state: WorkspaceState }
  /** `at` is the number of the Change it broke off at, where it is one Change's fault. */
  | { ok: false; reason: WorkspaceFileProblem; at: number | null; detail: string };

/** The JSON text of a workspace; `headHash` in it shows whether the last Changes are still there. */
export function writeWorkspace({ workspaceId, head, changes }: WorkspaceContent): string {
  return workspaceText({ workspaceId, replica: head.replica, headHash: head.hash, lines: changes.map(workspaceLine) });
}

/** One Change of a workspace's text. */
export function workspaceLine(change: Change): string {
  return JSON.stringify(change);
}

/** The same text of lines that were made bit by bit. */
export function workspaceText({ workspaceId, replica, headHash, lines }: { workspaceId: string; replica: string; headHash: string | null; lines: readonly string[] }): string {
  return `{"attest":${JSON.stringify(workspaceFormat)},
"workspaceId":${JSON.stringify(workspaceId)},
"replica":${JSON.stringify(replica)},
"changes":[
${lines.join(',\n')}
],
"headHash":${JSON.stringify(headHash)}}
`;
}

/** Reads and checks the text of a workspace, and replays it. Refused as a whole where anything is wrong. */
export function readWorkspace(text: string, known: KnownVersions = ownVersions): WorkspaceRead {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return refuse('not-json', null, error instanceof Error ? error.message : String(error));
  }
  const fields = fieldsOf(content);
  const format = fields.get('attest');
  if (typeof format !== 'string' || !format.startsWith('workspace/')) return refuse('not-workspace', null, 'attest');
  if (format !== workspaceFormat) return refuse('newer', null, format);
  const workspaceId = fields.get('workspaceId');
  const replica = fields.get('replica');
  const changes = fields.get('changes');
  const headHash = fields.get('headHash') ?? null;
  if (typeof workspaceId !== 'string') return refuse('not-workspace', null, 'workspaceId');
  if (!isUrn(replica)) return refuse('not-workspace', null, 'replica');
  if (!Array.isArray(changes)) return refuse('not-workspace', null, 'changes');
  const replayed = replay(changes, known);
  if (!replayed.ok) return replayed;
  const head = replayed.head ?? { replica: replica as Urn, sequence: 0, hash: null };
  if (head.replica !== replica) return refuse('chain', 1, 'replica');
  if (head.hash !== headHash) return refuse('head', head.sequence + 1, 'headHash');
  return { ok: true, workspaceId, head, stored: changes as Change[], changes: replayed.changes, state: replayed.state };
}

function fieldsOf(content: unknown): Map<string, unknown> {
  if (content === null || typeof content !== 'object' || Array.isArray(content)) return new Map();
  return new Map(Object.entries(content));
}

function refuse(reason: WorkspaceFileProblem, at: number | null, detail: string): WorkspaceRead {
  return { ok: false, reason, at, detail };
}
