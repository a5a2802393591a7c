/** Everything that runs without a window, by Vitest. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './root.mjs';
import { runNode } from './run-program.mjs';

const report = join(root, '.cache', 'unit-tests.json');

/** @returns {Promise<{passed: number, failed: number, skipped: number, titles: string[]}>} titles: of those that failed, with the first line of why */
export async function runUnitTests() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const { code } = await runNode(join(root, 'node_modules', 'vitest', 'vitest.mjs'), [
    'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`,
  ]);
  try {
    const found = JSON.parse(readFileSync(report, 'utf8'));
    const failed = found.numFailedTests + found.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    return {
      passed: found.numPassedTests,
      // Ended badly without a failed test: an error outside of them is one all the same.
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: found.numPendingTests + found.numTodoTests,
      titles: found.testResults.flatMap(failuresOf),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, titles: [] };
  }
}

function failuresOf(file) {
  const name = relative(root, file.name);
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return file.status === 'failed' ? [`${name}: ${firstLines(file.message)}`] : [];
  return failed.map((test) => `${name}: ${test.fullName}: ${firstLines(test.failureMessages[0])}`);
}

/** A property's message has its seed and counterexample in its first lines. */
function firstLines(message) {
  return (message ?? '').split('\n').slice(0, 4).join(' | ').slice(0, 600);
}
