/** A process that locks a workspace and holds it until it is killed: run by workspace-lock.test.ts. */
import { lockWorkspace } from '../../src-main/services/workspace-lock.ts';

const [folder = '', startAt = '0'] = process.argv.slice(2);
// Processes that start together are told when "together" is.
while (Date.now() < Number(startAt));
lockWorkspace(folder, folder, () => process.stdout.write('focus\n')).then(
  () => {
    process.stdout.write('locked\n');
    setInterval(() => undefined, 1_000);
  },
  (error: { code?: string }) => {
    process.stdout.write(`${error.code}\n`);
  },
);
