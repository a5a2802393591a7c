/** `BrowserWindow` and its `webContents` on a page of the real Chromium. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { toApp, toWeb, webOrigin } from './browser.ts';
import { preloadScript, sendFunction } from './preload-script.ts';
import type { StandInRecord } from './record.ts';

/** What a frame is to `ipcMain`: compared by identity, asked for its address. */
export interface StandInFrame {
  readonly url: string;
}

export class StandInWebContents extends EventEmitter {
  readonly #page: () => Page | null;
  readonly #frames = new WeakMap<Frame, StandInFrame>();
  openHandler: ((details: { url: string }) => { action: string }) | null = null;

  constructor(page: () => Page | null) {
    super();
    this.#page = page;
  }

  frameOf(frame: Frame): StandInFrame {
    let known = this.#frames.get(frame);
    if (!known) {
      known = { get url() { return toApp(frame.url()); } };
      this.#frames.set(frame, known);
    }
    return known;
  }

  get mainFrame(): StandInFrame | null {
    const page = this.#page();
    return page ? this.frameOf(page.mainFrame()) : null;
  }

  getURL(): string {
    return toApp(this.#page()?.url() ?? '');
  }

  isDestroyed(): boolean {
    return this.#page()?.isClosed() ?? false;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    const call = `globalThis.${sendFunction}?.(${JSON.stringify(channel)}, ${JSON.stringify(args)})`;
    this.#page()?.evaluate(call).catch(() => {});
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents: StandInWebContents;
  readonly options: BrowserWindowConstructorOptions;
  readonly #context: BrowserContext;
  readonly #record: StandInRecord;
  #page: Page | null = null;
  #destroyed = false;
  #bounds: { x: number; y: number; width: number; height: number };
  #maximized = false;
  /** Resolves when the page has been asked for its address. */
  loaded: Promise<Page> = Promise.reject(new Error('nothing was loaded'));

  constructor(context: BrowserContext, options: BrowserWindowConstructorOptions, record: StandInRecord) {
    super();
    this.loaded.catch(() => {});
    this.#context = context;
    this.options = options;
    this.#record = record;
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.webContents = new StandInWebContents(() => this.#page);
    record.windows.push(options);
  }

  get page(): Page | null {
    return this.#page;
  }

  loadURL(url: string): Promise<void> {
    this.loaded = this.#load(url);
    return this.loaded.then(() => undefined);
  }

  async #load(url: string): Promise<Page> {
    const preload = this.options.webPreferences?.preload;
    // For all pages of the context, and each has one preload.
    if (preload && this.#record.windows.length === 1) await this.#context.addInitScript(preloadScript(readFileSync(preload, 'utf8'), webOrigin));
    const page = this.#record.windows.length === 1 ? this.#context.pages()[0] ?? (await this.#context.newPage()) : await this.#context.newPage();
    this.#page = page;
    page.on('close', () => this.destroy());
    await page.goto(toWeb(url), { waitUntil: 'commit' });
    this.emit('ready-to-show');
    return page;
  }

  /** As the user does it: main may prevent it. */
  close(): void {
    let prevented = false;
    this.emit('close', { preventDefault: () => { prevented = true; } });
    if (!prevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    void this.#page?.close().catch(() => {});
    this.emit('closed');
  }

  isDestroyed(): boolean { return this.#destroyed; }
  show(): void {}
  focus(): void {
    this.#record.focused += 1;
    this.emit('focus');
  }
  isMinimized(): boolean { return false; }
  restore(): void {}
  maximize(): void { this.#maximized = true; }
  isMaximized(): boolean { return this.#maximized; }
  getNormalBounds(): { x: number; y: number; width: number; height: number } { return this.#bounds; }
  /** The user moves it. */
  moveTo(bounds: { x: number; y: number; width: number; height: number }): void { this.#bounds = bounds; }
  setTitle(title: string): void { this.#record.title = title; }
}
