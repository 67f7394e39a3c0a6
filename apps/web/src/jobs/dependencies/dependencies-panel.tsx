import { lazy, Suspense, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { PanelBoundary } from '../../ui/panel-boundary';
import { type Dependency, type Successor } from '../plan.queries';
import { DependencyList } from './dependency-list';
import { type Known } from './graph.rules';

const GraphCanvas = lazy(() => import('./graph-canvas').then((module) => ({ default: module.GraphCanvas })));

interface Depending {
  id: string;
  key: string;
  status: string;
  dependencies: Dependency[];
  successors: Successor[];
}

/** What stands before a job or stream and behind it: as a graph where there is room for one, as a list always. */
export function DependenciesPanel({ kind, of }: { kind: 'job' | 'stream'; of: Depending }) {
  const { t } = useTranslation();
  const wide = useWide();
  const any = of.dependencies.length + of.successors.length > 0;
  return (
    <Panel title={t('jobs/dependencies')}>
      {any && wide && (
        <div className="border-b border-line print:hidden">
          <p className="px-4 pt-2 text-sm text-quiet">{t('jobs/graphHint')}</p>
          <PanelBoundary>
            <Suspense fallback={<div className="h-50" />}>
              <Graph kind={kind} of={of} />
            </Suspense>
          </PanelBoundary>
        </div>
      )}
      <DependencyList dependencies={of.dependencies} successors={of.successors} />
    </Panel>
  );
}

function Graph({ kind, of }: { kind: 'job' | 'stream'; of: Depending }) {
  const { id, key, status, dependencies, successors } = of;
  const root = useMemo(
    (): Known => ({ id, kind, key, status, dependencies, successors }),
    [id, kind, key, status, dependencies, successors],
  );
  return <GraphCanvas root={root} />;
}

const WIDE = window.matchMedia('(min-width: 48rem)');
const onWide = (tell: () => void): (() => void) => {
  WIDE.addEventListener('change', tell);
  return () => WIDE.removeEventListener('change', tell);
};

/** A graph does not fit a phone, and its weight is not worth it there. */
const useWide = (): boolean => useSyncExternalStore(onWide, () => WIDE.matches);
