/** A window needs a screen to stand on. */
import { CannotGoOn } from './say.mjs';

export function checkDisplay(environment = process.env, platform = process.platform) {
  if (platform !== 'linux' || environment.DISPLAY || environment.WAYLAND_DISPLAY) return;
  throw new CannotGoOn(
    'There is no display here to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set): '
    + 'start it from a desktop, or on a virtual one with "xvfb-run -a npm start" (package xvfb). Tests need none.',
  );
}
