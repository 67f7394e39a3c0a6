import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Empty, Panel, Skeleton } from '../ui/panel';
import { SeverityBadge } from '../ui/severity';
import { Age, Clock } from '../ui/times';
import { factsOf } from './event-facts';
import { type Problem, useAcknowledge, useProblems } from './monitor.queries';

/** Fits a screen; the rest is counted. */
const SHOWN = 30;

/** What is broken now, worst first. */
export function ProblemList({ stale }: { stale: boolean }) {
  const { t } = useTranslation();
  const { data } = useProblems();
  const items = data?.items ?? [];
  return (
    <Panel title={t('monitor/problems')} className="wall:text-2xl">
      {!data ? (
        <Skeleton lines={6} />
      ) : items.length === 0 ? (
        <Empty>{t(stale ? 'monitor/noProblemsStale' : 'monitor/noProblems')}</Empty>
      ) : (
        <ul className="divide-y divide-line">
          {items.slice(0, SHOWN).map((problem) => (
            <ProblemRow key={problem.fingerprint} problem={problem} />
          ))}
        </ul>
      )}
      {items.length > SHOWN && (
        <p className="border-t border-line p-3 text-sm text-quiet">
          {t('monitor/moreProblems', { count: items.length - SHOWN })}
          {data?.nextCursor ? '+' : ''}
        </p>
      )}
    </Panel>
  );
}

function ProblemRow({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const acknowledge = useAcknowledge();
  const { acknowledged, severity, type, object, openedAt, fingerprint } = problem;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <SeverityBadge severity={severity} />
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-mono text-sm font-medium break-all wall:text-2xl">{object.key}</p>
        <p className="text-sm text-quiet wall:text-xl">
          {t(`event/${type}`, { defaultValue: type })}
          {factsOf(problem.data).map((fact) => ` · ${fact}`)}
        </p>
      </div>
      <p className="text-sm text-quiet wall:text-xl">
        {t('monitor/since')} <Clock at={openedAt} /> (<Age of={openedAt} />)
      </p>
      {acknowledged ? (
        <p className="text-sm text-quiet">{t('monitor/acknowledged', { by: acknowledged.by })}</p>
      ) : (
        <Button
          kind="plain"
          className="wall:hidden"
          aria-label={`${t('monitor/acknowledge')}: ${object.key}`}
          disabled={acknowledge.isPending}
          onClick={() => acknowledge.mutate(fingerprint)}
        >
          {t('monitor/acknowledge')}
        </Button>
      )}
    </li>
  );
}
