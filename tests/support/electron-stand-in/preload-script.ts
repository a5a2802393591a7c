/** The built preload as a script for the page, with the part of Electron that a sandboxed preload has. */

/** Binding that carries `ipcRenderer.invoke`. */
export const invokeBinding = 'standInInvoke';
/** Function of the page that carries `webContents.send`. */
export const sendFunction = 'standInSend';

/** @param source the built preload, unchanged */
export function preloadScript(source: string, origin: string): string {
  return `(() => {
    if (location.origin !== ${JSON.stringify(origin)} || window.top !== window) return;
    const invokeHost = window.${invokeBinding};
    const listeners = new Map();
    const ipcRenderer = {
      invoke: async (channel, ...args) => {
        const answer = JSON.parse(await invokeHost(JSON.stringify({ channel, args })));
        if (answer.thrown) throw new Error("Error invoking remote method '" + channel + "': " + answer.thrown);
        return answer.value;
      },
      on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); return ipcRenderer; },
      removeListener: (channel, listener) => {
        listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener));
        return ipcRenderer;
      },
    };
    Object.defineProperty(window, '${sendFunction}', { value: (channel, args) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
    } });
    const contextBridge = {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze({ ...api }), enumerable: true }),
    };
    const require = (name) => {
      if (name !== 'electron') throw new Error('module not found: ' + name);
      return { contextBridge, ipcRenderer };
    };
    ((require, module, exports) => {
${source}
    })(require, { exports: {} }, {});
  })();`;
}
