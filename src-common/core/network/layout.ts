/**
 * Places for the sources of a network: outlets to the left, those they have it
 * from to the right, joined ones near each other, none on another (forces as in
 * d3-force: velocity Verlet, Barnes-Hut). The same for the same input on every
 * day: nothing is drawn by chance that has no fixed seed.
 */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import { Draws } from '../agreement/random.ts';

export interface LayoutInput {
  /** `depth`: steps from the outlets. `room`: radius that is to stay free, in px. */
  nodes: { id: string; depth: number; room: number }[];
  edges: { from: string; to: string; weight: number }[];
}

/** In px, for each node in the order given. */
export interface Place {
  x: number;
  y: number;
}

interface Body extends SimulationNodeDatum { id: string; depth: number; room: number }

/** Between one step from the outlets and the next, in px. */
const across = 210;
const rounds = 240;
const seed = 20_240_908;

/** Yields how far it is, 0 to 1. */
export function* layoutSteps({ nodes, edges }: LayoutInput): Generator<number, Place[]> {
  const draws = new Draws(seed);
  const rows = new Map<number, number>();
  const bodies = nodes.map(({ id, depth, room }): Body => {
    const column = Math.round(depth);
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    // To either side of the middle in turn: the strongest come first and stay near it.
    const side = row % 2 === 0 ? 1 : -1;
    return { id, depth, room, x: depth * across, y: side * Math.ceil(row / 2) * 2 * room };
  });
  const links: (SimulationLinkDatum<Body> & { weight: number })[] = edges.filter(({ from, to }) => from !== to).map(({ from, to, weight }) => ({ source: from, target: to, weight }));
  const simulation = forceSimulation(bodies)
    .randomSource(() => draws.below(1 << 30) / (1 << 30))
    .force('links', forceLink<Body, (typeof links)[number]>(links).id(({ id }) => id).distance(150).strength(({ weight }) => 0.08 + 0.04 * Math.min(4, Math.log2(1 + weight))))
    .force('apart', forceManyBody<Body>().strength(-260).distanceMax(700))
    .force('room', forceCollide<Body>(({ room }) => room).strength(0.9).iterations(2))
    .force('x', forceX<Body>(({ depth }) => depth * across).strength(0.35))
    .force('y', forceY<Body>(0).strength(0.045))
    .stop();
  simulation.alphaDecay(1 - 0.001 ** (1 / rounds));
  for (let round = 0; round < rounds; round += 1) {
    simulation.tick();
    if (round % 10 === 9) yield (round + 1) / rounds;
  }
  return bodies.map(({ x, y }) => ({ x: rounded(x), y: rounded(y) }));
}

const rounded = (value: number | undefined): number => Math.round((value ?? 0) * 10) / 10;
