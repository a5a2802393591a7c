/**
 * npm test [-- PART … [-- WORDS]]: sets up what is missing and tests everything.
 * Parts: checks, unit, e2e (default: all). What follows a second `--` goes to
 * Playwright. Node's own modules only until the libraries are there.
 */
import { ensureBrowser } from './lib/browser.mjs';
import { runChecks } from './lib/checks.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { hostsHere, runEndToEndTests } from './lib/end-to-end-tests.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { CannotGoOn, runCommand, say } from './lib/say.mjs';
import { traceConnections } from './lib/trace-connections.mjs';
import { runUnitTests } from './lib/unit-tests.mjs';

const all = ['checks', 'unit', 'e2e'];
const hostNames = { chromium: 'Chromium', 'electron-stand-in': 'Electron shell on its stand-in', electron: 'Electron' };

await runCommand(async () => {
  checkNodeVersion();
  await ensureDependencies();
  const { parts, words } = readWords(process.argv.slice(2));
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  // Named again at the end: of a long run often only the end is kept.
  const add = (name, { passed, failed, skipped = 0, titles = [] }) => {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    lines.push(`  ${name}: ${inWords({ passed, failed, skipped })}`, ...titles.map((title) => `    FAILED: ${title}`));
  };

  await ensureBuild();
  if (parts.includes('checks')) {
    say('Checking types and style …');
    const { passed, failed } = await runChecks();
    add('Checks', { passed, failed: failed.length, titles: failed });
  }
  if (parts.includes('unit')) {
    say('Testing without a window …');
    add('Without a window', await runUnitTests());
  }
  if (parts.includes('e2e')) {
    const browser = await ensureBrowser();
    say(`Testing the program in ${hostsHere().projects.map((name) => hostNames[name]).join(', ')} (${browser}, without a display) …`);
    const result = await runEndToEndTests(words, browser);
    let counted = 0;
    for (const [name, host] of Object.entries(result.hosts)) {
      add(hostNames[name] ?? name, host);
      counted += host.failed;
    }
    for (const title of result.titles) lines.push(`    FAILED: ${title}`);
    for (const title of result.unsteady) lines.push(`  PASSED ONLY AT THE SECOND TRY, counted as passed: ${title}`);
    if (result.failed > counted) add('Tests that did not start', { passed: 0, failed: result.failed - counted });
    if (!hostsHere().electron) lines.push('  Electron: its program is not here, so the tests did NOT run in Electron itself');
    add('Network, from outside', await judgeNetwork(result.watched, lines));
  }

  say(`\nWhat ran, and where:\n${lines.join('\n')}\n`);
  say(inWords(total));
  return total.failed === 0 ? 0 : 1;
});

/** What was seen from outside, each look as one test. */
async function judgeNetwork(watched, lines) {
  const judged = { passed: 0, failed: 0, skipped: 0 };
  const judge = (bad, seen) => {
    judged[bad.length === 0 ? 'passed' : 'failed'] += 1;
    lines.push(`  ${seen}: ${bad.length === 0 ? 'no port opened, no connection made' : `FOUND ${bad.length}`}`, ...bad.slice(0, 20).map((line) => `    ${line}`));
  };
  if (watched) {
    const names = Object.entries(watched.names).map(([name, count]) => `${count} ${name}`).join(', ');
    judge(watched.sockets, `Sockets of the whole run, ${watched.samples} looks at ${watched.processes} processes (${names})`);
  } else {
    judged.skipped += 1;
    lines.push('  Sockets were not watched: this system has no /proc');
  }
  const traced = await traceConnections();
  if ('skipped' in traced) {
    judged.skipped += 1;
    lines.push(`  One start under strace: not done, ${traced.skipped}`);
  } else {
    judge(traced.calls, `One start under strace, ${traced.seen} calls on sockets`);
  }
  return judged;
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function readWords(given) {
  const cut = given.indexOf('--');
  const parts = cut < 0 ? given : given.slice(0, cut);
  const unknown = parts.find((part) => !all.includes(part));
  if (unknown) throw new CannotGoOn(`"${unknown}" is no part of the tests: there are ${all.join(', ')}.`);
  return { parts: parts.length > 0 ? parts : all, words: cut < 0 ? [] : given.slice(cut + 1) };
}
