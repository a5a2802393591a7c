/** What pictures are drawn with: one set of strokes, on the screen and in a file, so that both are the same picture. */

export type PathStep = readonly ['M' | 'L', number, number] | readonly ['Q', number, number, number, number] | readonly ['Z'];

export interface Ink {
  fill?: string | undefined;
  stroke?: string | undefined;
  /** In px; default 1. */
  width?: number | undefined;
  /** Lengths drawn and left out in turn, in px. */
  dash?: readonly number[] | undefined;
}

export interface Letters {
  colour: string;
  /** In px. */
  size: number;
  weight?: number;
  anchor?: 'start' | 'middle' | 'end';
  /** Colour around the letters that keeps lines behind them away. */
  halo?: string;
}

export interface Pen {
  path(steps: readonly PathStep[], ink: Ink): void;
  circle(x: number, y: number, radius: number, ink: Ink): void;
  rect(x: number, y: number, width: number, height: number, ink: Ink): void;
  /** @param y of the line that letters stand on */
  text(x: number, y: number, words: string, letters: Letters): void;
  /** Width of words in px. */
  measure(words: string, size: number, weight?: number): number;
}

/** Words cut to a width, with an ellipsis where something is missing. */
export function fitted(pen: Pen, words: string, width: number, size: number, weight?: number): string {
  if (pen.measure(words, size, weight) <= width) return words;
  const letters = [...words];
  let [least, most] = [0, letters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (pen.measure(`${letters.slice(0, middle).join('')}…`, size, weight) <= width) least = middle;
    else most = middle - 1;
  }
  return least === 0 ? '' : `${letters.slice(0, least).join('').trimEnd()}…`;
}
