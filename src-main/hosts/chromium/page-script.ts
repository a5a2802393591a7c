/**
 * What is put into the page before its own scripts run: the transport (the same
 * global that Electron's preload exposes), and a guard against what only this
 * host's window does by itself. Text, because it runs in the page and must not
 * drag the page's types into this side.
 */
import { origin } from './origin.ts';

/** Binding through which the page calls the host: JSON text in, JSON text out. */
export const callBinding = 'attestHostCall';
/** Function of the page through which the host sends events. */
export const receiveFunction = 'attestHostReceive';

export const pageScript = `(() => {
  if (location.origin !== ${JSON.stringify(origin)} || window.top !== window) return;
  const call = window.${callBinding};
  const listeners = new Set();
  const fixed = (name, value) => Object.defineProperty(window, name, { value, enumerable: false, writable: false, configurable: false });

  fixed('attestHost', Object.freeze({
    invoke: async (name, args) => JSON.parse(await call(JSON.stringify({ name, args }))),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  }));
  fixed('${receiveFunction}', (event, payload) => {
    for (const listener of [...listeners]) listener(event, payload);
  });

  // Closing asks first, so that the host can let the page save. Reloading looks the
  // same from here, except for the key that asked for it.
  let reloadedAt = -Infinity;
  window.addEventListener('keydown', (event) => {
    if (event.key === 'F5' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'r')) reloadedAt = performance.now();
  }, true);
  window.addEventListener('beforeunload', (event) => {
    if (performance.now() - reloadedAt > 1000) event.preventDefault();
  });
  // The browser's own menu reloads and saves the page; on selected text it only copies.
  window.addEventListener('contextmenu', (event) => {
    const field = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (!field && String(getSelection() ?? '') === '') event.preventDefault();
  });

  // A file dropped beside a drop target would replace the page by the file.
  for (const type of ['dragover', 'drop']) {
    window.addEventListener(type, (event) => { if (!event.defaultPrevented) event.preventDefault(); });
  }
})();`;
