/** Where pointers from one id to another lead in the end. */

/**
 * Pointers that follow one another lead to the last; of a circle, all of it and
 * whatever leads into it end at the lowest id. The answer hangs on which
 * pointers there are and on no order.
 *
 * @returns for every id that does not end at itself, where it ends
 */
export function settlePointers(pointers: ReadonlyMap<string, string>): Map<string, string> {
  const ends = new Map<string, string>();
  for (const start of pointers.keys()) {
    if (ends.has(start)) continue;
    const path = new Map<string, number>();
    let at = start;
    for (let next: string | undefined; !path.has(at) && !ends.has(at) && (next = pointers.get(at)) !== undefined; at = next) path.set(at, path.size);
    const gone = [...path.keys()];
    const turn = path.get(at);
    const end = turn === undefined ? ends.get(at) ?? at : gone.slice(turn).reduce((lowest, id) => (id < lowest ? id : lowest));
    for (const id of gone) ends.set(id, end);
  }
  for (const [id, end] of ends) if (id === end) ends.delete(id);
  return ends;
}

/** The ids of the circle that an id lies on, in the order of the pointers, itself first; none where it lies on none. */
export function circleOf(pointers: ReadonlyMap<string, string>, id: string): string[] {
  const circle: string[] = [];
  const gone = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !gone.has(at); at = pointers.get(at)) {
    gone.add(at);
    circle.push(at);
  }
  const last = circle.at(-1);
  return last !== undefined && pointers.get(last) === id ? circle : [];
}
