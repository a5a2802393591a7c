/** Lists by a key, each in the order given. */
export function groupBy<T, V>(items: Iterable<T>, keyOf: (item: T) => string, valueOf: (item: T) => V): Map<string, V[]> {
  const lists = new Map<string, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = lists.get(key);
    if (list) list.push(valueOf(item));
    else lists.set(key, [valueOf(item)]);
  }
  return lists;
}
