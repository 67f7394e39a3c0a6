import { Check, CircleDashed, X } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { JobState } from '../../ui/job-state';
import { ObjectLink } from '../../ui/object-link';
import { type Dependency, type Successor } from '../plan.queries';

/** The API gives so many at most. */
const MOST = 100;

/** The same as the graph, to be read. */
export function DependencyList({
  dependencies,
  successors,
}: {
  dependencies: readonly Dependency[];
  successors: readonly Successor[];
}) {
  const { t } = useTranslation();
  return (
    <div className="grid lg:grid-cols-2">
      <Side title={t('jobs/waitsFor')} empty={t('jobs/notRead')} count={dependencies.length}>
        {dependencies.map((dependency, i) => (
          <li key={i} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm">
            <Met dependency={dependency} />
            <span className="min-w-0 flex-1 basis-48">
              <span className="font-mono break-all">
                <ObjectLink
                  object={{
                    kind: dependency.predecessorJobId ? 'job' : 'stream',
                    id: dependency.predecessorJobId ?? dependency.predecessorStreamId,
                  }}
                >
                  {dependency.predecessorKey ?? dependency.target ?? '?'}
                </ObjectLink>
              </span>
              <span className="block text-xs text-quiet">
                {t(`jobs/kind/${dependency.kind}`, { defaultValue: dependency.kind })}
                {', '}
                {dependency.zombie ? t('jobs/zombie') : t(`jobs/${dependency.status}`)}
                {dependency.conditions.length > 0 && `: ${dependency.conditions.join(', ')}`}
              </span>
            </span>
            {dependency.predecessorStatus && <JobState status={dependency.predecessorStatus} />}
          </li>
        ))}
      </Side>
      <Side title={t('jobs/waitsForIt')} empty={t('jobs/none')} count={successors.length}>
        {successors.map(({ id, kind, key, status }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm">
            <span className="min-w-0 flex-1 basis-48 font-mono break-all">
              <ObjectLink object={{ kind, id }}>{key}</ObjectLink>
            </span>
            <JobState status={status} />
          </li>
        ))}
        {successors.length >= MOST && (
          <li className="px-4 py-2 text-sm text-quiet">{t('jobs/firstSuccessors', { count: MOST })}</li>
        )}
      </Side>
    </div>
  );
}

interface SideProps {
  title: string;
  /** What is said when there is nothing. */
  empty: string;
  count: number;
  children: ReactNode;
}

function Side({ title, empty, count, children }: SideProps) {
  return (
    <div className="min-w-0 border-line not-first:border-t lg:not-first:border-t-0 lg:not-first:border-l">
      <h3 className="px-4 pt-3 pb-1 text-sm font-medium">
        {title} {count > 0 && <span className="font-normal text-quiet">({count})</span>}
      </h3>
      {count === 0 ? (
        <p className="px-4 pb-3 text-sm text-quiet">{empty}</p>
      ) : (
        <ul tabIndex={0} aria-label={title} className="max-h-80 divide-y divide-line overflow-y-auto">
          {children}
        </ul>
      )}
    </div>
  );
}

function Met({ dependency: { status } }: { dependency: Dependency }) {
  if (status === 'satisfied') return <Check aria-hidden className="size-4 shrink-0 text-good" />;
  if (status === 'unsatisfied') return <X aria-hidden className="size-4 shrink-0 text-critical" />;
  return <CircleDashed aria-hidden className="size-4 shrink-0 text-quiet" />;
}
