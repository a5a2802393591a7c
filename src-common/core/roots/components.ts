/** Strongly connected components of a directed graph (Tarjan 1972), without recursion: chains may be long. */

/**
 * @param edges by node; nodes that only stand at the end of an edge need no entry
 * @returns components, each after all that can be reached from it; the same for the same order of insertion
 */
export function components(nodes: Iterable<string>, edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const found: string[][] = [];
  const enter = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    stack.push(node);
    onStack.add(node);
  };
  const lower = (node: string, value: number): void => void low.set(node, Math.min(low.get(node) ?? value, value));
  for (const start of nodes) {
    if (index.has(start)) continue;
    enter(start);
    const open = [{ node: start, next: 0 }];
    for (let frame = open.at(-1); frame; frame = open.at(-1)) {
      const { node } = frame;
      const to = edges.get(node)?.[frame.next];
      frame.next += 1;
      if (to === undefined) {
        open.pop();
        const parent = open.at(-1);
        if (parent) lower(parent.node, low.get(node) ?? 0);
        if (low.get(node) === index.get(node)) found.push(popTo(node, stack, onStack));
      } else if (!index.has(to)) {
        enter(to);
        open.push({ node: to, next: 0 });
      } else if (onStack.has(to)) lower(node, index.get(to) ?? 0);
    }
  }
  return found;
}

function popTo(node: string, stack: string[], onStack: Set<string>): string[] {
  const from = stack.lastIndexOf(node);
  const component = stack.splice(from);
  for (const one of component) onStack.delete(one);
  return component;
}
