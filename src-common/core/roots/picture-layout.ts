/** The picture of who has it from whom in pixels: boxes and arrows, the same in the window and in a report. */
import type { Picture, PictureEdge, PictureNode } from './attribution-picture.ts';

export const pictureBox = { width: 204, height: 46, across: 24, down: 44, edge: 6 };

/** As many characters as fit beside each other; wide ones, as in Chinese, count twice. */
const longest = 26;
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

export interface PlacedNode {
  node: PictureNode;
  x: number;
  y: number;
}

export interface PlacedEdge {
  edge: PictureEdge;
  /** SVG path data. */
  path: string;
  /** Where its head is, and whether it points down or, of a circle, to the left. */
  head: { x: number; y: number; points: 'down' | 'left' };
}

export interface PictureLayout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
}

export function layoutPicture(picture: Picture): PictureLayout {
  const { width: boxWidth, height: boxHeight, across, down, edge: margin } = pictureBox;
  const widest = Math.max(1, ...picture.columns);
  const inner = widest * (boxWidth + across) - across;
  const circles = picture.edges.some(({ isBack }) => isBack) ? 36 : 0;
  const left = ({ row, column }: { row: number; column: number }): number => {
    const count = picture.columns[row] ?? 1;
    return margin + (inner - (count * (boxWidth + across) - across)) / 2 + column * (boxWidth + across);
  };
  const top = ({ row }: { row: number }): number => margin + row * (boxHeight + down);
  const byId = new Map(picture.nodes.map((node) => [node.id as string, node]));

  const placed = picture.edges.flatMap((edge): PlacedEdge[] => {
    const from = byId.get(edge.from);
    const to = byId.get(edge.to);
    if (!from || !to) return [];
    if (edge.isBack) {
      // Up again, round the side, so that a circle is seen as one.
      const [side, y1, y2] = [left(to) + boxWidth, top(from) + boxHeight / 2, top(to) + boxHeight / 2];
      return [{ edge, path: `M${left(from) + boxWidth} ${y1} C${side + 34} ${y1} ${side + 34} ${y2} ${side + 5} ${y2}`, head: { x: side + 2, y: y2, points: 'left' } }];
    }
    let [x, y] = [left(from) + boxWidth / 2, top(from) + boxHeight];
    let path = `M${x} ${y}`;
    const curveTo = (nextX: number, nextY: number): void => {
      const bend = (nextY - y) / 2;
      path += ` C${x} ${y + bend} ${nextX} ${nextY - bend} ${nextX} ${nextY}`;
      [x, y] = [nextX, nextY];
    };
    for (const passed of edge.via) {
      curveTo(left(passed) + boxWidth / 2, top(passed));
      y = top(passed) + boxHeight;
      path += ` L${x} ${y}`;
    }
    const end = { x: left(to) + boxWidth / 2, y: top(to) - 2 };
    curveTo(end.x, end.y - 3);
    return [{ edge, path, head: { ...end, points: 'down' } }];
  });
  return {
    width: inner + 2 * margin + circles,
    height: picture.rows * (boxHeight + down) - down + 2 * margin,
    nodes: picture.nodes.map((node) => ({ node, x: left(node), y: top(node) })),
    edges: placed,
  };
}

/** The head of an arrow as SVG path data. */
export function headPath({ head: { x, y, points } }: PlacedEdge): string {
  return points === 'down' ? `M${x - 4} ${y - 6} L${x} ${y} L${x + 4} ${y - 6} Z` : `M${x + 6} ${y - 4} L${x} ${y} L${x + 6} ${y + 4} Z`;
}

/** A name cut to what a box holds; characters as readers see them are not cut apart by halves. */
export function fittingName(name: string): string {
  const characters = [...name];
  let room = longest;
  let fits = 0;
  for (const character of characters) {
    room -= wide.test(character) ? 2 : 1;
    if (room < 0) break;
    fits += 1;
  }
  return fits === characters.length ? name : `${characters.slice(0, Math.max(1, fits - 1)).join('')}…`;
}
