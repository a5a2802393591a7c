/**
 * What makes a set unfit to come in, beyond its form: ids that belong to
 * somebody else's records, claims signed with another's name, sizes that no
 * analyst reaches. A set is refused whole, and each item is named.
 */
import type { AnnotationSet } from '../claims/annotation-set.ts';
import type { Claim } from '../claims/claim.ts';
import { recordOf, type WorkspaceState } from '../claims/workspace-state.ts';
import type { FormatProblem } from '../formats/problem.ts';
import { t, type MessageKey, type MessageValues } from '../messages/translate.ts';

/** More than any corpus of ours has been seen to need, by a factor of ten at least. UTF-16 code units and counts. */
export const sizeLimits = { name: 1_000, text: 100_000, entries: 1_000, claims: 200_000, sources: 100_000, links: 200_000, members: 10_000 } as const;

const mostNamed = 100;

/** Types of records whose ids a relation or group could be given. */
const recordTypes = ['claim', 'relation', 'group', 'source', 'document', 'set', 'review', 'comment', 'decision', 'alias', 'ruling', 'reading'] as const;

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
  suspiciousLinks(set, state, analystId, refuse);
  for (const ruling of set.rulings ?? []) {
    const known = state.rulings.get(ruling.id);
    if (known && known.setId !== set.id) refuse('layers.refused.rulingTaken', { author: known.by.name });
  }
  for (const reading of set.readings ?? []) {
    const known = state.readings.get(reading.id);
    if (known && known.setId !== set.id) refuse('layers.refused.readingTaken', { author: state.sets.get(known.setId)?.author.name ?? '' });
  }
  oversize(set, (key, values) => refuse(key, values));
  return found;
}

/** Relations and groups: ids that others have, another's name, an end that is said to be elsewhere and is not. */
function suspiciousLinks(set: AnnotationSet, state: WorkspaceState, analystId: string | null, refuse: (key: MessageKey, values: MessageValues) => void): void {
  const claimIds = new Set<string>(set.claims.map(({ id }) => id));
  for (const type of ['relation', 'group'] as const) {
    for (const record of type === 'relation' ? set.relations : set.groups) {
      const words = linkWords(record, set);
      const there = recordOf(state, type, record.id);
      const isTaken = (there && there.setId !== set.id) || claimIds.has(record.id) || recordTypes.some((other) => other !== type && recordOf(state, other, record.id));
      if (isTaken) refuse('layers.refused.linkTaken', { what: type, words });
      if (analystId !== null && record.author === analystId && set.author.id !== analystId) refuse('layers.refused.linkAsMine', { what: type, words, author: cut(set.author.name) });
      for (const { claimId, setId } of record.outside ?? []) {
        const claim = state.claims.get(claimId);
        if (claim && claim.setId !== setId) refuse('layers.refused.linkElsewhere', { what: type, words, claim: wordsOf(claim) });
      }
    }
  }
}

function linkWords(record: AnnotationSet['relations'][number] | AnnotationSet['groups'][number], set: AnnotationSet): string {
  if ('statement' in record && record.statement !== '') return cut(record.statement);
  const first = 'members' in record ? record.members[0] : record.from;
  const claim = set.claims.find(({ id }) => id === first);
  return claim ? wordsOf(claim) : record.id;
}

function oversize(set: AnnotationSet, refuse: (key: MessageKey, values: MessageValues) => void): void {
  const { name, text, entries, claims, sources, links, members } = sizeLimits;
  if (set.claims.length > claims) refuse('layers.refused.claims', { count: set.claims.length, limit: claims });
  if (set.sources.length > sources) refuse('layers.refused.sources', { count: set.sources.length, limit: sources });
  if (set.relations.length + set.groups.length > links) refuse('layers.refused.links', { count: set.relations.length + set.groups.length, limit: links });
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
  for (const link of [...set.relations, ...set.groups]) {
    const longest = Math.max(link.note.length, 'statement' in link ? link.statement.length : 0);
    const what = 'members' in link ? 'group' : 'relation';
    if (longest > text) refuse('layers.refused.linkText', { what, words: linkWords(link, set), length: longest, limit: text });
    if ('members' in link && link.members.length > members) refuse('layers.refused.members', { words: linkWords(link, set), count: link.members.length, limit: members });
  }
}

function wordsOf(claim: Claim): string {
  return cut(claim.spans[0]?.exact ?? '');
}

function cut(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
