/** What a second start of the program tells the running one, checked: the words come from another process. */
import { readCommandLine, type CommandLine } from './command-line.ts';

export interface GivenWords {
  words: string[];
  cwd: string;
}

/** @returns null where it is not what a start of ours says */
export function readGivenWords(data: unknown): CommandLine | null {
  if (typeof data !== 'object' || data === null || !('words' in data) || !('cwd' in data)) return null;
  const { words, cwd } = data;
  if (typeof cwd !== 'string' || !Array.isArray(words) || !words.every((word) => typeof word === 'string')) return null;
  try {
    return readCommandLine(words, cwd, true);
  } catch {
    return null;
  }
}
