/** `attest anchor SET --corpus DIR`: every annotation of a set, found again in the texts as they are now. */
import { t } from '../../../src-common/core/messages/translate.ts';
import { anchored } from '../anchored.ts';
import { exitCodes, type CliIo, type ExitCode } from '../cli-io.ts';
import { openCorpusDocuments } from '../corpus-documents.ts';
import { formatNamed, readSet } from '../read-set.ts';
import { printable, problemLines } from '../say-problems.ts';

export interface AnchorOptions {
  corpus: string;
  from?: string;
  json?: boolean;
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
    }
  }
  const lost = answers.filter(({ selector }) => selector === null).length;
  io.err(`${t('cli.anchor.summary', { found: answers.length - lost, lost })}\n`);
  return lost === 0 ? exitCodes.done : exitCodes.refused;
}
