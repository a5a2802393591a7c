/** Whether a workspace archive is whole, and what is in it. */
import { currentCodebook } from '../../src-common/core/claims/current-codebook.ts';
import type { FormatProblem } from '../../src-common/core/formats/problem.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { openArchive, type Archive } from '../services/archive/read-archive.ts';
import { manifestName } from '../services/corpus/walk.ts';
import { answerWords, linkWords, type AnswerCounts, type LinkCounts } from './count-answers.ts';
import { hostErrorWords } from './host-error-words.ts';
import { problemLines } from './say-problems.ts';

export interface ArchiveReport {
  file: string;
  format: 'archive';
  ok: boolean;
  annotations: number;
  links: LinkCounts;
  answers: AnswerCounts;
  problems: FormatProblem[];
  /** null for one that was refused. */
  archive: { name: string; createdAt: string; documents: string[]; texts: number; sets: number; codebook: number; changes: number; replica: string; headHash: string | null } | null;
}

/** By its name, as every format is told. */
export function isArchiveFile(file: string): boolean {
  return /\.attest$/i.test(file);
}

/** @returns the report, and the same in words for a terminal */
export async function validateArchive(file: string): Promise<{ report: ArchiveReport; words: string }> {
  let archive: Archive;
  try {
    archive = await openArchive(file);
  } catch (error) {
    const message = hostErrorWords(error);
    if (message === null) throw error;
    const problems: FormatProblem[] = [{ level: 'problem', path: '', message }];
    const report: ArchiveReport = { file, format: 'archive', ok: false, annotations: 0, links: { relations: 0, groups: 0 }, answers: { reviews: 0, comments: 0, decisions: 0 }, problems, archive: null };
    return { report, words: `${t('cli.validate.bad', { file, problems: 1 })}\n${problemLines(problems)}` };
  }
  const { manifest, history: { state, head }, files, texts } = archive;
  const answers = { reviews: state.reviews.size, comments: state.comments.size, decisions: state.decisions.size };
  const links = { relations: state.relations.size, groups: state.groups.size };
  const documents = files.map(({ path }) => path).filter((path) => path !== manifestName);
  const facts = {
    name: manifest.name, createdAt: manifest.createdAt, documents, texts: texts.length, sets: state.sets.size,
    codebook: currentCodebook(state.codebooks.values()).version, changes: head.sequence, replica: head.replica, headHash: head.hash,
  };
  const words = t('cli.validate.archive', {
    file, when: manifest.createdAt, documents: documents.length, texts: facts.texts, sets: facts.sets, annotations: state.claims.size,
    links: linkWords(links), answers: answerWords(answers), codebook: facts.codebook, changes: facts.changes,
  });
  return { report: { file, format: 'archive', ok: true, annotations: state.claims.size, links, answers, problems: [], archive: facts }, words: `${words}\n` };
}
