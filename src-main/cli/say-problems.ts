/** Problems of a file in words, one a line, for standard error. */
import type { FormatProblem } from '../../src-common/core/formats/problem.ts';
import { t } from '../../src-common/core/messages/translate.ts';

/** After so many the rest is counted by `--json` only: a terminal is no place for thousands. */
const mostShown = 50;

export function problemLines(problems: readonly FormatProblem[]): string {
  const lines = problems.slice(0, mostShown).map(({ level, path, line, message }) =>
    `${t('cli.problem', {
      level, message, path, line: line ?? 0, hasPath: path === '' ? 'no' : 'yes', hasLine: line === undefined ? 'no' : 'yes',
    })}\n`);
  if (problems.length > mostShown) lines.push('  …\n');
  return lines.join('');
}

/** Words out of other people's files, without the control characters that could steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
