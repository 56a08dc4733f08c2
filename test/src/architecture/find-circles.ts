// Circles in a directed graph, each found once.

/** The sets of nodes that reach one another (Tarjan's strongly connected components of more than one node, or with a loop). */
export function findCircles(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];

  const visit = (node: string): number => {
    const number = numbers.size;
    numbers.set(node, number);
    lowest.set(node, number);
    open.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!numbers.has(next)) lower(node, visit(next));
      else if (open.includes(next)) lower(node, numbers.get(next) ?? number);
    }
    if (lowest.get(node) === number) close(node);
    return lowest.get(node) ?? number;
  };
  const lower = (node: string, number: number): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? number, number));
  };
  const close = (node: string): void => {
    const component = open.splice(open.indexOf(node));
    if (component.length > 1 || edges.get(node)?.has(node)) circles.push(component.sort());
  };

  for (const node of edges.keys()) if (!numbers.has(node)) visit(node);
  return circles;
}
