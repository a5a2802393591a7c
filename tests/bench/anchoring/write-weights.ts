/** Fits the weights and writes them down, with how they were got. */
import { writeFileSync } from 'node:fs';
import { evidenceNames } from '../../../src-common/core/anchoring/evidence.ts';
import { fit, tuningExamples } from './fit.ts';

const header = (perKind: number): string => `/**
 * The weights of the model, by the names in evidence.ts. Fitted, not chosen:
 * \`node scripts/fit-anchoring.mjs\` makes ${perKind} trials of each tuning mutation on the
 * tuning texts (tests/bench/anchoring), fits a conditional logit, and writes
 * this file. Do not edit by hand.
 */

/**
 * A place below this is not taken. Between 0.95 and 0.97 the share of the tuning
 * trials that would be put silently on other words falls below one in a thousand.
 */
export const leastProbability = 0.96;
`;

function listed(name: string, about: string, weights: readonly number[]): string {
  const lines = evidenceNames.map((evidence, at) => `  ${(weights[at] ?? 0).toFixed(3)}, // ${evidence}`);
  return `\n/** ${about} */\nexport const ${name}: readonly number[] = [\n${lines.join('\n')}\n];\n`;
}

/** @returns how many examples the weights rest on */
export function writeWeights(file: string, perKind: number): number {
  const examples = tuningExamples(perKind);
  writeFileSync(file, header(perKind) +
    listed('weightsWithOldText', 'Where the text as it was is at hand.', fit(examples.filter(({ withOld }) => withOld))) +
    listed('weightsOfQuotation', 'Where only the quotation and 32 characters on each side were kept.', fit(examples.filter(({ withOld }) => !withOld))));
  return examples.length;
}
