/**
 * The first and last day that an EDTF date may mean, as strings that compare in
 * order. Nothing is calculated: unknown digits are the lowest and the highest,
 * a missing month or day is `00` and `99`, so `2024-09` lies within 2024 and
 * holds 2024-09-06. (EDTF levels 0 and 1, Library of Congress.)
 */

export interface EdtfBounds {
  /** `YYYY-MM-DD`, possibly of no calendar; '' where there is no beginning. */
  first: string;
  /** The same; `~` (after all digits) where there is no end. */
  last: string;
}

const always = '';
const never = '~';
const shape = /^(\d[\dX]{3})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;

/** @returns null for what cannot be compared: no date, years before 0 or after 9999 */
export function edtfBounds(value: string | null): EdtfBounds | null {
  if (value === null || value === '') return null;
  const parts = value.split('/');
  if (parts.length > 2) return null;
  const [from, to] = parts;
  const start = boundsOf(from ?? '', always);
  const end = to === undefined ? start : boundsOf(to, never);
  return start && end ? { first: start.first, last: end.last } : null;
}

/** Whether a date may lie between two others; null: no limit on that side. */
export function withinDates(bounds: EdtfBounds | null, from: EdtfBounds | null, to: EdtfBounds | null): boolean {
  if (!from && !to) return true;
  if (!bounds) return false;
  return (!from || bounds.last >= from.first) && (!to || bounds.first <= to.last);
}

function boundsOf(part: string, open: string): EdtfBounds | null {
  // `..` is open, an empty end unknown: neither says where the interval stops.
  if (part === '..' || part === '') return { first: open, last: open };
  const [, year, month, day] = shape.exec(withoutTime(part)) ?? [];
  if (year === undefined) return null;
  // 21 to 24 are seasons: some time of that year.
  const isSeason = month !== undefined && month >= '21' && month <= '24';
  const [from, to] = month === undefined || isSeason ? ['00', '99'] : [month, month];
  return {
    first: lowest(`${year}-${from}-${day ?? '00'}`),
    last: highest(`${year}-${to}-${day ?? '99'}`),
  };
}

const withoutTime = (part: string): string => part.replace(/T.*$/, '').replace(/[?~%]$/, '');
const lowest = (digits: string): string => digits.replaceAll('X', '0');
const highest = (digits: string): string => digits.replaceAll('X', '9');
