/** Giving the focus to something that is drawn only after the state has changed. */
import { flushSync } from 'svelte';

/**
 * Draws the window for the state as it is now and hands over what is asked for,
 * at once: a key that is pressed in the same moment goes there, too. Only what
 * comes later still (the inspector, once its setting is stored) is waited for.
 */
export function onceDrawn<T>(find: () => T | null, run: (found: T) => void): void {
  flushSync();
  const found = find();
  if (found !== null) run(found);
  else requestAnimationFrame(() => requestAnimationFrame(() => {
    const later = find();
    if (later !== null) run(later);
  }));
}
