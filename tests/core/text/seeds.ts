/** The five seed documents, as the program reads them. */
import { readFileSync } from 'node:fs';

export const seedNames = [
  '000_6c0fc94145fbabe0.txt', '001_cfce8a669b9ebb5a.txt', '002_801e140360e43460.txt', '003_7019fd52fda32232.txt', '004_8ff39e6804fc7c3a.txt',
] as const;

/** @param number 0 to 4 */
export function seed(number: 0 | 1 | 2 | 3 | 4): string {
  return readFileSync(new URL(`../../../seeds/${seedNames[number]}`, import.meta.url), 'utf8');
}
