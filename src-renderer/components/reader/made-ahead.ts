/**
 * What the reader makes of a text and its marks before it draws them: of a
 * million characters with ten thousand marks this takes longer than a frame.
 * Made ahead in steps, it is there when the text comes.
 */
import { IntervalIndex } from '../../../src-common/core/anchoring/interval-index.ts';
import type { Steps } from '../../../src-common/core/table/steps.ts';
import { assignLanes, type LanedMark } from '../../dom/lanes.ts';
import type { Mark } from '../../dom/mark.ts';
import { layOut, layOutAfter, type LaidOut } from '../../dom/sections.ts';

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

  /** @param text takes the place of the one that was laid out last */
  *ahead(text: string, marks: readonly Mark[]): Steps<void> {
    if (this.#laidOut.text !== text) this.#laidOut = yield* layOutAfter(this.#laidOut, text);
    yield;
    this.indexOf(marks);
    yield;
  }
}
