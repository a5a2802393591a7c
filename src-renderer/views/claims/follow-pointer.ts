/** A drag from where a button of the mouse went down until it comes up, wherever the pointer goes meanwhile. */

/**
 * @param onmove how far it went sideways and where it is, in px
 * @param onend false where the drag was called off: by Escape, or by the system
 */
export function followPointer(event: PointerEvent, onmove: (by: number, x: number) => void, onend: (kept: boolean) => void): void {
  const began = event.clientX;
  const listening = new AbortController();
  const end = (kept: boolean): void => {
    listening.abort();
    onend(kept);
  };
  const on = <K extends keyof WindowEventMap>(name: K, hear: (event: WindowEventMap[K]) => void): void => {
    addEventListener(name, hear, { signal: listening.signal, capture: true });
  };
  on('pointermove', ({ clientX }) => onmove(clientX - began, clientX));
  on('pointerup', () => end(true));
  on('pointercancel', () => end(false));
  on('keydown', (pressed) => {
    if (pressed.key !== 'Escape') return;
    pressed.preventDefault();
    pressed.stopPropagation();
    end(false);
  });
}
