/** `attest anchor SET --corpus DIR`: every annotation of a set, found again in the texts as they are now. */
import { t } from '../../../src-common/core/messages/translate.ts';
import { snapOutward } from '../../../src-common/core/text/graphemes.ts';
import { anchored, type Anchored } from '../anchored.ts';
import { exitCodes, type CliIo, type ExitCode } from '../cli-io.ts';
import { openCorpusDocuments } from '../corpus-documents.ts';
import { formatNamed, readSet } from '../read-set.ts';
import { printable, problemLines } from '../say-problems.ts';

export interface AnchorOptions {
  corpus: string;
  from?: string;
  json?: boolean;
}

/** More are only in the JSON. */
const mostCandidates = 5;
/** In UTF-16 units; a character that is cut by it is shown whole. */
const longestQuote = 80;

/** Why nothing was chosen, and what could be. */
function asked(tier: Anchored['tier'], candidates: Anchored['candidates']): string {
  const short = (words: string): string => (words.length > longestQuote ? `${words.slice(0, snapOutward(words, 0, longestQuote).end)}…` : words).replaceAll(/\s+/g, ' ');
  const lines = candidates.slice(0, mostCandidates).map(({ score, start, end, exact }) => t('cli.anchor.candidate', { score, start, end, words: short(exact) }));
  return [t('cli.anchor.asked', { tier, candidates: candidates.length }), ...lines].map((line) => `${printable(line)}\n`).join('');
}

export async function anchorSet(file: string, options: AnchorOptions, io: CliIo): Promise<ExitCode> {
  const from = options.from === undefined ? null : formatNamed(options.from);
  const corpus = await openCorpusDocuments(options.corpus, io);
  const { set, problems } = await readSet(file, from, io);
  if (problems.length > 0) io.err(`${file}\n${problemLines(problems)}`);
  if (!set) return exitCodes.refused;
  const answers = anchored(set, await corpus.for(set), io);
  if (options.json) {
    io.out(`${JSON.stringify(answers, null, 2)}\n`);
  } else {
    for (const { id, document, selector, tier, score, candidates } of answers) {
      io.out(printable(`${t('cli.anchor.line', {
        id, document, tier, score, start: selector?.start ?? 0, end: selector?.end ?? 0, isFound: selector ? 'yes' : 'no', candidates: candidates.length,
      })}\n`));
      if (!selector) io.out(asked(tier, candidates));
    }
  }
  const lost = answers.filter(({ selector }) => selector === null).length;
  io.err(`${t('cli.anchor.summary', { found: answers.length - lost, lost })}\n`);
  return lost === 0 ? exitCodes.done : exitCodes.refused;
}
