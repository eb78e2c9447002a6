/**
 * The first circle met by following `next` from each node, as a path that ends where it began; undefined when there is none.
 * Walks without recursion: a chain as long as a workbook has rows must not end in a stack overflow.
 */
export function findCycle(nodes: Iterable<string>, next: (node: string) => readonly string[]): string[] | undefined {
  const finished = new Set<string>();
  for (const node of nodes) {
    const cycle = finished.has(node) ? undefined : cycleFrom(node, next, finished);
    if (cycle) return cycle;
  }
  return undefined;
}

function cycleFrom(start: string, next: (node: string) => readonly string[], finished: Set<string>): string[] | undefined {
  const path = [start];
  const onPath = new Set(path);
  const left = [[...next(start)].reverse()];
  while (path.length > 0) {
    const following = left.at(-1)!.pop();
    if (following === undefined) {
      left.pop();
      const node = path.pop()!;
      onPath.delete(node);
      finished.add(node);
    } else if (onPath.has(following)) {
      return [...path.slice(path.indexOf(following)), following];
    } else if (!finished.has(following)) {
      path.push(following);
      onPath.add(following);
      left.push([...next(following)].reverse());
    }
  }
  return undefined;
}
