/** What the window may not do: everything but keeping its data and copying text. */
import type { App, Session } from 'electron';
import { isOurs } from './app-protocol.ts';

const granted = new Set(['persistent-storage', 'clipboard-sanitized-write']);

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, callback) => {
    callback(granted.has(permission) && isOurs(contents.getURL()));
  });
  session.setPermissionCheckHandler((contents, permission) => granted.has(permission) && contents !== null && isOurs(contents.getURL()));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  // Nothing is downloaded: files are saved through the host.
  session.on('will-download', (event) => event.preventDefault());
}

/** For every page there will ever be, ours included. */
export function denyNavigation(app: App): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
  });
}
