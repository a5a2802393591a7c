/** Where the window was, kept from one start to the next. Not worth an error: what cannot be read is the default. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(-100_000), v.maxValue(100_000));
const state = v.object({
  /** null: wherever the system puts new windows. */
  x: v.nullable(whole),
  y: v.nullable(whole),
  width: v.pipe(whole, v.minValue(320)),
  height: v.pipe(whole, v.minValue(240)),
  maximized: v.boolean(),
});
export type WindowState = v.InferOutput<typeof state>;

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The size that the look was drawn for. */
export const defaultWindowState: WindowState = { x: null, y: null, width: 1440, height: 900, maximized: false };

export function readWindowState(dataFolder: string, host: string): WindowState {
  try {
    return v.parse(state, JSON.parse(readFileSync(fileOf(dataFolder, host), 'utf8')));
  } catch {
    return defaultWindowState;
  }
}

export function writeWindowState(dataFolder: string, host: string, value: WindowState): void {
  try {
    const file = fileOf(dataFolder, host);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(value)}\n`);
  } catch {
    // A full or read-only disk is told where it matters, not here.
  }
}

/**
 * A state that can be seen on the screens there are: a window kept on a screen
 * that is gone goes back to where the system puts new ones, and none is larger
 * than the screen that it is on.
 */
export function fitWindow(kept: WindowState, screens: Area[]): WindowState {
  const { x, y } = kept;
  const on = x === null || y === null
    ? undefined
    : screens.find((s) => x + 100 <= s.x + s.width && x + kept.width - 100 >= s.x && y >= s.y && y + 50 <= s.y + s.height);
  const screen = on ?? screens[0];
  return {
    x: on ? x : null,
    y: on ? y : null,
    width: screen ? Math.min(kept.width, screen.width) : kept.width,
    height: screen ? Math.min(kept.height, screen.height) : kept.height,
    maximized: kept.maximized,
  };
}

function fileOf(dataFolder: string, host: string): string {
  return join(dataFolder, `window-${host}.json`);
}
