/** As far as a graph looks at them. */
export interface GraphDependency {
  kind: string;
  status: string;
  predecessorJobId: string | null;
  predecessorStreamId: string | null;
  predecessorKey: string | null;
  predecessorStatus: string | null;
  target: string | null;
}

/** A job or stream whose neighbours are known. */
export interface Known {
  id: string;
  kind: 'job' | 'stream';
  key: string;
  status: string;
  dependencies: readonly GraphDependency[];
  successors: readonly { id: string; kind: 'job' | 'stream'; key: string; status: string }[];
}

export interface GraphNode {
  id: string;
  /** `target` is a file, prompt, resource or the like; `more` stands for neighbours that are not drawn. */
  kind: 'job' | 'stream' | 'target' | 'more';
  key: string;
  status: string | null;
  /** Of a target: what it is. Of `more`: whose neighbours. */
  of: string | null;
  expanded: boolean;
}

export interface GraphEdge {
  from: string;
  to: string;
  /** Null where it was not read. */
  satisfied: boolean | null;
}

export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** Neighbours drawn on one side of a node at first. */
export const NEIGHBOURS = 12;

const predecessorOf = (dependency: GraphDependency): GraphNode => {
  const { predecessorJobId, predecessorStreamId, predecessorKey, predecessorStatus, kind, target } =
    dependency;
  const id = predecessorJobId ?? predecessorStreamId;
  const key = predecessorKey ?? target ?? '?';
  if (id === null)
    return { id: `target:${kind}:${key}`, kind: 'target', key, status: null, of: kind, expanded: false };
  const of = predecessorJobId === null ? 'stream' : 'job';
  return { id, kind: of, key, status: predecessorStatus, of: null, expanded: false };
};

const moreOf = (id: string, side: 'before' | 'after', left: number): GraphNode => ({
  id: `more:${side}:${id}`,
  kind: 'more',
  key: String(left),
  status: null,
  of: id,
  expanded: false,
});

/** Everything that is known, each object once, whatever circles there are. `shown` raises how many neighbours of a node are drawn. */
export function graphOf(known: readonly Known[], shown: ReadonlyMap<string, number> = new Map()): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const add = (node: GraphNode): string => {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
    return node.id;
  };
  const join = (from: string, to: string, satisfied: boolean | null): void => {
    const name = `${from}>${to}`;
    const before = edges.get(name);
    edges.set(name, { from, to, satisfied: satisfied ?? before?.satisfied ?? null });
  };
  for (const { id, kind, key, status } of known) add({ id, kind, key, status, of: null, expanded: true });
  for (const { id, dependencies, successors } of known) {
    const limit = shown.get(id) ?? NEIGHBOURS;
    for (const dependency of dependencies.slice(0, limit))
      join(add(predecessorOf(dependency)), id, dependency.status === 'satisfied');
    if (dependencies.length > limit) join(add(moreOf(id, 'before', dependencies.length - limit)), id, null);
    for (const next of successors.slice(0, limit))
      join(id, add({ ...next, of: null, expanded: false }), null);
    if (successors.length > limit) join(id, add(moreOf(id, 'after', successors.length - limit)), null);
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

export interface Place {
  id: string;
  x: number;
  y: number;
}

/** Where an arrow key leads: right to what waits for it, left to what it waits for, up and down in its column. */
export function walk(
  places: readonly Place[],
  edges: readonly GraphEdge[],
  from: string,
  arrow: string,
): string | null {
  const here = places.find(({ id }) => id === from);
  if (!here) return null;
  const sides: Record<string, () => string[]> = {
    ArrowRight: () => edges.filter((edge) => edge.from === from).map(({ to }) => to),
    ArrowLeft: () => edges.filter((edge) => edge.to === from).map((edge) => edge.from),
    ArrowUp: () => places.filter(({ x, y }) => x === here.x && y < here.y).map(({ id }) => id),
    ArrowDown: () => places.filter(({ x, y }) => x === here.x && y > here.y).map(({ id }) => id),
  };
  const side = sides[arrow]?.();
  const nearest = places
    .filter(({ id }) => id !== from && side?.includes(id))
    .sort((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y));
  return nearest[0]?.id ?? null;
}
