/**
 * What counts as the same character when a passage is looked for: any run of
 * white space is one space; quotation marks, dashes, ligatures and width forms
 * are equated; composed and decomposed letters too; soft hyphens are not there.
 * Every folded unit knows which units of the text it stands for.
 */
import { isWhiteSpace } from '../text/white-space.ts';

const quotes: Record<string, string> = Object.fromEntries([
  ...Array.from('\u2018\u2019\u201a\u201b\u2032\u2035\u02bc\u0060\u00b4\u2039\u203a', (mark) => [mark, "'"]),
  ...Array.from('\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb', (mark) => [mark, '"']),
  ...Array.from('\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63', (dash) => [dash, '-']),
  ['\u2026', '...'],
]);

/** Soft hyphen, zero-width space, word joiner. The zero-width joiners change words in some scripts and stay. */
const ignored = new Set(['\u00ad', '\u200b', '\u2060']);

const plain = 1;
const space = 2;
const nothing = 3;
const other = 4;

/** What is to be done with a code unit, found out once for each. */
const kinds = new Uint8Array(0x10000);
const replacements = new Map<number, string>();

/** NFD for letters with marks; the compatibility forms only of ligatures and of width (Unicode Standard Annex 15). */
function foldedForm(character: string, unit: number): string {
  const known = quotes[character];
  if (known !== undefined) return known;
  if (unit >= 0xd800 && unit <= 0xdfff) return character;
  const isCompatible = (unit >= 0xfb00 && unit <= 0xfb06) || (unit >= 0xff01 && unit <= 0xffef);
  const form = character.normalize(isCompatible ? 'NFKD' : 'NFD');
  // A full-width quotation mark becomes one that is equated in its turn.
  return form.length === 1 ? quotes[form] ?? form : form;
}

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  let kind = plain;
  if (isWhiteSpace(unit)) kind = space;
  else if (ignored.has(character)) kind = nothing;
  else {
    const form = foldedForm(character, unit);
    if (form !== character) {
      kind = other;
      replacements.set(unit, form);
    }
  }
  kinds[unit] = kind;
  return kind;
}

/** A folded text with, for each of its units, where what it stands for begins and ends in the text (UTF-16). */
export interface FoldedCharacters {
  folded: string;
  starts: Int32Array;
  ends: Int32Array;
}

/** Folds a text in one pass. */
export function foldCharacters(text: string): FoldedCharacters {
  let capacity = text.length + 16;
  let units = new Uint16Array(capacity);
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let length = 0;
  let inSpace = false;
  const put = (unit: number, start: number, end: number): void => {
    if (length === capacity) {
      capacity *= 2;
      units = grown(units, new Uint16Array(capacity));
      starts = grown(starts, new Int32Array(capacity));
      ends = grown(ends, new Int32Array(capacity));
    }
    units[length] = unit;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] || kindOf(unit);
    if (kind === space) {
      if (inSpace) ends[length - 1] = at + 1;
      else put(0x20, at, at + 1);
      inSpace = true;
      continue;
    }
    if (kind === nothing) continue;
    inSpace = false;
    if (kind === plain) put(unit, at, at + 1);
    else for (const part of (replacements.get(unit) ?? '').split('')) put(part.charCodeAt(0), at, at + 1);
  }
  return { folded: stringOf(units, length), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

function grown<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** As many arguments as every engine takes. */
const chunk = 8192;

function stringOf(units: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let at = 0; at < length; at += chunk) {
    parts.push(String.fromCharCode(...units.subarray(at, Math.min(length, at + chunk))));
  }
  return parts.join('');
}
