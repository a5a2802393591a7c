/** The pen of the screen, and of PNG files. */
import type { Ink, Letters, PathStep, Pen } from './pen.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Widths of words, by font: measuring takes longer than drawing. */
const widths = new Map<string, number>();
const most = 20_000;

export class CanvasPen implements Pen {
  readonly #context: Context;
  readonly #family: string;

  /** @param family fonts as CSS names them */
  constructor(context: Context, family: string) {
    this.#context = context;
    this.#family = family;
  }

  path(steps: readonly PathStep[], ink: Ink): void {
    const context = this.#context;
    context.beginPath();
    for (const step of steps) {
      if (step[0] === 'M') context.moveTo(step[1], step[2]);
      else if (step[0] === 'L') context.lineTo(step[1], step[2]);
      else if (step[0] === 'Q') context.quadraticCurveTo(step[1], step[2], step[3], step[4]);
      else context.closePath();
    }
    this.#ink(ink);
  }

  circle(x: number, y: number, radius: number, ink: Ink): void {
    this.#context.beginPath();
    this.#context.arc(x, y, radius, 0, 2 * Math.PI);
    this.#ink(ink);
  }

  rect(x: number, y: number, width: number, height: number, ink: Ink): void {
    this.#context.beginPath();
    this.#context.rect(x, y, width, height);
    this.#ink(ink);
  }

  text(x: number, y: number, words: string, { colour, size, weight = 400, anchor = 'start', halo }: Letters): void {
    const context = this.#context;
    context.font = `${weight} ${size}px ${this.#family}`;
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    if (halo !== undefined) {
      context.strokeStyle = halo;
      context.lineWidth = 4;
      context.lineJoin = 'round';
      context.setLineDash([]);
      context.strokeText(words, x, y);
    }
    context.fillStyle = colour;
    context.fillText(words, x, y);
  }

  measure(words: string, size: number, weight = 400): number {
    const key = `${size} ${weight} ${words}`;
    let width = widths.get(key);
    if (width === undefined) {
      this.#context.font = `${weight} ${size}px ${this.#family}`;
      if (widths.size >= most) widths.clear();
      widths.set(key, width = this.#context.measureText(words).width);
    }
    return width;
  }

  #ink({ fill, stroke, width = 1, dash }: Ink): void {
    const context = this.#context;
    if (fill !== undefined) {
      context.fillStyle = fill;
      context.fill();
    }
    if (stroke === undefined) return;
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.setLineDash(dash ? [...dash] : []);
    context.stroke();
  }
}
