/**
 * What is put into the page before its own scripts run: the transport (the same
 * global that Electron's preload exposes), and a guard against what only this
 * host's window does by itself. Text, because it runs in the page and must not
 * drag the page's types into this side.
 */
import { origin } from './origin.ts';

/** Binding through which the page calls the host: JSON text in, JSON text out. */
export const callBinding = 'attestHostCall';
/** What the page says through it when its window has got the focus; not a call of the contract. */
export const focusCall = '(focus)';
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

  window.addEventListener('focus', () => { void call(JSON.stringify({ name: ${JSON.stringify(focusCall)}, args: null })); });

  // Nothing the page does by itself opens another window.
  window.open = () => null;
  const stayHere = (event) => {
    if (event.target instanceof Element && event.target.closest('a[href], area[href]')) event.preventDefault();
  };
  window.addEventListener('auxclick', stayHere, true);
  window.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[target], area[target]');
    if (link || event.ctrlKey || event.shiftKey || event.metaKey) stayHere(event);
  }, true);
  // The page is one page: it goes nowhere but to itself.
  let reloadedAt = -Infinity;
  const reloads = () => { reloadedAt = performance.now(); };
  navigation.addEventListener('navigate', (event) => {
    if (event.navigationType === 'reload') reloads();
    else if (event.cancelable && !event.hashChange) event.preventDefault();
  });
  // Closing asks first, so that the host can let the page save. A reload asked for
  // by its key looks the same from here, except for the key.
  window.addEventListener('keydown', (event) => {
    if (event.key === 'F5' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'r')) reloads();
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
