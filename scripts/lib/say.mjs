/** What the set-up says: short lines, and one clear sentence when it cannot go on. */

export function say(line) {
  console.log(line);
}

/** Ends the command: what is wrong, and the next step. */
export class CannotGoOn extends Error {}

/** Runs a command's main function; the exit code is what it returns, or 1 where it cannot go on. */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof CannotGoOn)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
