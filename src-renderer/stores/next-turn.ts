/**
 * Long work in steps: between two of them the window draws and hears keys.
 *
 * @param wait at least so long, in ms
 */
export function nextTurn(wait = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, wait));
}
