/**
 * A codebook as a JSON file, for colleagues and for keeping. It is read
 * strictly: a file with anything wrong in it is refused whole, and every place
 * that is wrong is named.
 */
import * as v from 'valibot';
import { termColours, type Codebook, type Term } from '../claims/codebook.ts';
import { checkShape } from '../formats/json/check-shape.ts';
import { parseJson } from '../formats/json/parse-json.ts';
import { ProblemList, type FormatProblem } from '../formats/problem.ts';
import { t } from '../messages/translate.ts';
import { evidenceTermSchema, termSchema } from '../records/schemas.ts';
import { reservedIds, resolveTerm, termLists, type TermList } from './terms.ts';

const formatName = 'attest-codebook';
const formatVersion = 1;
/** Far beyond what a person can choose from. */
const mostTerms = 500;
/** In UTF-16 units, for any one text of the file. */
const longestText = 20_000;

const version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));

const fileSchema = v.strictObject({
  format: v.literal(formatName),
  formatVersion: v.literal(formatVersion),
  version,
  evidence: v.pipe(v.array(evidenceTermSchema), v.minLength(1), v.maxLength(mostTerms)),
  tags: v.pipe(v.array(termSchema), v.maxLength(mostTerms)),
  reasons: v.pipe(v.array(termSchema), v.maxLength(mostTerms)),
}) satisfies v.GenericSchema<unknown, Codebook & { format: string; formatVersion: number }>;

export type CodebookFile =
  | { ok: true; codebook: Codebook }
  | { ok: false; problems: readonly FormatProblem[] };

/** @returns the text of the file, indented, with a newline at its end */
export function writeCodebookFile({ version: number, evidence, tags, reasons }: Codebook): string {
  return `${JSON.stringify({ format: formatName, formatVersion, version: number, evidence, tags, reasons }, null, 2)}\n`;
}

export function readCodebookFile(content: string): CodebookFile {
  const problems = new ProblemList();
  const value = parseJson(content, problems);
  const file = value === undefined ? null : checkShape(fileSchema, value, '', problems);
  if (file) for (const list of termLists) checkTerms(list, file[list], problems);
  if (!file || problems.refused) return { ok: false, problems: problems.found };
  const { version: number, evidence, tags, reasons } = file;
  return { ok: true, codebook: { version: number, evidence, tags, reasons } };
}

/** What a schema cannot say: ids that occur once, words that are there, mergers that lead somewhere. */
function checkTerms(list: TermList, terms: readonly Term[], problems: ProblemList): void {
  const seen = new Set<string>();
  terms.forEach((term, index) => {
    const refuse = (field: keyof Term, message: string): void => problems.refuse(`${list}[${index}].${field}`, message);
    if (term.id.trim() === '' || term.id !== term.id.trim()) refuse('id', t('codebook.file.id'));
    if (seen.has(term.id)) refuse('id', t('codebook.file.twice', { id: term.id }));
    seen.add(term.id);
    if (list === 'evidence' && reservedIds.has(term.id)) refuse('id', t('codebook.file.reserved', { id: term.id }));
    if (term.label.trim() === '') refuse('label', t('codebook.file.empty'));
    if (list === 'tags' && term.label !== term.id) refuse('label', t('codebook.file.tagLabel'));
    if (!(termColours as readonly string[]).includes(term.colour)) refuse('colour', t('codebook.file.colour', { colours: termColours.join(', ') }));
    for (const field of ['id', 'label', 'definition', 'example'] as const) if (term[field].length > longestText) refuse(field, t('codebook.file.long', { limit: longestText }));
    if (term.examples?.some(({ text }) => text.length > longestText)) refuse('examples', t('codebook.file.long', { limit: longestText }));
    if (term.mergedInto !== undefined) checkMerger(term, terms, refuse);
  });
}

function checkMerger(term: Term, terms: readonly Term[], refuse: (field: keyof Term, message: string) => void): void {
  const end = terms.find(({ id }) => id === resolveTerm(terms, term.id));
  if (!terms.some(({ id }) => id === term.mergedInto)) refuse('mergedInto', t('codebook.file.noTarget', { id: term.mergedInto ?? '' }));
  // A chain that goes round ends where it began, or at a term that was itself merged.
  else if (!end || end.id === term.id || end.mergedInto !== undefined) refuse('mergedInto', t('codebook.file.circle'));
  if (!term.retired) refuse('retired', t('codebook.file.mergedNotRetired'));
}
