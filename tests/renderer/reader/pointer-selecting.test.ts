import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PointerSelecting, spanning, type PointerTarget } from '../../../src-renderer/components/reader/pointer-selecting.ts';

describe('spanning', () => {
  it.each([
    ['onward', { start: 4, end: 7 }, { start: 12, end: 15 }, { anchor: 4, focus: 15 }],
    ['backward, keeping the first word whole', { start: 4, end: 7 }, { start: 0, end: 3 }, { anchor: 7, focus: 0 }],
    ['on the same word', { start: 4, end: 7 }, { start: 4, end: 7 }, { anchor: 4, focus: 7 }],
    ['a place within the first word', { start: 4, end: 7 }, { start: 5, end: 5 }, { anchor: 4, focus: 7 }],
  ])('%s', (_name, base, other, selection) => {
    expect(spanning(base, other)).toEqual(selection);
  });
});

/** A line of text in which every character is 10 px wide, in words of three and a space. */
function target(selection = { anchor: 0, focus: 0 }): PointerTarget & { selected: { anchor: number; focus: number } } {
  const world = {
    selected: selection,
    placeAt: (x: number) => ({ offset: Math.round(x / 10), affinity: 'downstream' as const }),
    wordAt: (offset: number) => ({ start: Math.floor(offset / 4) * 4, end: Math.floor(offset / 4) * 4 + 3 }),
    paragraphAt: () => ({ start: 0, end: 100 }),
    selection: () => world.selected,
    select(anchor: number, focus: number) { world.selected = { anchor, focus }; },
    scrollToward: () => false,
  };
  return world;
}

describe('PointerSelecting', () => {
  let frames: (() => void)[] = [];
  beforeEach(() => {
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
    vi.stubGlobal('cancelAnimationFrame', (id: number) => { frames[id - 1] = () => undefined; });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('selects from where the button went down to where it came up, though no frame was drawn between', () => {
    const world = target();
    const pointer = new PointerSelecting(world);
    pointer.down(20, 0, 1, false);
    pointer.move(90, 0);
    expect(pointer.up()).toBe(false);
    expect(world.selected).toEqual({ anchor: 2, focus: 9 });
  });

  it('takes a trembling hand for a click', () => {
    const world = target();
    const pointer = new PointerSelecting(world);
    pointer.down(20, 0, 1, false);
    pointer.move(22, 1);
    expect(pointer.up()).toBe(true);
    expect(world.selected).toEqual({ anchor: 2, focus: 2 });
  });

  it.each([
    ['a word at a double click', 2, { anchor: 4, focus: 7 }],
    ['a paragraph at a triple click', 3, { anchor: 0, focus: 100 }],
  ])('selects %s', (_name, clicks, selection) => {
    const world = target();
    const pointer = new PointerSelecting(world);
    pointer.down(50, 0, clicks, false);
    expect(world.selected).toEqual(selection);
    expect(pointer.up()).toBe(false);
  });

  it('goes on by whole words after a double click', () => {
    const world = target();
    const pointer = new PointerSelecting(world);
    pointer.down(50, 0, 2, false);
    pointer.move(130, 0);
    pointer.up();
    expect(world.selected).toEqual({ anchor: 4, focus: 15 });
  });

  it('extends from the anchor with Shift', () => {
    const world = target({ anchor: 30, focus: 40 });
    const pointer = new PointerSelecting(world);
    pointer.down(100, 0, 1, true);
    pointer.up();
    expect(world.selected).toEqual({ anchor: 30, focus: 10 });
  });

  it('scrolls on while the pointer rests beyond the edge, until there is no more', () => {
    const world = target();
    let room = 3;
    world.scrollToward = () => (room -= 1) > 0;
    const pointer = new PointerSelecting(world);
    pointer.down(0, 0, 1, false);
    pointer.move(50, 900);
    for (let frame = frames.shift(); frame; frame = frames.shift()) frame();
    expect(room).toBe(0);
  });
});
