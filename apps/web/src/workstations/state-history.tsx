import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../live/server-clock';
import { useUnseen } from '../live/unseen';
import { Loaded } from '../ui/loaded';
import { Empty, Panel } from '../ui/panel';
import { Select } from '../ui/select';
import { Clock } from '../ui/times';
import { StateBand } from './state-band';
import { stretchesOf } from './state-band.rules';
import { type Period, PERIODS } from './workstation-search';
import { WorkstationStateBadge } from './workstation-state';
import { WORKSTATION_STATES } from './workstation-search';
import { type StateChange, useStateChanges, type WorkstationDetails } from './workstations.queries';

const PERIOD_MS: Record<Period, number> = { day: 86_400_000, week: 7 * 86_400_000 };
const BAND_MOVES_EVERY_MS = 10_000;

/** How its state came to be: a band over time, and each change in words. */
export function StateHistory({ workstation }: { workstation: WorkstationDetails }) {
  const { t } = useTranslation();
  const { period = 'day' } = useSearch({ from: '/workstations/$id' });
  const navigate = useNavigate({ from: '/workstations/$id' });
  const changes = useStateChanges(workstation.id);
  const to = useServerNow(BAND_MOVES_EVERY_MS);
  const from = to - PERIOD_MS[period];
  const seen = workstation.source?.lastSuccessAt;
  const unseen = useUnseen() !== null;
  const fresh = workstation.source?.freshness === 'fresh' && !unseen;
  const choice = (
    <Select
      label={t('workstations/period')}
      value={period}
      options={PERIODS.map((value) => ({ value, label: t(`workstations/last/${value}`) }))}
      onChoose={(next) => void navigate({ search: next === 'week' ? { period: next } : {} })}
    />
  );
  return (
    <Panel title={t('workstations/history')} extra={choice}>
      <Loaded query={changes} lines={4}>
        {({ items }) => (
          <>
            <StateBand
              // of a source that is fresh the last poll is as good as now
              stretches={stretchesOf(
                {
                  changes: items,
                  state: workstation.state,
                  seenAt: fresh ? to : seen ? Date.parse(seen) : null,
                },
                from,
                to,
              )}
              from={from}
              to={to}
            />
            <Changes changes={items.filter(({ detectedAt }) => Date.parse(detectedAt) >= from)} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Changes({ changes }: { changes: readonly StateChange[] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return <Empty>{t('workstations/noChanges')}</Empty>;
  return (
    <ul className="max-h-96 divide-y divide-line overflow-y-auto border-t border-line print:max-h-none">
      {changes.map((change) => (
        <li key={change.detectedAt} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm">
          <span className="w-32 text-quiet">
            <Clock at={change.detectedAt} />
          </span>
          {change.fromState !== null && change.fromState !== change.toState && (
            <>
              <State name={change.fromState} />
              <span aria-label={t('workstations/became')}>→</span>
            </>
          )}
          <State name={change.toState} />
          <span className="text-quiet tabular-nums">
            {t('workstations/limitFence')} {change.limit ?? '–'} / {change.fence ?? '–'}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A state that is newer than this page is shown as it came. */
function State({ name }: { name: string }) {
  const known = WORKSTATION_STATES.find((state) => state === name);
  return known ? <WorkstationStateBadge state={known} /> : <span className="font-mono text-xs">{name}</span>;
}
