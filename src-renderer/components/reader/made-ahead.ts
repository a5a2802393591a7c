/**
 * What the reader makes of a text and its marks before it draws them: of a
 * million characters with ten thousand marks this takes longer than a frame.
 * Made ahead in steps, it is there when the text comes.
 */
import { IntervalIndex } from '../../../src-common/core/anchoring/interval-index.ts';
import type { Steps } from '../../../src-common/core/table/steps.ts';
import { assignLanes, type LanedMark } from '../../dom/lanes.ts';
import type { Mark } from '../../dom/mark.ts';
import { layOut, type LaidOut } from '../../dom/sections.ts';

export class MadeAhead {
  #laidOut: LaidOut = layOut('');
  #marks: readonly Mark[] = [];
  #index = new IntervalIndex<LanedMark>([]);

  layOut(text: string): LaidOut {
    return this.#laidOut.text === text ? this.#laidOut : this.#laidOut = layOut(text);
  }

  /** @param marks asked for again, the very same array has the same index */
  indexOf(marks: readonly Mark[]): IntervalIndex<LanedMark> {
    if (marks !== this.#marks) {
      this.#index = new IntervalIndex(assignLanes(marks));
      this.#marks = marks;
    }
    return this.#index;
  }

  *ahead(text: string, marks: readonly Mark[]): Steps<void> {
    this.layOut(text);
    yield;
    this.indexOf(marks);
    yield;
  }
}
