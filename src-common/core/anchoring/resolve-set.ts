/**
 * Finds all spans of a document again, together: those that are found tell
 * where their neighbours are to be expected, and the fragments of one passage
 * are found all or not at all.
 */
import { ChangedText } from './changed-text.ts';
import { Landmarks } from './landmarks.ts';
import type { SpanSelector } from './pattern.ts';
import { plainPlace } from './plain-place.ts';
import { isAstray } from './quotation-rules.ts';
import { isFound, type Resolution } from './resolution.ts';
import { questionOf, weigh, type Question } from './weigh.ts';

/** So often what was found is used to look again at what was not. */
const mostRounds = 3;

/**
 * @param passages each a list of fragments in text order; one for most
 * @param old the text in which they were recorded, where it was kept
 * @returns in the same order, an answer for each fragment; those of one passage are all found or all not
 */
export function resolveSet(text: string, passages: readonly (readonly SpanSelector[])[], old: string | null = null): Resolution[][] {
  const changed = new ChangedText(text, old);
  const answers = passages.map((fragments) => fragments.map((selector) => plainPlace(changed, selector, false)));
  if (!changed.old) forgetAstray(changed, passages, answers);
  const open: { passage: number; fragment: number; question: Question }[] = [];
  answers.forEach((fragments, passage) => fragments.forEach((answer, fragment) => {
    const selector = passages[passage]?.[fragment];
    if (answer === null && selector) open.push({ passage, fragment, question: questionOf(changed, selector) });
  }));
  let found = -1;
  for (let round = 0; round < mostRounds && open.length > 0; round += 1) {
    const landmarks = landmarksOf(passages, answers);
    if (landmarks.length === found) break;
    found = landmarks.length;
    const neighbours = Landmarks.of(landmarks);
    for (const { passage, fragment, question } of open) {
      const row = answers[passage];
      // Once found it is left alone: its own place must not speak for itself.
      if (row && !(row[fragment] && isFound(row[fragment]))) row[fragment] = weigh(question, neighbours);
    }
  }
  return answers.map((fragments) => whole(fragments.map((answer) => answer ?? { tier: 'orphan', candidates: [] })));
}

/** Leaves open what was found far off by its words alone, where its neighbours have not gone there, too. */
function forgetAstray({ text }: ChangedText, passages: readonly (readonly SpanSelector[])[], answers: readonly (Resolution | null)[][]): void {
  const neighbours = Landmarks.of(landmarksOf(passages, answers));
  answers.forEach((fragments, passage) => fragments.forEach((answer, fragment) => {
    const selector = passages[passage]?.[fragment];
    if (selector && answer && isFound(answer) && isAstray(selector, answer.start, text, neighbours)) fragments[fragment] = null;
  }));
}

function landmarksOf(passages: readonly (readonly SpanSelector[])[], answers: readonly (readonly (Resolution | null)[])[]): [number, number][] {
  const pairs: [number, number][] = [];
  answers.forEach((fragments, passage) => fragments.forEach((answer, fragment) => {
    const start = passages[passage]?.[fragment]?.start;
    if (answer && isFound(answer) && start !== undefined) pairs.push([start, answer.start]);
  }));
  return pairs;
}

/** A passage of which a fragment is missing, or whose fragments have changed their order, is not found. */
function whole(fragments: readonly Resolution[]): Resolution[] {
  let end = -1;
  let isWhole = true;
  for (const answer of fragments) {
    if (!isFound(answer) || answer.start < end) isWhole = false;
    else end = answer.end;
  }
  if (isWhole || fragments.length === 1) return [...fragments];
  const missing = fragments.every((answer) => isFound(answer) || answer.tier === 'orphan') && !fragments.every(isFound);
  return fragments.map((answer) => isFound(answer)
    ? { tier: missing ? 'orphan' : 'ambiguous', candidates: [{ start: answer.start, end: answer.end, score: answer.score }] }
    : answer);
}
