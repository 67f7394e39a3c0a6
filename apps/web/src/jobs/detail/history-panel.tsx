import { useTranslation } from 'react-i18next';
import { JobState } from '../../ui/job-state';
import { Loaded } from '../../ui/loaded';
import { Empty, Panel } from '../../ui/panel';
import { Clock } from '../../ui/times';
import { WaitReason } from '../wait-reason';
import { useChanges } from './history.queries';

/** How the state changed, as polls saw it. */
export function HistoryPanel({ id }: { id: string }) {
  const { t } = useTranslation();
  const changes = useChanges(id);
  return (
    <Panel title={t('jobs/history')}>
      <Loaded query={changes} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('jobs/noHistory')}</Empty>
          ) : (
            <ol
              tabIndex={0}
              aria-label={t('jobs/history')}
              className="max-h-80 divide-y divide-line overflow-y-auto"
            >
              {items.map(({ detectedAt, occurredAt, fromStatus, toStatus, waitReason, returnCode }) => (
                <li
                  key={`${detectedAt}${toStatus}`}
                  className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm"
                >
                  <span className="w-40 shrink-0 text-quiet">
                    <Clock at={occurredAt} />
                  </span>
                  {fromStatus && (
                    <>
                      <JobState status={fromStatus} /> <span aria-hidden>→</span>
                    </>
                  )}
                  <JobState status={toStatus} />
                  {returnCode !== null && <span className="text-quiet">rc {returnCode}</span>}
                  {waitReason && (
                    <span className="text-quiet">
                      <WaitReason of={waitReason} />
                    </span>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}
