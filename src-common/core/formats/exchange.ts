/** The doors of this folder for the rest of the program: a set out to a file, a file in to a set. */
import type { AnnotationSet } from '../claims/annotation-set.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { AnswerRecords } from '../claims/review.ts';
import { t } from '../messages/translate.ts';
import { fromPortable, type KnownDocument, type PlacedSet } from './from-portable.ts';
import type { Format, ReadOptions, ReadPortable, WriteContext, Written } from './format.ts';
import { toPortable } from './to-portable.ts';

/**
 * @param context.texts text of every document of the set, by document id
 * @param context.answers that travel with the set, or make up all of it
 * @throws Error when a text is missing or the claims do not fit it, or the format only reads
 */
export function exportSet(
  format: Format,
  set: AnnotationSet,
  context: WriteContext & { texts: ReadonlyMap<Urn, string>; answers?: AnswerRecords },
): Written {
  if (!format.write) throw new Error(t('errors.format.cannotWrite', { format: format.id }));
  return format.write(toPortable(set, context.texts, context.answers), context);
}

/** Reads a file without any texts: enough to check it, to convert it, and to see which documents it needs. */
export function readPortable(format: Format, content: string, options: ReadOptions): ReadPortable {
  if (format.read) return format.read(content, options);
  return { ok: false, problems: [{ level: 'problem', path: '', message: t('errors.format.cannotRead', { format: format.id }) }] };
}

/**
 * Reads a file and finds its passages in the texts given. All or nothing: with
 * `ok: false` nothing may be stored; notes of a good file are for the user.
 */
export function importSet(
  format: Format,
  content: string,
  options: ReadOptions,
  documents: Iterable<KnownDocument>,
): PlacedSet {
  const read = readPortable(format, content, options);
  if (!read.ok) return read;
  const placed = fromPortable(read.set, documents);
  return { ...placed, problems: [...read.problems, ...placed.problems] };
}
