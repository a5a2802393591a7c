/**
 * What a reader has to say about a file. A `problem` refuses the file; a
 * `note` is told to the user and stops nothing.
 */
import { t } from '../messages/translate.ts';

export interface FormatProblem {
  level: 'problem' | 'note';
  /** Where in the file: `first.items[3].target.selector[0]`; empty for the file as a whole. */
  path: string;
  /** Line of the file, from 1, where it is known (syntax errors, limits). */
  line?: number;
  /** In words, for the user. */
  message: string;
}

/** A hostile file could have millions; nobody reads more than this. */
const mostFindings = 1000;

/** Collects what is found while one file is read. */
export class ProblemList {
  readonly found: FormatProblem[] = [];
  #refused = false;

  refuse(path: string, message: string, line?: number): void {
    this.#refused = true;
    this.#add(line === undefined ? { level: 'problem', path, message } : { level: 'problem', path, line, message });
  }

  note(path: string, message: string): void {
    this.#add({ level: 'note', path, message });
  }

  /** Whether anything was found that refuses the file. */
  get refused(): boolean {
    return this.#refused;
  }

  #add(problem: FormatProblem): void {
    // A problem may come after a thousand notes: the file is refused all the same, and the reason is told.
    if (this.found.length > mostFindings) {
      if (problem.level === 'note' || this.found.some(({ level }) => level === 'problem')) return;
      this.found.push(problem);
    } else if (this.found.length === mostFindings) {
      this.found.push({ level: problem.level, path: '', message: t('errors.format.moreProblems', { limit: mostFindings }) });
    } else this.found.push(problem);
  }
}

/** Path of a member below a path: `a` and `b` give `a.b`, `a` and 3 give `a[3]`. */
export function below(path: string, member: string | number): string {
  if (typeof member === 'number') return `${path}[${member}]`;
  return path === '' ? member : `${path}.${member}`;
}
