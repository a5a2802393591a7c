/** Says one part of what was done, with its numbers and what was wrong. */

/** @returns how many things were wrong */
export function reportPart(say: (line: string) => void, words: string, { wrong }: { wrong: readonly string[] }): number {
  say(`${words}: ${wrong.length === 0 ? 'nothing lost, nothing by half, nothing wrongly called damaged' : `${wrong.length} WRONG`}`);
  for (const line of wrong.slice(0, 20)) say(`    ${line}`);
  return wrong.length;
}
