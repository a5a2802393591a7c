/** Runs in the window, too: a long text, the same with 5 % of its paragraphs changed, and claims all over it. */
import { describeSpan } from '../../src-common/core/anchoring/describe.ts';
import { isFound } from '../../src-common/core/anchoring/resolution.ts';
import { resolveSet } from '../../src-common/core/anchoring/resolve-set.ts';
import type { Analyst } from '../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import { emptyState, putRecord } from '../../src-common/core/claims/workspace-state.ts';
import { openWorkspaceDatabase } from '../../src-renderer/db/workspace-database.ts';
import { claimOf, documentOf, idOf, setOf } from '../support/sample-records.ts';

export const claimsPerText = 10_000;
const characters = 1_000_000;
const paragraphLength = 500;

/** Numbers that look drawn and are the same every time (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

function wordOf(next: () => number): string {
  const syllables = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 'po', 're', 'si', 'tu', 'ver', 'zen'];
  return Array.from({ length: 1 + Math.floor(next() * 4) }, () => syllables[Math.floor(next() * syllables.length)]).join('');
}

export function longText(): string {
  const next = numbers(1);
  const paragraphs: string[] = [];
  for (let length = 0; length < characters;) {
    let paragraph = '';
    while (paragraph.length < paragraphLength) paragraph += `${wordOf(next)} `;
    paragraphs.push(paragraph.trim());
    length += paragraph.length + 1;
  }
  return paragraphs.join('\n\n').slice(0, characters);
}

/** Every twentieth paragraph: gone, put in, or with a word in five another. */
export function changedText(text: string): string {
  const next = numbers(2);
  return text.split('\n\n').flatMap((paragraph, index) => {
    if (index % 20 !== 0) return [paragraph];
    if (index % 60 === 0) return [];
    if (index % 60 === 20) return [`${wordOf(next)} ${wordOf(next)} ${wordOf(next)} put in`, paragraph];
    return [paragraph.split(' ').map((word) => (next() < 0.2 ? wordOf(next) : word)).join(' ')];
  }).join('\n\n');
}

function spans(text: string): { start: number; end: number }[] {
  return Array.from({ length: claimsPerText }, (_, index) => {
    const start = index * Math.floor(text.length / claimsPerText);
    return { start, end: Math.min(text.length, start + 40 + (index % 5) * 10) };
  });
}

/** Puts the document and its claims, made by this analyst, in the place of what is stored. */
export async function fill(workspaceId: string, documentId: Urn, textSha256: string, author: Analyst): Promise<void> {
  const text = longText();
  const state = emptyState();
  putRecord(state, 'document', documentId, { ...documentOf(1), id: documentId, path: 'long.txt', textSha256, sha256: textSha256, length: text.length });
  putRecord(state, 'set', idOf(2), setOf(2, { author }));
  spans(text).forEach(({ start, end }, index) => {
    const claim: Claim = claimOf(1000 + index, { documentId, setId: idOf(2), author: author.id, spans: [describeSpan(text, start, end)], statement: `Claim ${index}` });
    putRecord(state, 'claim', claim.id, claim);
  });
  const database = await openWorkspaceDatabase(workspaceId);
  const { head } = await database.load();
  await database.replaceWith([], state, { replica: head.replica, sequence: 0, hash: null });
  await database.close();
}

/** The search on the thread that calls it. */
export function resolveHere(): { ms: number; found: number; count: number } {
  const text = longText();
  const passages = spans(text).map(({ start, end }) => [describeSpan(text, start, end)]);
  const changed = changedText(text);
  const began = performance.now();
  const answers = resolveSet(changed, passages, text);
  return { ms: performance.now() - began, found: answers.filter(([answer]) => answer && isFound(answer)).length, count: passages.length };
}
