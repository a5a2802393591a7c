/** The parts of `npm test` that read the code instead of running it. */
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode } from './run-program.mjs';
import { say } from './say.mjs';

const tool = (...path) => join(root, 'node_modules', ...path);
const tsc = tool('typescript', 'bin', 'tsc');

const checks = [
  { name: 'types: src-common', script: tsc, args: ['-p', 'src-common'] },
  { name: 'types: src-main', script: tsc, args: ['-p', 'src-main'] },
  { name: 'types: src-renderer', script: tool('svelte-check', 'bin', 'svelte-check'), args: ['--tsconfig', 'src-renderer/tsconfig.json', '--output', 'human', '--fail-on-warnings'] },
  { name: 'types: tests', script: tsc, args: ['-p', 'tests'] },
  { name: 'lint', script: tool('eslint', 'bin', 'eslint.js'), args: ['.'] },
];

/** Two at a time. @returns {Promise<{passed: number, failed: string[]}>} */
export async function runChecks() {
  const failed = [];
  const waiting = [...checks];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output } = await runNode(check.script, check.args, { quiet: true });
      say(`  ${code === 0 ? 'ok    ' : 'FAILED'}  ${check.name}`);
      if (code !== 0) {
        failed.push(check.name);
        say(output.trim());
      }
    }
  };
  await Promise.all([work(), work()]);
  return { passed: checks.length - failed.length, failed };
}
