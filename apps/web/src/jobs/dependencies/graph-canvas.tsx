import '@xyflow/react/dist/base.css';
import { Controls, type Edge, MarkerType, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layOut, NODE } from './graph-layout';
import { type FlowNode, PlanNode } from './graph-node';
import { type Graph, type GraphNode, graphOf, type Known, NEIGHBOURS, type Place, walk } from './graph.rules';
import { useNeighbours, type Wanted } from './neighbours.queries';

const NODE_TYPES = { plan: PlanNode };
/** Beside the buttons, which stand in the lower left corner. */
const FIT = {
  maxZoom: 1,
  minZoom: 0.6,
  padding: { top: '16px', right: '16px', bottom: '16px', left: '64px' },
} as const;
const COLOURS = { yes: 'var(--good)', no: 'var(--critical)', unknown: 'var(--quiet)' };

/** What stands before and behind, as far as one walks. */
export function GraphCanvas({ root }: { root: Known }) {
  return (
    <ReactFlowProvider>
      <Canvas root={root} />
    </ReactFlowProvider>
  );
}

function Canvas({ root }: { root: Known }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { graph, loading, choose: show, chosen } = useWalked(root);
  const places = useMemo(() => layOut(graph), [graph]);
  const flow = useReactFlow<FlowNode>();
  const centre = useCallback(
    (id: string) => {
      const place = places.find((one) => one.id === id);
      if (!place) return;
      const { x, y } = place;
      void flow.setCenter(x + NODE.width / 2, y + NODE.height / 2, { zoom: flow.getZoom() });
    },
    [places, flow],
  );
  const { choose, letGo } = useChosenInView({ show, chosen, places, centre });
  useFocusKept(box, graph);
  const nodes = places.map(({ id, x, y }, i): FlowNode => {
    const node = graph.nodes[i];
    if (!node) throw new Error('every place is that of a node');
    const data = { node, root: id === root.id, loading: loading.has(id), onChoose: choose };
    return { id, type: 'plan', position: { x, y }, ...NODE, data };
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.node : undefined;
    const next = from && walk(places, graph.edges, from, event.key);
    if (!next) return;
    event.preventDefault();
    box.current
      ?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`)
      ?.focus({ preventScroll: true });
    centre(next);
  };
  return (
    <div
      ref={box}
      onKeyDown={onKeyDown}
      role="group"
      aria-label={t('jobs/graph')}
      style={{ height: heightOf(places) }}
    >
      <ReactFlow
        nodes={nodes}
        edges={graph.edges.map(edgeOf)}
        nodeTypes={NODE_TYPES}
        // an event: the reader moves it
        onMoveStart={(event) => event && letGo()}
        fitView
        fitViewOptions={FIT}
        minZoom={0.2}
        maxZoom={1.5}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        disableKeyboardA11y
        proOptions={{ hideAttribution: true }}
        ariaLabelConfig={{
          'controls.ariaLabel': t('jobs/zoom'),
          'controls.zoomIn.ariaLabel': t('jobs/zoomIn'),
          'controls.zoomOut.ariaLabel': t('jobs/zoomOut'),
          'controls.fitView.ariaLabel': t('jobs/zoomAll'),
        }}
      >
        <Controls
          showInteractive={false}
          className="overflow-hidden rounded-md border border-line bg-panel [&_button]:size-8 [&_button]:p-2 [&_button]:hover:bg-ground [&_svg]:fill-current"
        />
      </ReactFlow>
    </div>
  );
}

interface ChosenInView {
  show: (node: GraphNode) => void;
  chosen: string | null;
  places: readonly Place[];
  centre: (id: string) => void;
}

/** What was opened stays before one's eyes wherever the new layout puts it, until the reader looks elsewhere. */
function useChosenInView({ show, chosen, places, centre }: ChosenInView) {
  const held = useRef(false);
  const latest = useRef(centre);
  useEffect(() => {
    latest.current = centre;
  });
  const { x, y } = places.find(({ id }) => id === chosen) ?? {};
  useEffect(() => {
    if (chosen && held.current) latest.current(chosen);
  }, [chosen, x, y]);
  const choose = useCallback(
    (node: GraphNode) => {
      held.current = true;
      show(node);
    },
    [show],
  );
  const letGo = useCallback(() => {
    held.current = false;
  }, []);
  return { choose, letGo };
}

/** With the last neighbours the button that showed them goes; the node that they belong to has the focus then. */
function useFocusKept(box: RefObject<HTMLElement | null>, graph: Graph): void {
  const before = useRef<{ focused: string | undefined; graph: Graph }>({ focused: undefined, graph });
  useEffect(() => {
    const known = before.current;
    const gone = known.graph.nodes.find(({ id }) => id === known.focused);
    if (gone?.kind === 'more' && gone.of && !graph.nodes.some(({ id }) => id === gone.id))
      box.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(gone.of)}"]`)?.focus();
    known.graph = graph;
  }, [box, graph]);
  useEffect(() => {
    const element = box.current;
    const keep = ({ target }: FocusEvent): void => {
      before.current.focused = target instanceof HTMLElement ? target.dataset.node : undefined;
    };
    element?.addEventListener('focusin', keep);
    return () => element?.removeEventListener('focusin', keep);
  }, [box]);
}

/** As high as it needs to be, within what leaves room for the rest of the page. */
function heightOf(places: readonly Place[]): number {
  const ys = places.map(({ y }) => y);
  return Math.min(440, Math.max(200, Math.max(...ys) - Math.min(...ys) + NODE.height + 80));
}

function edgeOf({ from, to, satisfied }: { from: string; to: string; satisfied: boolean | null }): Edge {
  const color = satisfied === null ? COLOURS.unknown : satisfied ? COLOURS.yes : COLOURS.no;
  return {
    id: `${from}>${to}`,
    source: from,
    target: to,
    style: { stroke: color, strokeWidth: 1.5, ...(satisfied === null && { strokeDasharray: '5 4' }) },
    markerEnd: { type: MarkerType.ArrowClosed, color },
  };
}

/** The graph around `root`, and what choosing a node does to it: open and close it, or show more of its neighbours. */
function useWalked(root: Known) {
  const [opened, setOpened] = useState<readonly Wanted[]>([]);
  const [shown, setShown] = useState<ReadonlyMap<string, number>>(new Map());
  const [chosen, setChosen] = useState<string | null>(null);
  const { known, loading } = useNeighbours(opened);
  const graph = useMemo(() => graphOf([root, ...known], shown), [root, known, shown]);
  const choose = useCallback(
    ({ id, kind, of }: GraphNode): void => {
      if (kind === 'target') return;
      if (kind === 'more') {
        if (of)
          setShown((before) => new Map(before).set(of, (before.get(of) ?? NEIGHBOURS) + 2 * NEIGHBOURS));
        return;
      }
      setChosen(id);
      if (id === root.id) return;
      setOpened((before) =>
        before.some((one) => one.id === id)
          ? before.filter((one) => one.id !== id)
          : [...before, { id, kind }],
      );
    },
    [root.id],
  );
  return { graph, loading, choose, chosen };
}
