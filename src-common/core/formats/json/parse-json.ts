/**
 * JSON from a file nobody vouches for, made into plain values, or refused with
 * a reason: too large, too deep, not JSON, member names or characters that must
 * not get in.
 */
import type { Json } from '../../claims/json.ts';
import { t } from '../../messages/translate.ts';
import { below, type ProblemList } from '../problem.ts';
import { scanJson, type ScanProblem } from './scan-json.ts';

/** Files larger than this are refused, in UTF-16 units of their text (64 Mi): they would take gigabytes once parsed. */
export const maxJsonLength = 64 * 1024 * 1024;
/** A set of ours is 13 levels deep; no tool's annotation comes near this. */
export const maxJsonDepth = 200;

/**
 * @param content the file's text; a byte order mark at its start is passed over
 * @returns the value, or undefined when `problems` says why not
 */
export function parseJson(content: string, problems: ProblemList): Json | undefined {
  if (content.length > maxJsonLength) {
    problems.refuse('', t('errors.format.tooLarge', { size: mebibytes(content.length), limit: mebibytes(maxJsonLength) }));
    return undefined;
  }
  const text = content.charCodeAt(0) === 0xfeff ? content.slice(1) : content;
  if (text.trim() === '') {
    problems.refuse('', t('errors.format.emptyFile'), 1);
    return undefined;
  }
  const scanned = scanJson(text, maxJsonDepth);
  if (scanned) {
    problems.refuse('', wordsFor(scanned), scanned.line);
    return undefined;
  }
  const value = JSON.parse(text) as Json;
  refuseUnfitValues(value, '', problems);
  return problems.refused ? undefined : value;
}

function mebibytes(units: number): number {
  return Math.ceil(units / (1024 * 1024));
}

function wordsFor(problem: ScanProblem): string {
  switch (problem.kind) {
    case 'syntax':
      return t('errors.format.syntax', { found: problem.found, expected: problem.expected });
    case 'truncated':
      return t('errors.format.truncated');
    case 'too-deep':
      return t('errors.format.tooDeep', { limit: problem.limit });
    case 'forbidden-key':
      return t('errors.format.forbiddenKey', { key: problem.key });
  }
}

/** With the `u` flag a surrogate only matches where it is not half of a pair. */
const loneSurrogate = /[\ud800-\udfff]/u;

/** Refuses what JSON can say and text or numbers cannot hold. Depth is bounded by the scan. */
function refuseUnfitValues(value: Json, path: string, problems: ProblemList): void {
  if (typeof value === 'string') {
    if (loneSurrogate.test(value)) problems.refuse(path, t('errors.format.loneSurrogate'));
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) problems.refuse(path, t('errors.format.numberTooLarge'));
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => refuseUnfitValues(item, below(path, index), problems));
  } else if (value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (loneSurrogate.test(key)) problems.refuse(path, t('errors.format.loneSurrogate'));
      refuseUnfitValues(member, below(path, key), problems);
    }
  }
}
