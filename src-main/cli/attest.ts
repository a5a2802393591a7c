#!/usr/bin/env node
/** The program `attest`: the commands on the real streams. */
import process from 'node:process';
import packageJson from '../../package.json' with { type: 'json' };
import { runAttest } from './run-attest.ts';

// A reader that has seen enough (`attest … | head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exitCode = error.code === 'EPIPE' ? 0 : 1;
});

void runAttest(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  stdin: () => process.stdin,
  now: () => new Date().toISOString(),
  version: packageJson.version,
}).then((code) => {
  // Not process.exit: what is still to be written to a pipe would be lost.
  process.exitCode = code;
});
