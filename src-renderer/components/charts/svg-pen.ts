/** The pen of SVG files (SVG 2): words stay words, to be found and corrected in the file. */
import type { Ink, Letters, PathStep, Pen } from './pen.ts';

const number = (value: number): string => String(Math.round(value * 10) / 10);
const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  // What XML 1.0 cannot hold in any way.
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

export class SvgPen implements Pen {
  readonly #parts: string[] = [];
  readonly #measure: Pen['measure'];

  /** @param measure of another pen: letters have no width here */
  constructor(measure: Pen['measure']) {
    this.#measure = measure;
  }

  path(steps: readonly PathStep[], ink: Ink): void {
    this.#parts.push(`<path d="${steps.map(([sign, ...places]) => `${sign}${places.map(number).join(' ')}`).join('')}"${inked(ink)}/>`);
  }

  circle(x: number, y: number, radius: number, ink: Ink): void {
    this.#parts.push(`<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}"${inked(ink)}/>`);
  }

  rect(x: number, y: number, width: number, height: number, ink: Ink): void {
    this.#parts.push(`<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${inked(ink)}/>`);
  }

  text(x: number, y: number, words: string, { colour, size, weight = 400, anchor = 'start', halo }: Letters): void {
    this.#parts.push(`<text x="${number(x)}" y="${number(y)}" fill="${escaped(colour)}" font-size="${size}"${weight === 400 ? '' : ` font-weight="${weight}"`}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${halo === undefined ? '' : ` stroke="${escaped(halo)}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`}>${escaped(words)}</text>`);
  }

  measure(words: string, size: number, weight?: number): number {
    return this.#measure(words, size, weight);
  }

  /** The whole file. @param title what the picture shows, for those who do not see it */
  file(width: number, height: number, family: string, title: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}" font-family="${escaped(family)}" role="img"><title>${escaped(title)}</title>\n${this.#parts.join('\n')}\n</svg>\n`;
  }
}

function inked({ fill, stroke, width = 1, dash }: Ink): string {
  return ` fill="${fill === undefined ? 'none' : escaped(fill)}"${stroke === undefined ? '' : ` stroke="${escaped(stroke)}" stroke-width="${number(width)}"${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}`}`;
}
