/**
 * Whether the paths of an archive can be made into files below one folder, and
 * nowhere else: no way out of it, no two that mean one file, nothing that is no
 * document.
 */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { archiveLimits, type ManifestProblem } from './archive-manifest.ts';

export interface PathRules {
  /** Whether the file system takes `A.txt` and `a.txt` for one, as those of Windows and macOS do. */
  isCaseless: boolean;
  /** Names that Windows keeps for itself, and characters that it has no place for, are refused. */
  isWindows: boolean;
  /** Whether a corpus shows a file of this path: nothing else is ever written. */
  isDocument(path: string): boolean;
}

const control = /[\u0000-\u001f\u007f]/;
const windowsName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The first path that cannot be used, or null. */
export function problemOfPaths(paths: readonly string[], rules: PathRules): ManifestProblem | null {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    if (path.length > archiveLimits.pathLength || !parts.every((part) => isName(part, rules)) || !rules.isDocument(path)) return { reason: 'path', path };
    const key = keyOf(path, rules);
    if (files.has(key) || folders.has(key)) return { reason: 'path-twice', path };
    files.add(key);
    for (let end = 1; end < parts.length; end += 1) {
      const folder = keyOf(parts.slice(0, end).join('/'), rules);
      if (files.has(folder)) return { reason: 'path-twice', path };
      folders.add(folder);
    }
  }
  return null;
}

function isName(part: string, { isWindows }: PathRules): boolean {
  if (part === '' || part === '.' || part === '..' || part.includes('\\') || control.test(part)) return false;
  if (/\p{Surrogate}/u.test(part) || utf8ToBytes(part).length > archiveLimits.nameBytes) return false;
  return !isWindows || !(/[<>:"|?*]/.test(part) || /[. ]$/.test(part) || windowsName.test(part));
}

/** Some systems store names decomposed: both forms are one name. */
function keyOf(path: string, { isCaseless }: PathRules): string {
  const normal = path.normalize('NFC');
  return isCaseless ? normal.toLowerCase() : normal;
}
