/** A file that was dropped on the window, as text; the rules are those of files chosen in a dialog. */
import { HostError } from '../../../src-common/contract/host-error.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { t } from '../../../src-common/core/messages/translate.ts';

/** Whether a file's name is that of a set. */
export function isSetFile(name: string): boolean {
  return w3cFormat.extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}

/** @throws HostError `fileTooLarge`, `fileNotText` or `fileUnreadable`, naming the file */
export async function droppedText(file: File, maxBytes: number): Promise<string> {
  if (file.size > maxBytes) throw new HostError('fileTooLarge', { path: file.name, bytes: file.size, limit: maxBytes });
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    throw new HostError('fileUnreadable', { path: file.name, detail: error instanceof Error ? error.message : String(error) });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new HostError('fileNotText', { path: file.name, detail: t('layers.drop.notUtf8') });
  }
}
