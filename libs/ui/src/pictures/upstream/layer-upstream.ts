// Services laid out by their distance from the one at hand, so that every edge leads one column on, or is told in words.

export interface UpstreamEdge {
  /** `<provider>/<slug>` of the service that is built on the other. */
  readonly from: string;
  readonly to: string;
  /** The ids of the controls whose statement is taken from `to`. */
  readonly inherits: readonly string[];
}

export interface UpstreamLayers {
  /** Service keys by distance, the service itself alone in the first. */
  readonly layers: readonly (readonly string[])[];
  /** The edges from one layer to the next. */
  readonly onward: readonly UpstreamEdge[];
  /** The edges within a layer or back: cycles, and services that share an upstream with their own. */
  readonly sideways: readonly UpstreamEdge[];
}

/** Breadth first from `root`; a service stands once, at its shortest distance. What cannot be reached is left out. */
export function layerUpstream(root: string, edges: readonly UpstreamEdge[]): UpstreamLayers {
  const outgoing = new Map<string, UpstreamEdge[]>();
  for (const edge of distinctEdges(edges)) {
    const known = outgoing.get(edge.from);
    if (known) known.push(edge);
    else outgoing.set(edge.from, [edge]);
  }
  const distance = new Map([[root, 0]]);
  const layers: string[][] = [];
  for (let layer = [root]; layer.length > 0;) {
    layers.push(layer);
    const next: string[] = [];
    for (const { to } of layer.flatMap((key) => outgoing.get(key) ?? [])) {
      if (distance.has(to)) continue;
      distance.set(to, layers.length);
      next.push(to);
    }
    layer = next;
  }
  const reached = layers.flat().flatMap((key) => outgoing.get(key) ?? []);
  const isOnward = ({ from, to }: UpstreamEdge) => distance.get(to) === (distance.get(from) ?? 0) + 1;
  return {
    layers,
    onward: reached.filter(isOnward),
    sideways: reached.filter((edge) => !isOnward(edge) && edge.from !== edge.to),
  };
}

/** A service that is listed twice counts once, at its first place. */
function distinctEdges(edges: readonly UpstreamEdge[]): UpstreamEdge[] {
  const seen = new Set<string>();
  return edges.filter(({ from, to }) => {
    const key = `${from} ${to}`;
    return !seen.has(key) && seen.add(key);
  });
}
