/**
 * What a reader has to say about a file. A `problem` refuses the file; a
 * `note` is told to the user and stops nothing.
 */
export interface FormatProblem {
  level: 'problem' | 'note';
  /** Where in the file: `first.items[3].target.selector[0]`; empty for the file as a whole. */
  path: string;
  /** Line of the file, from 1, where it is known (syntax errors, limits). */
  line?: number;
  /** In words, for the user. */
  message: string;
}

/** Collects what is found while one file is read. */
export class ProblemList {
  readonly found: FormatProblem[] = [];

  refuse(path: string, message: string, line?: number): void {
    this.found.push(line === undefined ? { level: 'problem', path, message } : { level: 'problem', path, line, message });
  }

  note(path: string, message: string): void {
    this.found.push({ level: 'note', path, message });
  }

  /** Whether anything was found that refuses the file. */
  get refused(): boolean {
    return this.found.some((problem) => problem.level === 'problem');
  }
}

/** Path of a member below a path: `a` and `b` give `a.b`, `a` and 3 give `a[3]`. */
export function below(path: string, member: string | number): string {
  if (typeof member === 'number') return `${path}[${member}]`;
  return path === '' ? member : `${path}.${member}`;
}
