/** Shortcuts as people read them and as native menus take them. */
import { t } from '../../src-common/core/messages/translate.ts';

const names: Record<string, string> = {
  ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc', PageUp: 'PgUp', PageDown: 'PgDn',
  BracketLeft: '[', BracketRight: ']', Comma: ',', Period: '.', Slash: '/', Backspace: '⌫',
};

function keyName(part: string): string {
  if (part.startsWith('Key')) return part.slice(3);
  if (part.startsWith('Digit')) return part.slice(5);
  return names[part] ?? (part.length === 1 ? part.toUpperCase() : part);
}

/**
 * @param keys a shortcut as in Command.keys
 * @param platform Node's platform name, as the host tells it
 */
export function keyLabel(keys: string, platform: string): string {
  const mac = platform === 'darwin';
  return keys
    // The sign itself is a key, too.
    .split(/\b\+/)
    .map((part) => {
      if (part === '$mod') return mac ? '⌘' : t('app.key.control');
      if (part === 'Shift') return mac ? '⇧' : t('app.key.shift');
      if (part === 'Alt') return mac ? '⌥' : t('app.key.alt');
      return keyName(part);
    })
    .join(mac ? '' : ' ');
}

/** The same for a native menu (Electron's accelerator notation), or null where a menu must not take the key. */
export function accelerator(keys: string): string | null {
  const parts = keys.split('+');
  const modified = parts.includes('$mod') || parts.includes('Alt') || /^F\d+$/.test(parts.at(-1) ?? '');
  if (!modified) return null;
  const electronNames: Record<string, string> = { ArrowLeft: 'Left', ArrowRight: 'Right', ArrowUp: 'Up', ArrowDown: 'Down' };
  return parts
    .map((part) => (part === '$mod' ? 'CommandOrControl' : electronNames[part] ?? keyName(part)))
    .join('+');
}
