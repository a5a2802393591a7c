/** Everything that runs without a window, by Vitest. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode } from './run-program.mjs';

const report = join(root, '.cache', 'unit-tests.json');

/** @returns {Promise<{passed: number, failed: number, skipped: number}>} */
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
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
