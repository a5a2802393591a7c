/**
 * A timeline as a picture. A filled mark is when a claim was stated, an open
 * square when its document reported it; a bar is a date that is less exact than
 * a day, a dashed outline one that is uncertain or approximate.
 */
import { scaleUtc } from 'd3-scale';
import { dayWords } from '../../../src-common/core/timeline/date-span.ts';
import type { DateKind, Timeline, TimelineMark } from '../../../src-common/core/timeline/timeline.ts';
import type { Palette } from './palette.ts';
import { fitted, type Pen } from './pen.ts';
import { axisHeight, isPoint, laneAt, markEnds, undatedHeight, type LaneLayout, type TimelineView } from './timeline-layout.ts';

export interface DrawnLane {
  label: string;
  count: string;
  /** Name of a status colour; null: marks say nothing by colour. */
  status: string | null;
}

export interface TimelineScene {
  timeline: Timeline;
  lanes: readonly DrawnLane[];
  layout: LaneLayout;
  view: TimelineView;
  labels: number;
  scrollTop: number;
  /** Place in the marks, or the lane of what has no date; null: the keys are on nothing. */
  at: number | DateKind | null;
  /** Places of marks that share claims with the one that the keys are on. */
  related: readonly number[];
  /** Words of the lane without dates, and how many claims each kind has there. */
  undated: { title: string; kinds: readonly { kind: DateKind; words: string; count: number }[] };
}

const msADay = 86_400_000;

export function drawTimeline(pen: Pen, palette: Palette, scene: TimelineScene, { width, height }: { width: number; height: number }, focused: boolean): void {
  const { layout, labels, view, scrollTop } = scene;
  const plot = width - labels;
  const bottom = height - undatedHeight;
  const ticks = ticksOf(view, plot);
  for (const { x } of ticks) pen.path([['M', labels + x, axisHeight], ['L', labels + x, bottom]], { stroke: palette.line });
  const first = laneAt(layout.tops, scrollTop);
  const laneTop = (lane: number): number => (layout.tops[lane] ?? 0) - scrollTop + axisHeight;
  const inSight: number[] = [];
  for (let lane = first; lane < scene.lanes.length && laneTop(lane) < bottom; lane += 1) if (laneTop(lane + 1) > laneTop(lane)) inSight.push(lane);
  for (const lane of inSight) pen.path([['M', 0, laneTop(lane + 1)], ['L', width, laneTop(lane + 1)]], { stroke: palette.line });
  drawMarks(pen, palette, scene, { plot, inSight, focused });
  drawRelated(pen, palette, scene, plot);
  pen.rect(0, axisHeight, labels, bottom - axisHeight, { fill: palette.surface });
  for (const lane of inSight) drawLabel(pen, palette, scene.lanes[lane], { labels, top: laneTop(lane), bottom: laneTop(lane + 1) });
  pen.rect(0, 0, width, axisHeight, { fill: palette.surface });
  for (const { x, words } of ticks) {
    // No date at the last line where there is no room behind it: part of one would be read as another.
    if (x + 4 + pen.measure(words, 11.5) <= plot - 2) pen.text(labels + x + 4, 20, words, { colour: palette['ink-2'], size: 11.5 });
  }
  pen.rect(0, 0, labels, axisHeight, { fill: palette.surface });
  pen.path([['M', 0, axisHeight], ['L', width, axisHeight]], { stroke: palette['line-strong'] });
  pen.path([['M', labels, 0], ['L', labels, height]], { stroke: palette['line-strong'] });
  drawUndated(pen, palette, scene, { width, height, focused });
}

/** The axis: as many dates as there is room for, ISO 8601, as exact as they have to be. */
export function ticksOf({ from, perDay }: TimelineView, width: number): { x: number; words: string }[] {
  const scale = scaleUtc().domain([from * msADay, (from + width / perDay) * msADay]).range([0, width]);
  const dates = scale.ticks(Math.max(2, Math.floor(width / 110)));
  const isYears = dates.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
  const isMonths = dates.every((date) => date.getUTCDate() === 1);
  const words = dates.map((date) => ({ x: scale(date), words: dayWords(Math.floor(date.getTime() / msADay)).slice(0, isYears ? 4 : isMonths ? 7 : 10), isDay: date.getTime() % msADay === 0 }));
  return words.filter(({ isDay }) => isDay);
}

/** The marks of one lane, from the first one to the last. */
function marksOf(marks: readonly TimelineMark[], lane: number): [number, number] {
  const at = (wanted: number): number => {
    let [low, high] = [0, marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[middle]?.lane ?? Infinity) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [at(lane), at(lane + 1)];
}

function drawMarks(pen: Pen, palette: Palette, scene: TimelineScene, { plot, inSight, focused }: { plot: number; inSight: readonly number[]; focused: boolean }): void {
  const { timeline, lanes, at } = scene;
  for (const lane of inSight) {
    const [begin, end] = marksOf(timeline.marks, lane);
    const status = lanes[lane]?.status ?? null;
    const colour = status === null ? palette['ink-2'] : palette.status(status);
    for (let index = begin; index < end; index += 1) {
      const mark = timeline.marks[index] as TimelineMark;
      const place = placeOf(scene, mark, plot);
      if (place.right < scene.labels - 20 || place.left > scene.labels + plot + 20) continue;
      drawMark(pen, palette, mark, { ...place, colour: index === at ? palette.accent : colour, edge: scene.labels });
      if (index === at && focused) pen.rect(place.left - 5, place.y - 11, place.right - place.left + 10, 22, { stroke: palette.accent, width: 2 });
    }
  }
}

/** On the screen. */
export function placeOf(scene: Pick<TimelineScene, 'layout' | 'view' | 'labels' | 'scrollTop'>, mark: TimelineMark, plot: number): { left: number; right: number; y: number } {
  const ends = markEnds(mark, scene.view, plot);
  const y = scene.layout.trackAt(mark) - scene.scrollTop + axisHeight;
  if (!isPoint(mark)) return { left: scene.labels + ends.left, right: scene.labels + Math.max(ends.right, ends.left + 6), y };
  const [middle, r] = [scene.labels + (ends.left + ends.right) / 2, radiusOf(mark.claims.length)];
  return { left: middle - r, right: middle + r, y };
}

/** By the number of claims, so that the digits fit in. */
const radiusOf = (count: number): number => (count === 1 ? 4 : count < 100 ? 8 : count < 1000 ? 9.5 : 12);

function drawMark(pen: Pen, palette: Palette, mark: TimelineMark, { left, right, y, colour, edge }: { left: number; right: number; y: number; colour: string; edge: number }): void {
  const count = mark.claims.length;
  const isStated = mark.kind === 'stated';
  const isUnsure = mark.isUncertain || mark.isApproximate;
  const dash = isUnsure ? [3, 2] : undefined;
  const words = count > 1 ? String(count) : '';
  const sign = `${mark.isUncertain ? '?' : ''}${mark.isApproximate ? '~' : ''}`;
  if (isPoint(mark)) {
    const [x, r] = [(left + right) / 2, (right - left) / 2];
    const ink = isStated && !isUnsure ? { fill: colour } : { fill: palette.paper, stroke: colour, width: 1.6, dash };
    if (isStated) pen.circle(x, y, r, ink);
    else pen.rect(x - r, y - r * 0.9, 2 * r, 1.8 * r, ink);
    const size = count < 100 ? 10 : 9.5;
    if (words) pen.text(x, y + 3.5, words, { colour: isStated && !isUnsure ? palette.paper : palette.ink, size, weight: 600, anchor: 'middle' });
    if (sign) pen.text(right + 3, y + 4, sign, { colour: palette['ink-2'], size: 11, weight: 600 });
    return;
  }
  pen.rect(left, y - 5, right - left, 10, { fill: isStated ? palette['accent-soft'] : palette.paper, stroke: colour, width: 1.3, dash });
  // Open ends have no upright line at that end, but an arrow.
  if (mark.last === null) pen.path([['M', right - 12, y - 4], ['L', right - 4, y], ['L', right - 12, y + 4]], { stroke: colour, width: 1.5 });
  if (mark.first === null) pen.path([['M', left + 12, y - 4], ['L', left + 4, y], ['L', left + 12, y + 4]], { stroke: colour, width: 1.5 });
  const note = `${words}${sign}`;
  if (!note) return;
  const room = pen.measure(note, 10, 600);
  const shown = Math.max(left, edge);
  if (right - shown > room + 8) pen.text(Math.max(shown + 4, Math.min((shown + right) / 2 - room / 2, right - room - 4)), y + 3.5, note, { colour: palette.ink, size: 10, weight: 600 });
  else pen.text(right + 3, y + 3.5, note, { colour: palette['ink-2'], size: 10, weight: 600 });
}

/** Lines from the mark that the keys are on to where the same claims stand otherwise: stated here, reported there. */
function drawRelated(pen: Pen, palette: Palette, scene: TimelineScene, plot: number): void {
  const at = typeof scene.at === 'number' ? scene.timeline.marks[scene.at] : undefined;
  if (!at) return;
  const from = placeOf(scene, at, plot);
  for (const index of scene.related) {
    const mark = scene.timeline.marks[index];
    if (!mark) continue;
    const to = placeOf(scene, mark, plot);
    const down = to.y > from.y ? 8 : -8;
    pen.path([['M', (from.left + from.right) / 2, from.y + down], ['L', (to.left + to.right) / 2, to.y - down]], { stroke: palette.accent, width: 1.2 });
  }
}

function drawLabel(pen: Pen, palette: Palette, lane: DrawnLane | undefined, { labels, top, bottom }: { labels: number; top: number; bottom: number }): void {
  if (!lane) return;
  const y = Math.min((top + bottom) / 2 + 4, top + 22);
  const count = pen.measure(lane.count, 11);
  const indent = lane.status === null ? 12 : 28;
  if (lane.status !== null) pen.rect(12, y - 9, 9, 9, { fill: palette.status(lane.status) });
  pen.text(indent, y, fitted(pen, lane.label, labels - indent - 20 - count, 12.5, 500), { colour: palette.ink, size: 12.5, weight: 500 });
  pen.text(labels - 10, y, lane.count, { colour: palette['ink-3'], size: 11, anchor: 'end' });
}

function drawUndated(pen: Pen, palette: Palette, { undated, labels, at }: TimelineScene, { width, height, focused }: { width: number; height: number; focused: boolean }): void {
  const top = height - undatedHeight;
  pen.rect(0, top, width, undatedHeight, { fill: palette.surface });
  pen.path([['M', 0, top], ['L', width, top]], { stroke: palette['line-strong'] });
  pen.path([['M', labels, top], ['L', labels, height]], { stroke: palette['line-strong'] });
  pen.text(12, top + 27, fitted(pen, undated.title, labels - 20, 12.5, 600), { colour: palette.ink, size: 12.5, weight: 600 });
  for (const { kind, words, x, width: room } of undatedPlaces(pen, undated, labels)) {
    const r = 7;
    const ink = { stroke: at === kind ? palette.accent : palette['ink-2'], fill: kind === 'stated' ? (at === kind ? palette.accent : palette['ink-2']) : palette.paper, width: 1.6 };
    if (kind === 'stated') pen.circle(x + r, top + 22, r, ink);
    else pen.rect(x, top + 22 - r, 2 * r, 2 * r, ink);
    pen.text(x + 22, top + 26, words, { colour: palette.ink, size: 12 });
    if (at === kind && focused) pen.rect(x - 6, top + 8, room + 12, 28, { stroke: palette.accent, width: 2 });
  }
}

/** Where the marks of the lane without dates lie. */
export function undatedPlaces(pen: Pick<Pen, 'measure'>, undated: TimelineScene['undated'], labels: number): { kind: DateKind; words: string; x: number; width: number }[] {
  let x = labels + 16;
  return undated.kinds.filter(({ count }) => count > 0).map(({ kind, words }) => {
    const width = 22 + pen.measure(words, 12);
    const place = { kind, words, x, width };
    x += width + 28;
    return place;
  });
}
