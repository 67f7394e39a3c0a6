import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SchedulerAge } from '../live/scheduler-clock';
import { useMay } from '../session/me.queries';
import { useWaitingDeeds } from '../outbox/use-outbox';
import { Button } from '../ui/button';
import { useFocusHeir } from '../ui/focus';
import { ObjectLink } from '../ui/object-link';
import { SeverityBadge } from '../ui/severity';
import { Clock } from '../ui/times';
import { factsOf } from './event-facts';
import { type Problem, useAcknowledge } from './monitor.queries';
import { useMeantProblem } from './meant-problem';
import { Standing } from './standing';

/** One broken thing: what, why, since when, when it should end, who waits for it, who sees to it. */
export function ProblemRow({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const { acknowledged, severity, type, object, openedAt, now } = problem;
  const { isMeant, show } = useMeantProblem(problem.fingerprint);
  return (
    <li
      ref={show}
      aria-current={isMeant || undefined}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 aria-[current]:outline-2 aria-[current]:-outline-offset-2 aria-[current]:outline-accent"
    >
      <SeverityBadge severity={severity} />
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-mono text-sm font-medium break-all wall:text-2xl">
          <ObjectLink object={object}>{object.key}</ObjectLink>
        </p>
        <p className="text-sm text-quiet wall:text-xl">
          {t(`event/${type}`, { defaultValue: type })}
          {factsOf(problem.data, t).map((fact) => ` · ${fact}`)}
        </p>
        {now && <Standing problem={problem} now={now} />}
      </div>
      <p className="text-sm text-quiet max-md:flex-1 wall:text-xl">
        {t('monitor/since')} <Clock at={openedAt} /> (
        <SchedulerAge of={openedAt} connectionId={object.connectionId} />)
      </p>
      {acknowledged ? (
        <p className="text-sm text-quiet" title={acknowledged.note ?? undefined}>
          {t('monitor/acknowledged', { by: acknowledged.by })}
        </p>
      ) : (
        <AcknowledgeButton problem={problem} />
      )}
    </li>
  );
}

/** Not there for who may not acknowledge. */
export function AcknowledgeButton({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const acknowledge = useAcknowledge();
  const button = useRef<HTMLButtonElement>(null);
  useFocusHeir(button);
  const waiting = useWaitingDeeds().data?.some(({ fingerprint }) => fingerprint === problem.fingerprint);
  if (!useMay('operator')) return null;
  if (waiting) return <p className="text-sm">{t('notifications/waiting')}</p>;
  return (
    <Button
      ref={button}
      kind="plain"
      className="wall:hidden"
      aria-label={`${t('monitor/acknowledge')}: ${problem.object.key}`}
      disabled={acknowledge.isPending}
      onClick={() => acknowledge.mutate(problem)}
    >
      {t('monitor/acknowledge')}
    </Button>
  );
}
