/** What the main process asked Electron for, for specs to look at. */
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions, CustomScheme } from 'electron';

export interface ProtocolAnswer {
  url: string;
  status: number;
  headers: Record<string, string>;
}

export interface StandInRecord {
  schemes: CustomScheme[];
  switches: Record<string, string>;
  windows: BrowserWindowConstructorOptions[];
  menu: MenuItemConstructorOptions[];
  title: string;
  protocolAnswers: ProtocolAnswer[];
  /** Navigations that a page tried, and whether main prevented them. */
  navigations: { url: string; prevented: boolean }[];
  /** Windows that a page tried to open, and what main answered. */
  openedWindows: { url: string; action: string }[];
  spellChecker: boolean | null;
  dialogs: { kind: 'open' | 'save'; options: unknown }[];
  errorBoxes: { title: string; content: string }[];
  focused: number;
}

export function emptyRecord(): StandInRecord {
  return {
    schemes: [], switches: {}, windows: [], menu: [], title: '', protocolAnswers: [], navigations: [], openedWindows: [],
    spellChecker: null, dialogs: [], errorBoxes: [], focused: 0,
  };
}
