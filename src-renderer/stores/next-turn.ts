/** Long work in steps: between two of them the window draws and hears keys. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
