/** A source network as a picture. Places are given; names that would cover each other are left out, the strongest keep theirs. */
import type { EdgeKind } from '../../../src-common/core/network/network.ts';
import { drawShape, type NodeShape } from './node-shapes.ts';
import type { Palette } from './palette.ts';
import { fitted, type Pen } from './pen.ts';

export interface DrawnNode {
  id: string;
  x: number;
  y: number;
  /** In px, where the picture is not made small. */
  radius: number;
  shape: NodeShape;
  name: string;
  isRoot: boolean;
  inCircle: boolean;
  /** Outlets that it is behind; below 2: nothing to tell. */
  behind: number;
}

export interface DrawnEdge {
  id: string;
  kind: EdgeKind;
  /** Places in the nodes. */
  from: number;
  to: number;
  weight: number;
  inCircle: boolean;
}

/** From places of the layout to px on the screen. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

export interface NetworkScene {
  /** The strongest first. */
  nodes: readonly DrawnNode[];
  edges: readonly DrawnEdge[];
  view: View;
  /** What the keys are on: a node or an edge. */
  at: string | null;
}

/** Signs of relations, as everywhere in the program. */
export const edgeSigns: Readonly<Record<EdgeKind, string>> = { relays: '', corroborates: '+', contradicts: '≠', restates: '≈', 'responds-to': '↩' };
const dashes: Readonly<Record<EdgeKind, readonly number[] | undefined>> = { relays: undefined, corroborates: [9, 3], contradicts: [6, 4], restates: [2, 3], 'responds-to': [9, 3, 2, 3] };
const textSize = 12;
/** Widths that names are cut to, in px: first the one, then the other. */
const [longest, shortest] = [320, 150];

/** A smaller source has no room for the number of those behind it. */
const leastForNumber = 8;

interface Curve { x1: number; y1: number; cx: number; cy: number; x2: number; y2: number; mx: number; my: number }

export const onScreen = ({ scale, x, y }: View, place: { x: number; y: number }): { x: number; y: number } => ({ x: place.x * scale + x, y: place.y * scale + y });
/** Of many sources in one picture each has little room, and must not cover the next; their lines are thinner for the same reason. */
const shrinkOf = ({ scale }: View): number => Math.min(1, Math.max(0.28, scale * 1.5));
/** In px on the screen. */
export const radiusOf = (view: View, { radius }: { radius: number }): number => radius * shrinkOf(view);
export const edgeWidth = (weight: number): number => Math.min(7, 1 + 0.9 * Math.log2(weight));

/** From edge to edge of its nodes, a little bent, so that there and back again are two lines. */
export function curveOf({ nodes, view }: NetworkScene, edge: DrawnEdge): Curve | null {
  const [from, to] = [nodes[edge.from], nodes[edge.to]];
  if (!from || !to) return null;
  const [a, b, fromRadius, toRadius] = [onScreen(view, from), onScreen(view, to), radiusOf(view, from), radiusOf(view, to)];
  if (from === to) {
    const r = fromRadius + 12;
    return { x1: a.x - 6, y1: a.y - fromRadius, cx: a.x, cy: a.y - 3 * r, x2: a.x + 6, y2: a.y - fromRadius - 2, mx: a.x, my: a.y - 1.85 * r };
  }
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = (edge.kind === 'relays' ? 0.09 : -0.14) * length;
  const [cx, cy] = [(a.x + b.x) / 2 - (dy / length) * bend, (a.y + b.y) / 2 + (dx / length) * bend];
  const trim = (x: number, y: number, radius: number): [number, number] => {
    const away = Math.hypot(cx - x, cy - y) || 1;
    return [x + ((cx - x) / away) * radius, y + ((cy - y) / away) * radius];
  };
  const [x1, y1] = trim(a.x, a.y, fromRadius * 1.2 + 2);
  const [x2, y2] = trim(b.x, b.y, toRadius * 1.2 + (to.isRoot ? 6 : 3));
  return { x1, y1, cx, cy, x2, y2, mx: x1 / 4 + cx / 2 + x2 / 4, my: y1 / 4 + cy / 2 + y2 / 4 };
}

export function drawNetwork(pen: Pen, palette: Palette, scene: NetworkScene, { width, height }: { width: number; height: number }, focused: boolean): void {
  const { nodes, edges, view, at } = scene;
  const current = nodes.findIndex(({ id }) => id === at);
  const taken: Box[] = [];
  const isNear = (edge: DrawnEdge): boolean => edge.id === at || (current >= 0 && (edge.from === current || edge.to === current));
  // Lines of what the keys are on come last, above the others.
  for (const near of [false, true]) {
    for (const edge of edges) {
      if (isNear(edge) !== near) continue;
      const curve = curveOf(scene, edge);
      if (curve && reaches(curve, width, height)) drawEdge(pen, palette, edge, curve, { near, isAt: edge.id === at && focused, shrink: shrinkOf(view), faded: at !== null && !near, taken });
    }
  }
  nodes.forEach((node, index) => {
    const { x, y } = onScreen(view, node);
    if (x < -60 || y < -60 || x > width + 60 || y > height + 60) return;
    const strong = index === current;
    const radius = radiusOf(view, node);
    taken.push({ x: x - radius * 1.4, y: y - radius * 1.2, width: radius * 2.8, height: radius * 2.4 });
    if (node.isRoot) drawShape(pen, node.shape, x, y, radius + 4, { fill: palette.paper, stroke: palette['ink-2'], width: 1.2 });
    drawShape(pen, node.shape, x, y, radius, { fill: strong ? palette['accent-soft'] : palette.raised, stroke: strong ? palette.accent : palette['ink-2'], width: strong ? 2.4 : 1.4 });
    if (node.inCircle) pen.text(x, y + 4, '↻', { colour: palette.danger, size: 13, weight: 700, anchor: 'middle' });
    else if (node.behind > 1 && radius >= leastForNumber) pen.text(x, y + 4, String(node.behind), { colour: palette.ink, size: 11, weight: 650, anchor: 'middle' });
    if (strong && focused) pen.circle(x, y, radius * 1.4 + 8, { stroke: palette.accent, width: 2 });
  });
  const order = current >= 0 ? [nodes[current] as DrawnNode, ...nodes.filter((_, index) => index !== current)] : nodes;
  for (const node of order) drawName(pen, palette, node, { ...onScreen(view, node), radius: radiusOf(view, node) }, { width, height, taken, strong: node.id === at });
}

interface Box { x: number; y: number; width: number; height: number }
interface NamePlace extends Box { name: string; textX: number; anchor: 'start' | 'middle' | 'end' }
const meets = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function reaches({ x1, y1, x2, y2, cx, cy }: Curve, width: number, height: number): boolean {
  return Math.max(x1, x2, cx) >= 0 && Math.min(x1, x2, cx) <= width && Math.max(y1, y2, cy) >= 0 && Math.min(y1, y2, cy) <= height;
}

function drawEdge(pen: Pen, palette: Palette, edge: DrawnEdge, curve: Curve, { near, isAt, shrink, faded, taken }: { near: boolean; isAt: boolean; shrink: number; faded: boolean; taken: Box[] }): void {
  const contradicts = edge.kind === 'contradicts' || edge.inCircle;
  const colour = near ? palette.accent : faded ? palette['line-strong'] : contradicts ? palette.danger : palette['ink-3'];
  const width = Math.max(0.5, edgeWidth(edge.weight) * shrink) + (isAt ? 1.5 : 0);
  const { x1, y1, cx, cy, x2, y2, mx, my } = curve;
  pen.path([['M', x1, y1], ['Q', cx, cy, x2, y2]], { stroke: colour, width, dash: dashes[edge.kind] });
  if (edge.kind === 'relays' || edge.kind === 'restates' || edge.kind === 'responds-to') {
    const [dx, dy] = [x2 - cx, y2 - cy];
    const length = Math.hypot(dx, dy) || 1;
    const [ux, uy, size] = [dx / length, dy / length, 6 * shrink + width];
    pen.path([['M', x2, y2], ['L', x2 - ux * size - uy * size * 0.45, y2 - uy * size + ux * size * 0.45], ['L', x2 - ux * size + uy * size * 0.45, y2 - uy * size - ux * size * 0.45], ['Z']], { fill: colour });
  }
  const words = `${edge.inCircle ? '↻' : edgeSigns[edge.kind]}${edge.weight > 1 ? `${edgeSigns[edge.kind] ? ' ' : ''}${edge.weight}` : ''}`;
  if (words === '' || (faded && edge.kind === 'relays')) return;
  const room = pen.measure(words, 11, 600) + 8;
  const box = { x: mx - room / 2, y: my - 8, width: room, height: 16 };
  if (!near && taken.some((other) => meets(box, other))) return;
  taken.push(box);
  pen.rect(box.x, box.y, box.width, box.height, { fill: palette.paper });
  pen.text(mx, my + 4, words, { colour: near ? palette.accent : contradicts ? palette.danger : palette['ink-2'], size: 11, weight: 600, anchor: 'middle' });
}

function drawName(pen: Pen, palette: Palette, node: DrawnNode, { x, y, radius }: { x: number; y: number; radius: number }, { width, height, taken, strong }: { width: number; height: number; taken: Box[]; strong: boolean }): void {
  if (x < -80 || y < -40 || x > width + 80 || y > height + 40) return;
  const weight = strong ? 650 : 500;
  const [down, beside] = [radius * 1.2 + (node.isRoot ? 5 : 0), radius * 1.4 + (node.isRoot ? 5 : 0)];
  const placesFor = (name: string): NamePlace[] => {
    const room = pen.measure(name, textSize, weight);
    return [
      { name, x: x - room / 2, y: y + down + 3, width: room, height: 15, textX: x, anchor: 'middle' },
      { name, x: x - room / 2, y: y - down - 18, width: room, height: 15, textX: x, anchor: 'middle' },
      { name, x: x + beside + 4, y: y - 8, width: room, height: 15, textX: x + beside + 4, anchor: 'start' },
      { name, x: x - beside - 4 - room, y: y - 8, width: room, height: 15, textX: x - beside - 4, anchor: 'end' },
    ];
  };
  const isFree = (place: Box): boolean => place.x >= 2 && place.x + place.width <= width - 2 && place.y >= 0 && place.y + place.height <= height && !taken.some((other) => meets(place, other));
  // Whole where there is room for it, cut where there is not.
  const places = [...new Set([longest, shortest].map((most) => fitted(pen, node.name, most, textSize, weight)))].flatMap(placesFor);
  const found = places.find(isFree) ?? (strong ? places[0] : undefined);
  if (!found) return;
  taken.push(found);
  pen.text(found.textX, found.y + 12, found.name, { colour: palette.ink, size: textSize, weight, anchor: found.anchor, halo: palette.paper });
}
