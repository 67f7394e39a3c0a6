import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Empty, Panel } from '../ui/panel';
import { SeverityBadge } from '../ui/severity';
import { ListEnd } from '../ui/table/list-end';
import { useReadOn } from '../ui/table/read-on';
import { Clock } from '../ui/times';
import { useWorkstationEvents, type WorkstationDetails } from './workstations.queries';

export function WorkstationEvents({ workstation }: { workstation: WorkstationDetails }) {
  const { t } = useTranslation();
  const { query, rows } = useWorkstationEvents(workstation);
  const readOn = useReadOn(query);
  return (
    <Panel title={t('workstations/events')}>
      <Loaded query={query} lines={4}>
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
      <ListEnd of={readOn} />
      {query.hasNextPage && !readOn.fault && (
        <div className="border-t border-line p-3 print:hidden">
          <Button kind="plain" disabled={readOn.reading} onClick={readOn.more}>
            {t('list/more')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
