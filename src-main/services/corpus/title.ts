/** A title for a text that no manifest names: its first line that reads like one. */
const longest = 140;

/** Lines that stand above an article but are not its title. */
const notTitles: RegExp[] = [
  /^welcome to\b/i,
  /^(https?:\/\/|www\.)\S+$/i,
  /^(excerpt|summary|abstract|advertisement|share|menu|home|search|skip to (main )?content)\s*:?$/i,
  /^(your position|you are here|time|date|published|updated|source|author|by)\s*:/i,
  /^[^\s>]+(\s*>\s*[^>]+){2,}/, // Home > News > …
  /^[\d\s:.,/-]+$/,
  /^[-=_*#~\s]+$/,
];

/**
 * @param fileName used without its extension where the text offers nothing
 * @returns at most 140 UTF-16 code units, white space folded
 */
export function titleFromText(text: string, fileName: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|[\n\r\u2028\u2029]/, 200)
    .map((line) => line.replace(/\s+/g, ' ').trim().replace(/^#{1,6} (.*?)( #+)?$/, '$1'))
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !notTitles.some((pattern) => pattern.test(line)));
  // Two words are a section of a web page more often than a title.
  const line = lines.find(readsLikeTitle) ?? lines[0];
  return line === undefined ? fileName.replace(/(?<=.)\.[^.]*$/, '') : cut(line);
}

function readsLikeTitle(line: string): boolean {
  // Scripts that set no spaces between words are measured by their letters.
  return line.split(' ').length >= 3 || (line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0) >= 6;
}

function cut(line: string): string {
  if (line.length <= longest) return line;
  const short = line.slice(0, longest - 1);
  const space = short.lastIndexOf(' ');
  const whole = space > longest / 2 ? short.slice(0, space) : short.replace(/[\ud800-\udbff]$/, '');
  return `${whole.replace(/[\s,;:–—-]+$/u, '')}…`;
}
