import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Empty, Panel } from '../ui/panel';
import { SeverityBadge } from '../ui/severity';
import { nextPageOf, rowsOf } from '../ui/table/pages';
import { Clock } from '../ui/times';
import { useWorkstationEvents, type WorkstationDetails } from './workstations.queries';

export function WorkstationEvents({ workstation }: { workstation: WorkstationDetails }) {
  const { t } = useTranslation();
  const events = useWorkstationEvents(workstation);
  const rows = rowsOf(events.data);
  return (
    <Panel title={t('workstations/events')}>
      <Loaded query={events} lines={4}>
        {() =>
          rows.length === 0 ? (
            <Empty>{t('workstations/noEvents')}</Empty>
          ) : (
            <ul className="divide-y divide-line">
              {rows.map(({ id, occurredAt, severity, type }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm">
                  <span className="w-32 text-quiet">
                    <Clock at={occurredAt} />
                  </span>
                  <SeverityBadge severity={severity} />
                  <span>{t(`event/${type}`, { defaultValue: type })}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {events.hasNextPage && (
        <div className="border-t border-line p-3 print:hidden">
          <Button kind="plain" disabled={events.isFetchingNextPage} onClick={nextPageOf(events)}>
            {t('list/more')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
