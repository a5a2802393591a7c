/** The form of a source in a picture says what kind of source it is. */
import type { SourceKind } from '../../../src-common/core/claims/source.ts';
import type { Ink, PathStep, Pen } from './pen.ts';

/** A document stands for its unnamed outlet. */
export type NodeShape = SourceKind | 'unnamed';

/** @param r from the middle to the edge, about */
export function drawShape(pen: Pen, shape: NodeShape, x: number, y: number, r: number, ink: Ink): void {
  switch (shape) {
    case 'person': pen.circle(x, y, r, ink); return;
    case 'anonymous': pen.circle(x, y, r, { ...ink, dash: [3, 2.5] }); return;
    case 'organisation': pen.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, ink); return;
    case 'outlet': pen.rect(x - r * 1.35, y - r * 0.72, r * 2.7, r * 1.44, ink); return;
    case 'unnamed': pen.rect(x - r * 1.35, y - r * 0.72, r * 2.7, r * 1.44, { ...ink, dash: [3, 2.5] }); return;
    case 'agency': pen.path(polygon(x, y, r * 1.12, 6), ink); return;
    case 'document': {
      const [w, h, cut] = [r * 0.85, r * 1.1, r * 0.7];
      pen.path([['M', x - w, y - h], ['L', x + w - cut, y - h], ['L', x + w, y - h + cut], ['L', x + w, y + h], ['L', x - w, y + h], ['Z']], ink);
    }
  }
}

function polygon(x: number, y: number, r: number, corners: number): PathStep[] {
  const steps = Array.from({ length: corners }, (_, at): PathStep => {
    const angle = (2 * Math.PI * at) / corners;
    return [at === 0 ? 'M' : 'L', x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });
  return [...steps, ['Z']];
}
