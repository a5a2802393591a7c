/** A process that writes a file of so many bytes and prints the error: run by atomic-write.test.ts under a limit. */
import { HostError } from '../../src-common/contract/host-error.ts';
import { writeFileAtomic } from '../../src-main/services/atomic-write.ts';

const [file = '', bytes = '0'] = process.argv.slice(2);
writeFileAtomic(file, 'x'.repeat(Number(bytes))).then(
  (written) => process.stdout.write(JSON.stringify({ written })),
  (error: unknown) => process.stdout.write(JSON.stringify(error instanceof HostError ? error.shape : String(error))),
);
