/**
 * Dates as this program stores them: EDTF (Extended Date/Time Format, Library
 * of Congress; ISO 8601-2:2019, annex A), levels 0 and 1.
 */
import { parse } from 'edtf';

/** The longest interval of level 1 has two times with zone and qualifiers; longer input is refused unparsed. */
const longest = 64;

/**
 * Whether a string is an EDTF date, year, season or interval of level 0 or 1:
 * `2024-09-08`, `2024-09`, `2024`, `2024-04~`, `2024-XX`, `2024-21` (spring),
 * `2024-04/..`.
 */
export function isEdtf(value: string): boolean {
  if (value.length === 0 || value.length > longest) return false;
  try {
    parse(value, { level: 1, types: ['Date', 'Year', 'Season', 'Interval'] });
  } catch {
    return false;
  }
  // The grammar lets 29 February through in any year.
  return [...value.matchAll(/(-?\d{4})-02-29/g)].every((match) => isLeapYear(Number(match[1])));
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
