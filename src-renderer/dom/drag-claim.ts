/**
 * A claim dragged onto another one, by mouse. The same by keys: R in the text
 * and in the table.
 */
const type = 'application/x-attest-claim';

/** Begins to drag a claim; its words go along for other programs. */
export function dragClaim(event: DragEvent, claimId: string, words: string): void {
  event.dataTransfer?.setData(type, claimId);
  event.dataTransfer?.setData('text/plain', words);
  if (event.dataTransfer) event.dataTransfer.effectAllowed = 'link';
}

/** Whether a claim is being dragged over this; then it may be let go here. */
export function takesClaim(event: DragEvent): boolean {
  if (!event.dataTransfer?.types.includes(type)) return false;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'link';
  return true;
}

/** The claim that was let go; null where it was something else. */
export function droppedClaim(event: DragEvent): string | null {
  const id = event.dataTransfer?.getData(type) ?? '';
  if (id === '') return null;
  event.preventDefault();
  return id;
}
