/**
 * Selectors of a target, ours and other tools' (Web Annotation Data Model,
 * section 4.2): quotes and positions, alone, together or one refining another;
 * RFC 5147 character fragments. Selectors of other kinds are handed back.
 */
import type { Json } from '../../claims/json.ts';
import { t } from '../../messages/translate.ts';
import { checkShape } from '../json/check-shape.ts';
import { isObject, listOf, stringOf, typesOf, type JsonObject } from '../json/members.ts';
import { below, type ProblemList } from '../problem.ts';
import type { PortableSpan } from '../portable-set.ts';
import { positionShape, quoteShape } from './schemas.ts';

type Part = Omit<PortableSpan, 'at'>;

const nothing: Part = { start: null, end: null, exact: null, prefix: '', suffix: '' };

export interface SelectorsRead {
  /** null where no selector names a passage. */
  span: PortableSpan | null;
  /** Selectors that are not told by the span alone: kept as they are. */
  rest: Json[];
}

/** @param path of the `selector` member */
export function readSelectors(value: Json | undefined, path: string, problems: ProblemList): SelectorsRead {
  const selectors = listOf(value);
  const rest: Json[] = [];
  let whole: Part = nothing;
  let at = path;
  selectors.forEach((selector, index) => {
    const here = Array.isArray(value) ? below(path, index) : path;
    const part = isObject(selector) ? readSelector(selector, here, problems) : null;
    const tellsMore = part !== null &&
      ((part.exact !== null && whole.exact === null) || (part.start !== null && whole.start === null));
    if (part && tellsMore) {
      if (whole === nothing) at = here;
      whole = merge(whole, part);
    }
    const isPlain = isObject(selector) && selector['refinedBy'] === undefined && !typesOf(selector).includes('FragmentSelector');
    if (!tellsMore || !isPlain) rest.push(selector);
  });
  const found = whole.exact !== null || whole.start !== null;
  return { span: found ? { ...whole, at } : null, rest };
}

/** `char=4,10` of RFC 5147 names positions between characters, as TextPositionSelector does. */
export function characterFragment(fragment: string): Part | null {
  const found = /^char=(\d{1,15}),(\d{1,15})(?:;.*)?$/.exec(fragment);
  return found ? { ...nothing, start: Number(found[1]), end: Number(found[2]) } : null;
}

function merge(known: Part, added: Part): Part {
  const quote = known.exact !== null ? known : added;
  const place = known.start !== null ? known : added;
  return { start: place.start, end: place.end, exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix };
}

function readSelector(selector: JsonObject, path: string, problems: ProblemList): Part | null {
  let part: Part | null = null;
  const types = typesOf(selector);
  if (types.includes('TextQuoteSelector')) {
    const quote = checkShape(quoteShape, selector, path, problems);
    if (quote) part = { ...nothing, ...quote };
  } else if (types.includes('TextPositionSelector')) {
    const place = checkShape(positionShape, selector, path, problems);
    if (place && place.end <= place.start) problems.refuse(path, t('errors.format.emptyPassage'));
    else if (place) part = { ...nothing, ...place };
  } else if (types.includes('FragmentSelector')) {
    part = characterFragment(stringOf(selector['value']) ?? '');
  }
  if (selector['refinedBy'] === undefined) return part;
  const inner = readSelectors(selector['refinedBy'], below(path, 'refinedBy'), problems).span;
  return inner ? refine(part, inner) : part;
}

/** The passage that the inner selector finds within the outer one. */
function refine(outer: Part | null, inner: Part): Part {
  // Offsets within an unknown passage say nothing about the document.
  if (!outer) return { ...inner, start: null, end: null };
  const points = outer.exact === null ? null : [...outer.exact];
  let from = inner.start;
  let to = inner.end;
  if (from === null && inner.exact !== null && outer.exact !== null) {
    const index = indexOfQuote(outer.exact, inner);
    if (index >= 0) {
      from = [...outer.exact.slice(0, index)].length;
      to = from + [...inner.exact].length;
    }
  }
  if (from === null || to === null) return { ...inner, start: null, end: null };
  const place = outer.start === null
    ? { start: null, end: null }
    : { start: outer.start + from, end: outer.start + to };
  if (!points) return { ...inner, ...place };
  return {
    ...place,
    exact: points.slice(from, to).join(''),
    prefix: outer.prefix + points.slice(0, from).join(''),
    suffix: points.slice(to).join('') + outer.suffix,
  };
}

function indexOfQuote(text: string, quote: Part): number {
  const exact = quote.exact ?? '';
  const withContext = text.indexOf(quote.prefix + exact + quote.suffix);
  return withContext >= 0 ? withContext + quote.prefix.length : text.indexOf(exact);
}
