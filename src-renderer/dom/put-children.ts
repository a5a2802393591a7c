/**
 * Gives an element other children. Those that it has already are not taken out
 * and put in again: the engine would lay them out anew, and the focus, the
 * selection and a reading aid would lose their place in them.
 *
 * @param wanted those of its children that stay in their order
 */
export function putChildren(parent: Element, wanted: readonly Element[]): void {
  const stay = new Set(wanted);
  for (const child of [...parent.children]) if (!stay.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const child of wanted) {
    if (child === next) next = child.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}
