import dagre from '@dagrejs/dagre';
import { type Graph, type Place } from './graph.rules';

export const NODE = { width: 250, height: 60 };

/** Places of the nodes' upper left corners: predecessors left, successors right. */
export function layOut({ nodes, edges }: Graph): Place[] {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 70 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { ...NODE });
  for (const { from, to } of edges) graph.setEdge(from, to);
  dagre.layout(graph);
  return nodes.map(({ id }) => {
    const { x, y } = graph.node(id);
    return { id, x: Math.round(x - NODE.width / 2), y: Math.round(y - NODE.height / 2) };
  });
}
