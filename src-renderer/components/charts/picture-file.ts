/** A picture as a file: drawn anew with the pen of the file, on paper of its own. */
import { CanvasPen } from './canvas-pen.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { SvgPen } from './svg-pen.ts';

export interface PictureToSave {
  width: number;
  height: number;
  palette: Palette;
  /** What it shows, for those who do not see it. */
  title: string;
  draw(pen: Pen): void;
}

/** Device pixels for each px of a PNG: sharp in print. */
const scale = 2;
/** No side of a canvas may be longer (Chromium). */
const longestSide = 16_384;

function measuring(palette: Palette): CanvasPen {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('no canvas to measure with');
  return new CanvasPen(context, palette.family);
}

/** The text of an SVG file. */
export function asSvg({ width, height, palette, title, draw }: PictureToSave): string {
  const measure = measuring(palette);
  const pen = new SvgPen((words, size, weight) => measure.measure(words, size, weight));
  pen.rect(0, 0, width, height, { fill: palette.paper });
  draw(pen);
  return pen.file(width, height, palette.family, title);
}

/** @returns the bytes of a PNG file; null where it would be too large to draw */
export async function asPng({ width, height, palette, draw }: PictureToSave): Promise<Uint8Array | null> {
  if (Math.max(width, height) * scale > longestSide) return null;
  const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(scale, scale);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  draw(new CanvasPen(context, palette.family));
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}
