/**
 * Lanes tell overlapping marks apart: the outer one keeps lane 0, what lies in
 * it or across its edge moves to the next free one, and each lane has its own
 * place under the line. Without them two claims of one status that overlap
 * would flow into one stretch, because a highlight has no edges.
 */
import { IntervalIndex } from '../../src-common/core/anchoring/interval-index.ts';
import type { Mark } from './mark.ts';

/** More lanes than this do not fit between two lines of text. */
export const laneCount = 3;

export interface LanedMark extends Mark {
  /** 0 nearest to the text, up to laneCount - 1. */
  lane: number;
}

/**
 * Gives every mark a lane. Marks that share words never share a lane while one
 * is free; marks of one look that merely touch do not either, so that the seam
 * between two neighbouring claims stays visible. Where more overlap than there
 * are lanes, the rest share the last.
 *
 * @returns the marks by start, outer before inner; content first, so that cues
 *   and markers give way to it
 */
export function assignLanes(marks: readonly Mark[]): LanedMark[] {
  const content = inOrder(marks.filter((mark) => mark.role === 'content'));
  const others = inOrder(marks.filter((mark) => mark.role !== 'content'));
  const placedContent = place(content, () => []);
  const under = new IntervalIndex(placedContent);
  const placedOthers = place(others, (mark) => under.within(mark.start, mark.end));
  return [...placedContent, ...placedOthers];
}

function inOrder(marks: Mark[]): Mark[] {
  return marks.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
}

function lookAlike(one: Mark, other: Mark): boolean {
  return one.role === other.role && (one.style === other.style || (one.role !== 'content' && one.role !== 'marker'));
}

function place(marks: readonly Mark[], alsoThere: (mark: Mark) => readonly { lane: number }[]): LanedMark[] {
  /** Those that still share words with what comes, or touch it. */
  const open: LanedMark[] = [];
  return marks.map((mark) => {
    let count = 0;
    for (const other of open) {
      if (other.end > mark.start || (other.end === mark.start && lookAlike(other, mark))) {
        open[count] = other;
        count += 1;
      }
    }
    open.length = count;
    // Ten claims often rest on one cue: the same words with the same meaning are drawn once.
    const twin = mark.role === 'content'
      ? undefined
      : open.find((other) => other.start === mark.start && other.end === mark.end && lookAlike(other, mark));
    if (twin) return inLane(mark, twin.lane);
    let taken = 0;
    for (const other of open) taken |= 1 << other.lane;
    for (const other of alsoThere(mark)) taken |= 1 << other.lane;
    let lane = 0;
    while (lane < laneCount - 1 && taken & (1 << lane)) lane += 1;
    const laned = inLane(mark, lane);
    open.push(laned);
    return laned;
  });
}

/** Member by member: spreading ten thousand marks takes ten times as long. */
function inLane({ id, claimId, start, end, fragment, style, role, current, label }: Mark, lane: number): LanedMark {
  return { id, claimId, start, end, fragment, style, role, current, label, lane };
}
