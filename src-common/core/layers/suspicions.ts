/**
 * What makes a set unfit to come in, beyond its form: ids that belong to
 * somebody else's records, claims signed with another's name, sizes that no
 * analyst reaches. A set is refused whole, and each item is named.
 */
import type { AnnotationSet } from '../claims/annotation-set.ts';
import type { Claim } from '../claims/claim.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';
import type { FormatProblem } from '../formats/problem.ts';
import { t, type MessageKey, type MessageValues } from '../messages/translate.ts';

/** More than any corpus of ours has been seen to need, by a factor of ten at least. UTF-16 code units and counts. */
export const sizeLimits = { name: 1_000, text: 100_000, entries: 1_000, claims: 200_000, sources: 100_000 } as const;

const mostNamed = 100;

/**
 * @param set under the identities that its documents have here
 * @param state the records as they are
 * @param analystId whoever imports
 */
export function suspicionsOf(set: AnnotationSet, state: WorkspaceState, analystId: string | null): FormatProblem[] {
  const found: FormatProblem[] = [];
  const refuse = (key: MessageKey, values: MessageValues): void => {
    if (found.length < mostNamed) found.push({ level: 'problem', path: '', message: t(key, values) });
  };
  const there = state.sets.get(set.id);
  if (there && there.author.id !== set.author.id) refuse('layers.refused.setTaken', { name: there.name, author: there.author.name });
  for (const claim of set.claims) {
    const words = wordsOf(claim);
    const mine = state.claims.get(claim.id);
    if (mine && mine.setId !== set.id) refuse('layers.refused.claimTaken', { words, author: state.sets.get(mine.setId)?.author.name ?? '' });
    if (analystId !== null && claim.author === analystId && set.author.id !== analystId) refuse('layers.refused.claimAsMine', { words, author: cut(set.author.name) });
  }
  oversize(set, (key, values) => refuse(key, values));
  return found;
}

function oversize(set: AnnotationSet, refuse: (key: MessageKey, values: MessageValues) => void): void {
  const { name, text, entries, claims, sources } = sizeLimits;
  if (set.claims.length > claims) refuse('layers.refused.claims', { count: set.claims.length, limit: claims });
  if (set.sources.length > sources) refuse('layers.refused.sources', { count: set.sources.length, limit: sources });
  for (const [label, value] of [['set', set.name], ['author', set.author.name]] as const) {
    if (value.length > name) refuse('layers.refused.name', { what: label, words: cut(value), length: value.length, limit: name });
  }
  for (const source of set.sources) {
    const longest = Math.max(source.name.length, ...source.aliases.slice(0, entries + 1).map((alias) => alias.length));
    if (longest > name) refuse('layers.refused.name', { what: 'source', words: cut(source.name), length: longest, limit: name });
    if (source.descriptor.length > text) refuse('layers.refused.sourceText', { words: cut(source.name), length: source.descriptor.length, limit: text });
    const most = Math.max(source.aliases.length, source.grades.length);
    if (most > entries) refuse('layers.refused.sourceEntries', { words: cut(source.name), count: most, limit: entries });
  }
  for (const claim of set.claims) {
    const lengths = [claim.statement, claim.note, claim.statusOverride?.reason, claim.reliability?.reason, claim.statedOn?.text, claim.statedOn?.basis, ...claim.tags.slice(0, entries + 1), ...claim.attribution.slice(0, entries + 1).map((link) => link.asPrinted)]
      .map((value) => value?.length ?? 0);
    const longest = Math.max(...lengths);
    if (longest > text) refuse('layers.refused.text', { words: wordsOf(claim), length: longest, limit: text });
    const most = Math.max(claim.tags.length, claim.attribution.length, claim.signals.length, claim.markers.length, claim.spans.length);
    if (most > entries) refuse('layers.refused.entries', { words: wordsOf(claim), count: most, limit: entries });
  }
}

function wordsOf(claim: Claim): string {
  return cut(claim.spans[0]?.exact ?? '');
}

function cut(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
