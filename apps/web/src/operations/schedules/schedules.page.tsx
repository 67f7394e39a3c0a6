import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/loaded';
import { OperationsArea } from '../operations-area';
import { Empty } from '../../ui/panel';
import { SchedulePanel } from './schedule-panel';
import { useSchedules } from './schedules.queries';

/** What runs by itself: the tenant's own first, then the house's. */
export function SchedulesPage() {
  const { t } = useTranslation();
  const schedules = useSchedules();
  return (
    <OperationsArea title={t('operations/part/schedules')}>
      <Loaded query={schedules}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('operations/schedule/none')}</Empty>
          ) : (
            <div className="grid gap-4 lg:grid-cols-2">
              {items.map((schedule) => (
                <SchedulePanel key={schedule.id} schedule={schedule} />
              ))}
            </div>
          )
        }
      </Loaded>
    </OperationsArea>
  );
}
