/** Where a passage stands, for somebody with the text at hand; and a link into the page it was taken from. */
import { t } from '../messages/translate.ts';
import type { ReportPlace, ReportSpan } from './material.ts';

/** Characters are counted from 1 here, and the last one belongs to the passage: as people count. */
export function placeWords(places: readonly (ReportPlace | null)[]): string {
  const known = places.filter((place) => place !== null);
  const [first] = known;
  if (!first || known.length < places.length) return t('account.placeUnknown');
  const characters = known.map(({ from, to }) => t('account.characters', { from: from + 1, to })).join(', ');
  return first.line === null ? t('account.place', { count: known.length, characters }) : t('account.placeInLine', { count: known.length, line: first.line, characters });
}

const longest = 60;

/**
 * The address of a page with the passage marked on it (WICG, URL Fragment Text
 * Directives): by its words, or by its first and last ones.
 *
 * @returns null where there is no web address
 */
export function textFragment(url: string | null, spans: readonly ReportSpan[]): string | null {
  const words = (spans[0]?.exact ?? '').trim().split(/\s+/u).filter((word) => word !== '');
  if (url === null || !/^https?:\/\//i.test(url) || words.length === 0) return null;
  const whole = words.join(' ');
  const parts = whole.length <= longest || words.length < 8 ? [whole] : [words.slice(0, 4).join(' '), words.slice(-4).join(' ')];
  // A lone half of a pair cannot stand in an address.
  const encoded = parts.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/-/g, '%2D')).join(',');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${encoded}`;
}
