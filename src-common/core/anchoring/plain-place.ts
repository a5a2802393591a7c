/** Spans about which nothing has to be weighed: quotation and context stand in the text, and in one place only. */
import { isGraphemeBoundary, snapOutward } from '../text/graphemes.ts';
import type { ChangedText } from './changed-text.ts';
import { isRepeatedAt } from './copies.ts';
import { FoldedCharacters, foldedText } from './fold-characters.ts';
import type { MatchText } from './match-text.ts';
import { occurrencesOf } from './occurrences.ts';
import { foldedQuote, standsIn, type SpanSelector } from './pattern.ts';
import type { Candidate, FoundTier, Resolution } from './resolution.ts';
import { asRecorded, isWholeRange } from './whole-words.ts';

/** Told by the words alone, but written with other white space or punctuation. */
const foldedScore = 0.99;
/** UTF-16 units of context where the old text is at hand. */
const reach = 80;
/** So many copies are looked at. */
const mostCopies = 8;
/** More are of no use to whoever has to choose. */
const mostBlank = 100;

/**
 * @param trustsPlace whether a quotation that stands where it stood, with its
 *   context, is taken to be the one even if it stands elsewhere like that, too
 * @returns null where it takes more to tell
 */
export function plainPlace(changed: ChangedText, selector: SpanSelector, trustsPlace: boolean): Resolution | null {
  const { text, old } = changed;
  const { exact, prefix = '', suffix = '' } = selector;
  if (exact === '') return { tier: 'orphan', candidates: [] };
  const there = trustsPlace || changed.isUnchanged ? recordedPlace(text.raw, selector) : null;
  if (there) return there;
  if (foldedQuote(exact) === '') return blankPlaces(text.raw, exact);
  if (trustsPlace && prefix === '' && suffix === '') {
    const bare = bareQuote(text, selector);
    if (bare) return bare;
  }
  const carried = carriedAlong(changed, selector);
  if (carried !== null) {
    return { tier: tierOf(text, selector, carried), ...snapOutward(text.raw, carried, carried + exact.length), score: 1 };
  }
  const kept = keptPlace(changed, selector);
  if (kept) return { tier: tierOf(text, selector, kept.start), start: kept.start, end: kept.end, score: kept.isSame ? 1 : foldedScore };
  const only = onlyPlace(text, old ? wider(old.raw, selector) : selector);
  if (!only) return null;
  if (old) {
    // What stood twice may have lost the one that is meant; what stands twice now, with either side, may have been copied.
    const isSingle = (one: MatchText, words: string): boolean => occurrencesOf(one, foldedText(words).trim(), 2).length === 1;
    if (!standsIn(old.raw, selector) || !isSingle(old, prefix + exact + suffix)) return null;
    if (!isSingle(text, prefix + exact) || !isSingle(text, exact + suffix)) return null;
  } else if (isCopiedBeside(text, prefix + exact, only.start - prefix.length) || isCopiedBeside(text, exact + suffix, only.start)) {
    return null;
  }
  return { tier: tierOf(text, selector, only.start), start: only.start, end: only.end, score: only.isSame ? 1 : foldedScore };
}

/** A quotation that stands where it stood, with its context; null where it does not. Nothing has to be made of the text for it. */
export function recordedPlace(raw: string, selector: SpanSelector): Resolution | null {
  const { exact, prefix = '', suffix = '', start = 0 } = selector;
  const end = start + exact.length;
  const isThere = exact !== '' && standsIn(raw, selector) && raw.startsWith(suffix, end) && raw.slice(Math.max(0, start - prefix.length), start) === prefix;
  return isThere ? { tier: 'position', ...snapOutward(raw, start, end), score: 1 } : null;
}

function tierOf(text: MatchText, { start, exact }: SpanSelector, found: number): FoundTier {
  if (found === start) return 'position';
  return occurrencesOf(text, foldedQuote(exact), 2).length === 1 ? 'quote' : 'context';
}

/**
 * The start of a passage in a stretch that was not touched: what kept its order
 * on both sides has moved equally far, and the words there are the same. Copies
 * elsewhere do not matter then.
 */
function carriedAlong({ text, old, common }: ChangedText, selector: SpanSelector): number | null {
  if (!old || !common || !standsIn(old.raw, selector)) return null;
  const { start = 0, exact } = selector;
  const from = Math.max(0, start - reach);
  const to = Math.min(old.raw.length, start + exact.length + reach);
  const by = common.backbone.shift(start, start + exact.length);
  return by !== null && from + by >= 0 && text.raw.startsWith(old.raw.slice(from, to), from + by) ? start + by : null;
}

/** The place of a passage whose words have partners that kept their order, one by one, whatever white space and punctuation became of. */
function keptPlace({ text, old, common }: ChangedText, selector: SpanSelector): { start: number; end: number; isSame: boolean } | null {
  if (!old || !common || !standsIn(old.raw, selector)) return null;
  const { start = 0, exact } = selector;
  const passage = common.words.rangeInOld(start, start + exact.length);
  const place = common.words.keptPlace(passage);
  if (!place) return null;
  const quote = foldedQuote(exact);
  const first = old.tokens.starts[passage.from] ?? 0;
  const outer = old.toFolded(start);
  const from = old.folded[outer] === ' ' ? outer + 1 : outer;
  const at = (text.tokens.starts[place.from] ?? 0) - (first - from);
  if (at < 0 || !text.folded.startsWith(quote, at) || !isWholeRange(text, at, at + quote.length)) return null;
  return asRecorded(text, exact, text.toRaw(at, at + quote.length));
}

/** Whether words stand again right beside a place, with all that lies between. @param at about where they begin (UTF-16) */
function isCopiedBeside(text: MatchText, words: string, at: number): boolean {
  return occurrencesOf(text, foldedText(words).trim(), mostCopies)
    .map((found) => text.rawAt(found))
    .some((other) => Math.abs(other - at) > 1 && isRepeatedAt(text, Math.min(at, other), Math.max(at, other)));
}

/** White space has no words to be told by: wherever it stands is for the reader to choose. */
function blankPlaces(raw: string, exact: string): Resolution {
  const candidates: Candidate[] = [];
  for (let at = raw.indexOf(exact); at !== -1 && candidates.length < mostBlank; at = raw.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (isGraphemeBoundary(raw, at) && isGraphemeBoundary(raw, end)) candidates.push({ start: at, end, score: 0 });
  }
  return { tier: candidates.length > 1 ? 'ambiguous' : 'orphan', candidates };
}

/** Where nothing but the words and a place was recorded, they have to do: white space and the like may differ. */
function bareQuote(text: MatchText, { exact, start }: SpanSelector): Resolution | null {
  const quote = foldedQuote(exact);
  if (quote === '') return null;
  if (start === undefined) {
    const at = text.raw.indexOf(exact);
    const isOnly = at >= 0 && !text.raw.includes(exact, at + 1) && isGraphemeBoundary(text.raw, at) && isGraphemeBoundary(text.raw, at + exact.length);
    return isOnly ? { tier: 'quote', start: at, end: at + exact.length, score: 1 } : null;
  }
  const folded = Number.isInteger(start) && start >= 0 && start < text.raw.length ? text.toFolded(start) : -1;
  const from = text.folded[folded] === ' ' ? folded + 1 : folded;
  if (folded < 0 || !text.folded.startsWith(quote, from) || !isWholeRange(text, from, from + quote.length)) return null;
  return { tier: 'position', ...text.toRaw(from, from + quote.length), score: foldedScore };
}

/** With more words around it than are kept with a span. */
function wider(old: string, selector: SpanSelector): SpanSelector {
  if (!standsIn(old, selector)) return selector;
  const { start = 0, exact } = selector;
  const end = start + exact.length;
  return { start, exact, prefix: old.slice(Math.max(0, start - reach), start), suffix: old.slice(end, end + reach) };
}

function onlyPlace(text: MatchText, { exact, prefix = '', suffix = '' }: SpanSelector): { start: number; end: number; isSame: boolean } | null {
  const characters = new FoldedCharacters(prefix + exact + suffix);
  const { folded } = characters;
  const outer = folded.length - folded.trimStart().length;
  let from = 0;
  while (from < folded.length && (characters.startOf(from) < prefix.length || folded[from] === ' ')) from += 1;
  let to = folded.length;
  while (to > from && (characters.endOf(to - 1) > prefix.length + exact.length || folded[to - 1] === ' ')) to -= 1;
  if (from >= to) return null;
  const [at, another] = occurrencesOf(text, folded.trim(), 2);
  if (at === undefined || another !== undefined || !isWholeRange(text, at + from - outer, at + to - outer)) return null;
  return asRecorded(text, exact, text.toRaw(at + from - outer, at + to - outer));
}
