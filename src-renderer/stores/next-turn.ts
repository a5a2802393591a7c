import type { Steps } from '../../src-common/core/table/steps.ts';

/**
 * Long work in steps: between two of them the window draws and hears keys.
 *
 * @param wait at least so long, in ms
 */
export function nextTurn(wait = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, wait));
}

/** Takes the steps one by one: between two of them the window draws and hears keys. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) await nextTurn();
  return step.value;
}
