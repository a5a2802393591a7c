/**
 * What may come later than what is more urgent: some frames are drawn without
 * it first.
 *
 * @param frames drawn before
 * @returns takes it back, as long as it has not come
 */
export function afterFrames(frames: number, run: () => void): () => void {
  let left = frames;
  let asked = requestAnimationFrame(function next() {
    if (left === 0) return run();
    left -= 1;
    asked = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(asked);
}
