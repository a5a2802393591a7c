/** The design tokens as colours that a canvas takes; where the system forces its own, these. */

const tokens = ['paper', 'surface', 'raised', 'ink', 'ink-2', 'ink-3', 'line', 'line-strong', 'accent', 'accent-soft', 'danger'] as const;
type Token = (typeof tokens)[number];

export interface Palette extends Readonly<Record<Token, string>> {
  family: string;
  /** A colour of a codebook term, as `--status-NAME`. */
  status(name: string): string;
}

const forced: Readonly<Record<Token, string>> = {
  paper: 'Canvas', surface: 'Canvas', raised: 'Canvas', ink: 'CanvasText', 'ink-2': 'CanvasText', 'ink-3': 'CanvasText',
  line: 'GrayText', 'line-strong': 'CanvasText', accent: 'Highlight', 'accent-soft': 'Canvas', danger: 'CanvasText',
};

/** @param within where the colours are to hold @param theme another theme than that of the place, such as for a file */
export function readPalette(within: HTMLElement, theme: string | null = null): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  if (theme !== null) probe.dataset['theme'] = theme;
  within.append(probe);
  // The system's colours are asked for by name, not put in the place of these.
  probe.style.setProperty('forced-color-adjust', 'none');
  const isForced = theme === null && matchMedia('(forced-colors: active)').matches;
  const colour = (css: string): string => {
    probe.style.color = css;
    return getComputedStyle(probe).color;
  };
  const found = Object.fromEntries(tokens.map((token) => [token, colour(isForced ? forced[token] : `var(--${token})`)])) as Record<Token, string>;
  const status = new Map<string, string>();
  const style = getComputedStyle(probe);
  const family = getComputedStyle(within).fontFamily;
  const names = isForced ? null : style;
  const raw = (name: string): string => names?.getPropertyValue(`--status-${name}`).trim() || found['ink-2'];
  for (const name of statusNames) status.set(name, raw(name));
  probe.remove();
  return { ...found, family, status: (name) => status.get(name) ?? found['ink-2'] };
}

const statusNames = [
  'indeterminate', 'not-factual', 'unsupported', 'refuted', 'disputed', 'documented', 'inferred', 'asserted', 'fact', 'none',
  'slate', 'moss', 'copper', 'plum', 'cobalt', 'olive', 'wine', 'pine',
] as const;
