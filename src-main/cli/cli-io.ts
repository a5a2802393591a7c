/** What the commands touch of the process they run in: tests put their own in its place. */
export interface CliIo {
  /** Standard output: results. */
  out(text: string): void;
  /** Standard error: progress and messages. */
  err(text: string): void;
  /** Standard input, piece by piece. */
  stdin(): AsyncIterable<Uint8Array>;
  /** ISO 8601, UTC. */
  now(): string;
  version: string;
}

/** What a command answers to the shell: done; refused or something found; the call's words are off. */
export const exitCodes = { done: 0, refused: 1, usage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Thrown where the words of the call do not make sense together. */
export class UsageError extends Error {}
