/** The command line: what may be said, and which command it goes to. */
import { Command, CommanderError, Option } from 'commander';
import { levels } from '../../src-common/core/agreement/ratings.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { exitCodes, UsageError, type CliIo, type ExitCode } from './cli-io.ts';
import { agreementOf, type AgreementCommandOptions } from './commands/agreement.ts';
import { anchorSet, type AnchorOptions } from './commands/anchor.ts';
import { convertFiles, type ConvertOptions } from './commands/convert.ts';
import { listFormats } from './commands/formats.ts';
import { reportOf, type ReportOptions } from './commands/report.ts';
import { validateFiles, type ValidateOptions } from './commands/validate.ts';
import { hostErrorWords } from './host-error-words.ts';
import { formatIds } from './read-set.ts';
import { printable } from './say-problems.ts';

/**
 * @param words the call without the program's own name
 * @returns what to answer the shell; never throws
 */
export async function runAttest(words: readonly string[], streams: CliIo): Promise<ExitCode> {
  const io: CliIo = { ...streams, err: (text) => streams.err(printable(text)) };
  let code: ExitCode = exitCodes.done;
  const program = commandLine(io, (answer) => {
    code = answer;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (error instanceof UsageError) {
      io.err(`${error.message}\n`);
      return exitCodes.usage;
    }
    io.err(`${hostErrorWords(error) ?? t('cli.unexpected', { detail: error instanceof Error ? error.message : String(error) })}\n`);
    return exitCodes.refused;
  }
}

function commandLine(io: CliIo, answer: (code: ExitCode) => void): Command {
  const program = new Command('attest')
    .description(t('cli.description'))
    .version(io.version)
    .exitOverride()
    .showHelpAfterError()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
  const json = () => new Option('--json', t('cli.option.json'));
  const from = () => new Option('--from <format>', t('cli.option.from', { ids: formatIds }));
  const corpus = () => new Option('--corpus <folder>', t('cli.option.corpus'));

  // A subcommand made by `command` takes over exitOverride and the outputs.
  program.command('formats').description(t('cli.formats.description')).addOption(json())
    .action((options: { json?: boolean }) => answer(listFormats(options, io)));

  program.command('validate').description(t('cli.validate.description'))
    .argument('<file...>', t('cli.argument.files')).addOption(from()).addOption(corpus()).addOption(json())
    .action(async (files: string[], options: ValidateOptions) => answer(await validateFiles(files, options, io)));

  program.command('convert').description(t('cli.convert.description'))
    .argument('<in...>', t('cli.argument.files'))
    .requiredOption('--to <format>', t('cli.option.to', { ids: formatIds }))
    .requiredOption('--out <path>', t('cli.option.out'))
    .addOption(from()).addOption(corpus())
    .option('--force', t('cli.option.force')).addOption(json())
    .action(async (files: string[], options: ConvertOptions) => answer(await convertFiles(files, options, io)));

  program.command('agreement').description(t('cli.agreement.description'))
    .argument('[set...]', t('cli.argument.sets')).addOption(from()).addOption(corpus())
    .option('--table <file>', t('cli.option.table'))
    .addOption(new Option('--level <level>', t('cli.option.level')).choices(levels))
    .option('--without <field...>', t('cli.option.without'))
    .option('--shared-documents', t('cli.option.sharedDocuments'))
    .option('--document <path>', t('cli.option.document'))
    .option('--since <day>', t('cli.option.since')).option('--until <day>', t('cli.option.until'))
    .option('--with-regions', t('cli.option.withRegions'))
    .option('--codebook <file>', t('cli.option.codebook'))
    .option('--details', t('cli.option.details')).addOption(json())
    .action(async (files: string[], options: AgreementCommandOptions) => answer(await agreementOf(files, options, io)));

  program.command('anchor').description(t('cli.anchor.description'))
    .argument('<set>', t('cli.anchor.set'))
    .requiredOption('--corpus <folder>', t('cli.option.corpus'))
    .addOption(from()).addOption(json())
    .action(async (file: string, options: AnchorOptions) => answer(await anchorSet(file, options, io)));

  program.command('report').description(t('cli.report.description'))
    .argument('<set...>', t('cli.report.sets'))
    .requiredOption('--corpus <folder>', t('cli.option.corpus'))
    .requiredOption('--out <file>', t('cli.report.out'))
    .option('--subject <subject>', t('cli.report.subject'), 'corpus')
    .addOption(new Option('--format <format>', t('cli.report.format')).choices(['html', 'markdown']))
    .addOption(new Option('--without <part...>', t('cli.report.without')).choices(['opinions', 'relations']))
    .option('--made-by <name>', t('cli.report.madeBy'))
    .option('--codebook <file>', t('cli.option.codebook'))
    .addOption(from()).option('--force', t('cli.option.force')).addOption(json())
    .action(async (files: string[], options: ReportOptions) => answer(await reportOf(files, options, io)));
  return program;
}
