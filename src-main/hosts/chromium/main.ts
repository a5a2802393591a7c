/** The program that `npm start` runs where Electron is not to be had. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { t } from '../../../src-common/core/messages/translate.ts';
import { handToRunning } from '../../services/hand-to-running.ts';
import { readCommandLine, type CommandLine } from '../shared/command-line.ts';
import { dataFolderOf, programPaths } from '../shared/program-paths.ts';
import { AlreadyOpenError, NoBrowserError, startChromiumHost, type ChromiumHost } from './start-chromium-host.ts';

const paths = programPaths(__dirname);

async function run(): Promise<number> {
  const words = readCommandLine(process.argv.slice(2), process.cwd());
  const dataFolder = dataFolderOf(words.data, process.env);
  const host = await open(words, dataFolder).catch(async (error: unknown) => {
    if (!(error instanceof AlreadyOpenError) || words.files.length === 0) throw error;
    if (!(await handToRunning(dataFolder, words.files))) throw error;
    process.stdout.write(`${t('hosts.handedOver', { count: words.files.length })}\n`);
    return null;
  });
  if (!host) return 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void host.close());
  process.stdout.write(`${t('hosts.opened', { browser: host.browserPath })}\n`);
  await host.closed;
  return 0;
}

function open(words: CommandLine, dataFolder: string): Promise<ChromiumHost> {
  return startChromiumHost({
    version: readVersion(),
    dataFolder,
    seedsFolder: paths.seedsFolder,
    rendererFolder: paths.rendererFolder,
    folder: words.folder,
    files: words.files,
    hostReason: process.env['ATTEST_HOST_REASON'] ?? null,
  });
}

function readVersion(): string {
  const described: unknown = JSON.parse(readFileSync(join(paths.root, 'package.json'), 'utf8'));
  return typeof described === 'object' && described !== null && 'version' in described ? String(described.version) : '';
}

function explain(error: unknown): string {
  if (error instanceof NoBrowserError) return t('hosts.noBrowser');
  if (error instanceof AlreadyOpenError) return t('hosts.alreadyOpen');
  const detail = error instanceof Error ? error.message : String(error);
  return t('hosts.failed', { detail });
}

run().then(
  (code) => { process.exitCode = code; },
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  },
);
