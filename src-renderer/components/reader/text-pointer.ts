/**
 * The pointer over the text: selecting, clicking marks, and what lies under it.
 * Touch and pen select as the system does; the engine's own selection tells.
 */
import { PointerSelecting, type PointerTarget } from './pointer-selecting.ts';

export interface TextPointerTarget extends PointerTarget {
  focus(): void;
  /** Whether the pointer on this node is on the text or the margins beside it. */
  owns(node: Node): boolean;
  /** One click, nothing dragged, no Shift. */
  clicked(x: number, y: number): void;
  /** A selection by mouse is done. */
  finished(): void;
  hovered(x: number, y: number): void;
  left(): void;
}

/** Clicks further apart than this are not one double click: ms, px. */
const together = { time: 500, distance: 5 };

export class TextPointer {
  readonly #target: TextPointerTarget;
  readonly #selecting: PointerSelecting;
  /** Pointer events do not count clicks as mouse events do. */
  #last = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0, count: 0 };
  #frame = 0;

  constructor(target: TextPointerTarget) {
    this.#target = target;
    this.#selecting = new PointerSelecting(target);
  }

  get selecting(): boolean {
    return this.#selecting.active;
  }

  /** The engine would select on its own terms, word by word of its own dictionary. */
  mousedown(event: MouseEvent): void {
    if (event.button === 0 && event.target instanceof Node && this.#target.owns(event.target)) event.preventDefault();
  }

  down(event: PointerEvent & { currentTarget: HTMLElement }): void {
    if (event.button !== 0 || event.pointerType !== 'mouse') return;
    if (!(event.target instanceof Node) || !this.#target.owns(event.target)) return;
    this.#target.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#selecting.down(event.clientX, event.clientY, this.#count(event), event.shiftKey);
  }

  move(event: PointerEvent): void {
    if (this.selecting) {
      this.#selecting.move(event.clientX, event.clientY);
      return;
    }
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#target.hovered(event.clientX, event.clientY));
  }

  up(event: PointerEvent): void {
    if (!this.selecting) return;
    const click = this.#selecting.up();
    this.#target.finished();
    if (click && !event.shiftKey) this.#target.clicked(event.clientX, event.clientY);
  }

  leave(): void {
    cancelAnimationFrame(this.#frame);
    this.#target.left();
  }

  cancel(): void {
    this.#selecting.up();
    cancelAnimationFrame(this.#frame);
  }

  #count(event: PointerEvent): number {
    const last = this.#last;
    const again = event.timeStamp - last.at < together.time &&
      Math.hypot(event.clientX - last.x, event.clientY - last.y) < together.distance;
    this.#last = { at: event.timeStamp, x: event.clientX, y: event.clientY, count: again ? last.count + 1 : 1 };
    return this.#last.count;
  }
}
