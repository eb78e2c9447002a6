/** The first circle met by following `next` from each node, as a path that ends where it began; undefined when there is none. */
export function findCycle(nodes: Iterable<string>, next: (node: string) => readonly string[]): string[] | undefined {
  const finished = new Set<string>();
  const visit = (node: string, path: string[]): string[] | undefined => {
    const at = path.indexOf(node);
    if (at >= 0) return [...path.slice(at), node];
    if (finished.has(node)) return undefined;
    for (const following of next(node)) {
      const cycle = visit(following, [...path, node]);
      if (cycle) return cycle;
    }
    finished.add(node);
    return undefined;
  };
  for (const node of nodes) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}
