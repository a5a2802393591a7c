/**
 * What counts as the same character when a passage is looked for: any run of
 * white space is one space; quotation marks, dashes, ligatures and width forms
 * are equated; composed and decomposed letters too; soft hyphens are not there.
 * Every folded unit knows which units of the text it stands for.
 */
import { isWhiteSpace } from '../text/white-space.ts';
import { FoldedStretches } from './folded-stretches.ts';

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

const none = -1;

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

/**
 * A folded text that knows where the parts of its units begin and end in the
 * text (UTF-16). Only what is not the same in both is written down, as there is
 * little of it in most texts.
 */
export class FoldedCharacters {
  readonly folded: string;
  readonly #stretches: FoldedStretches;
  readonly #rawLength: number;

  constructor(text: string) {
    const stretches = new FoldedStretches();
    this.folded = fold(text, stretches);
    this.#stretches = stretches;
    this.#rawLength = text.length;
  }

  /** Where that begins for which a folded unit stands; the text's end behind the last. */
  startOf(unit: number): number {
    return unit < this.folded.length ? this.#stretches.startOf(unit) : this.#rawLength;
  }

  /** Where that ends for which a folded unit stands; the text's end behind the last. */
  endOf(unit: number): number {
    return unit < this.folded.length ? this.#stretches.endOf(unit) : this.#rawLength;
  }

  /** The first folded unit that ends behind a UTF-16 offset of the text. */
  unitAt(offset: number): number {
    return Math.max(0, Math.min(this.folded.length, this.#stretches.unitAt(offset)));
  }
}

/** Puts the folded text together from stretches of the text: what stands for itself is not written anew. */
function fold(text: string, stretches: FoldedStretches): string {
  const many = text.length;
  const parts: string[] = [];
  let length = 0;
  // Where the stretch begins that stands for itself, and the space that may go on.
  let from = 0;
  let spaceAt = none;
  for (let at = 0; at < many; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] || kindOf(unit);
    if (kind === plain) {
      spaceAt = none;
      length += 1;
      continue;
    }
    if (kind === space && unit === 0x20 && spaceAt === none) {
      spaceAt = at;
      length += 1;
      continue;
    }
    if (from < at) parts.push(text.slice(from, at));
    from = at + 1;
    if (kind === space) {
      if (spaceAt === none) {
        spaceAt = at;
        parts.push(' ');
        length += 1;
      }
      stretches.put(spaceAt, at + 1, length - 1, length);
    } else if (kind === nothing) {
      stretches.put(at, at + 1, length, length);
    } else {
      spaceAt = none;
      const form = replacements.get(unit) ?? '';
      parts.push(form);
      stretches.put(at, at + 1, length, length + form.length);
      length += form.length;
    }
  }
  if (from === 0) return text;
  parts.push(text.slice(from));
  return parts.join('');
}

/** Folds a text of which nobody asks where its parts come from. */
export function foldedText(text: string): string {
  let inSpace = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] || kindOf(unit);
    if (kind !== plain && (unit !== 0x20 || inSpace)) return new FoldedCharacters(text).folded;
    inSpace = kind === space;
  }
  return text;
}
