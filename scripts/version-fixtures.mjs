/** Writes one file of every stored shape as this version writes it: recipe in tests/fixtures/versions/README.md. */
import { runnerImport } from 'vite';
import { root } from './lib/root.mjs';
import { runCommand, say } from './lib/say.mjs';

await runCommand(async () => {
  process.chdir(root);
  const { writeVersion } = (await runnerImport('./tests/support/write-version.ts', { configFile: false, root })).module;
  say(`Written: ${await writeVersion()}`);
  return 0;
});
