/** Every format the program knows. A new one is a file or folder here and a line in this list. */
import { csvFormat } from './csv/csv-format.ts';
import type { Format } from './format.ts';
import { htmlFormat } from './html/html-format.ts';
import { w3cFormat } from './w3c/w3c-format.ts';

export const formats: readonly Format[] = [w3cFormat, csvFormat, htmlFormat];

export function formatById(id: string): Format | null {
  return formats.find((format) => format.id === id) ?? null;
}

/** The format a file name speaks for, by its extension. */
export function formatOfFile(name: string): Format | null {
  const lower = name.toLowerCase();
  return formats.find((format) => format.extensions.some((extension) => lower.endsWith(`.${extension}`))) ?? null;
}
