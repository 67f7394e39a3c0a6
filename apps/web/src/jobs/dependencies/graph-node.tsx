import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { Link } from '@tanstack/react-router';
import { ExternalLink, File, Layers, ListTree, MessageCircleQuestion, Package } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { JobState } from '../../ui/job-state';
import { type GraphNode } from './graph.rules';

export type FlowNode = Node<
  { node: GraphNode; root: boolean; loading: boolean; onChoose: (node: GraphNode) => void },
  'plan'
>;

const ICONS: Record<string, typeof File> = {
  job: ListTree,
  stream: Layers,
  file: File,
  prompt: MessageCircleQuestion,
  resource: Package,
};

/** One object of the graph: pressed, it shows its neighbours; its arrow leads to its page. */
export function PlanNode({ data: { node, root, loading, onChoose } }: NodeProps<FlowNode>) {
  const { t } = useTranslation();
  const { id, kind, key } = node;
  return (
    <div
      className={classes(
        'nopan pointer-events-auto flex h-full w-full items-stretch overflow-hidden rounded-lg border bg-panel text-text',
        root ? 'border-2 border-accent' : 'border-line',
        kind === 'target' && 'border-dashed',
      )}
    >
      <Handle
        type="target"
        position={Position.Left}
        isConnectable={false}
        className="!size-0 !min-h-0 !min-w-0 !border-0"
      />
      <NodeFace node={node} loading={loading} onChoose={onChoose} />
      {(kind === 'job' || kind === 'stream') && !root && (
        <Link
          to={kind === 'job' ? '/jobs/$id' : '/streams/$id'}
          params={{ id }}
          aria-label={t('jobs/open', { key })}
          title={t('jobs/open', { key })}
          className="flex w-8 shrink-0 items-center justify-center border-l border-line text-quiet hover:bg-ground hover:text-text"
        >
          <ExternalLink aria-hidden className="size-3.5" />
        </Link>
      )}
      <Handle
        type="source"
        position={Position.Right}
        isConnectable={false}
        className="!size-0 !min-h-0 !min-w-0 !border-0"
      />
    </div>
  );
}

function NodeFace({ node, loading, onChoose }: Pick<FlowNode['data'], 'node' | 'loading' | 'onChoose'>) {
  const { t } = useTranslation();
  const { id, kind, key, status, of, expanded } = node;
  const Icon = ICONS[kind === 'target' ? (of ?? '') : kind] ?? ListTree;
  if (kind === 'more')
    return (
      <button
        type="button"
        data-node={id}
        onClick={() => onChoose(node)}
        className="w-full -outline-offset-2 text-sm text-quiet hover:bg-ground"
      >
        {t('jobs/moreNodes', { count: Number(key) })}
      </button>
    );
  const word = of === null ? t(`jobs/kind/${kind}`) : t(`jobs/kind/${of}`, { defaultValue: of });
  const face = (
    <>
      <span className="block w-full truncate font-mono text-xs" title={key}>
        {shortened(key)}
      </span>
      <span className="flex items-center gap-1.5 text-xs text-quiet">
        <Icon aria-hidden className="size-3.5" />
        {status ? <JobState status={status} /> : word}
        {loading && '…'}
      </span>
    </>
  );
  // the frame cuts off what stands out of it
  const look =
    '-outline-offset-2 flex min-w-0 flex-1 flex-col items-start justify-center gap-1 px-2.5 text-left';
  if (kind === 'target')
    return (
      <div tabIndex={0} role="group" data-node={id} aria-label={`${word} ${key}`} className={look}>
        {face}
      </div>
    );
  return (
    <button
      type="button"
      data-node={id}
      aria-expanded={expanded}
      aria-label={t('jobs/expand', { key, status: status ?? '?' })}
      onClick={() => onChoose(node)}
      className={classes(look, 'hover:bg-ground')}
    >
      {face}
    </button>
  );
}

/** The end of a key says more than its beginning. */
const shortened = (key: string): string => (key.length > 28 ? `…${key.slice(-27)}` : key);
