/** The program as its user has it, in each host that is to be had here, by Playwright. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronBinary } from './electron-binary.mjs';
import { root } from './root.mjs';
import { runNode } from './run-program.mjs';
import { watchSockets } from './watch-sockets.mjs';

const report = join(root, '.cache', 'end-to-end-tests.json');

/** The hosts by the names of Playwright's projects. */
export function hostsHere() {
  const electron = electronBinary();
  return { projects: ['chromium', 'electron-stand-in', ...(electron ? ['electron'] : [])], electron };
}

/**
 * @param words further words for Playwright, such as the name of a spec
 * @returns {Promise<{hosts: Record<string, {passed: number, failed: number, skipped: number}>, unsteady: string[], titles: string[], failed: number, watched: object|null}>}
 */
export async function runEndToEndTests(words, browserPath) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const { projects, electron } = hostsHere();
  const mark = `ATTEST_TEST_RUN=${randomUUID()}`;
  const [markName, markValue] = mark.split('=');
  let stop = null;
  const { code } = await runNode(
    join(root, 'node_modules', 'playwright', 'cli.js'),
    ['test', ...projects.flatMap((name) => ['--project', name]), '--reporter=list,json', ...words],
    {
      env: {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        ATTEST_BROWSER: browserPath,
        [markName]: markValue,
        ...(electron ? { ATTEST_ELECTRON: electron } : {}),
      },
      onStart: (child) => { stop = watchSockets(child.pid, mark); },
    },
  );
  const watched = stop?.() ?? null;
  return { ...count(code), watched };
}

function count(code) {
  const hosts = {};
  const unsteady = [];
  const titles = [];
  let broken = 0;
  try {
    const found = JSON.parse(readFileSync(report, 'utf8'));
    broken = found.errors.length;
    for (const test of testsOf(found.suites)) {
      const host = (hosts[test.projectName] ??= { passed: 0, failed: 0, skipped: 0 });
      if (test.status === 'expected') host.passed += 1;
      else if (test.status === 'flaky') {
        host.passed += 1;
        unsteady.push(`${test.title} (${test.projectName})`);
      }
      else if (test.status === 'skipped') host.skipped += 1;
      else {
        host.failed += 1;
        titles.push(`${test.title} (${test.projectName})`);
      }
    }
  } catch {
    broken = 1;
  }
  const failed = Object.values(hosts).reduce((sum, host) => sum + host.failed, broken);
  return { hosts, unsteady, titles, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function testsOf(suites) {
  return (suites ?? []).flatMap((suite) => [
    ...suite.specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, title: `${spec.file}: ${spec.title}` }))),
    ...testsOf(suite.suites),
  ]);
}
